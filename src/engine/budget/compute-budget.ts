import type { ShownCommuting } from '../commuting/shown-commuting.ts';
import type { PairingOutcome } from '../pairing/pairing-outcome.ts';
import { parametersOn } from '../parameters-on.ts';
import type { Parameters } from '../parameters.ts';
import { InvalidInput } from '../problems.ts';
import type { RetirementOutcome } from '../retirement/retirement-outcome.ts';
import type { Scenario } from '../scenario.ts';
import type { WorkforceOutcome } from '../workforce/workforce-outcome.ts';
import type { BudgetLine } from './budget-line.ts';
import type { BudgetTable } from './budget-table.ts';
import { budgetWarnings } from './budget-warnings.ts';
import { buildBudgetTable } from './build-budget-table.ts';
import { checkBudgetLines } from './check-budget-lines.ts';
import { chosenProfile } from './chosen-profile.ts';
import { computedLine } from './computed-line.ts';
import { costOfYears } from './cost-of-years.ts';
import type { FinanceTables } from './finance-tables.ts';
import { iv3ListOfYear, iv3ListWarnings } from './iv3/iv3-list-of-year.ts';
import { manualLine } from './manual-line.ts';
import { ownSalaryWarnings, withOwnPayNote } from './own-pay-notes.ts';
import { pairingLines } from './pairing-lines.ts';
import { reserveCoverLine } from './reserve-cover-line.ts';
import { retirementLine } from './retirement-line.ts';
import { workforceLine } from './workforce-line.ts';

/** The outcomes that budget lines are computed from. */
export interface BudgetSources {
  readonly pairing: PairingOutcome;
  readonly commuting: ShownCommuting;
  /** Needed where the scenario has a line for it. */
  readonly retirement: RetirementOutcome | null;
  readonly workforce: WorkforceOutcome | null;
  /** SHA-256 of each outcome, where it is known. */
  readonly runs: Readonly<
    Partial<Record<'retirement' | 'workforce' | 'pairing' | 'commuting', string>>
  >;
}

const yearsOf = ({ firstYear, yearCount }: Scenario): readonly number[] =>
  Array.from({ length: yearCount }, (_, index) => firstYear + index);

const needed = <Outcome>(outcome: Outcome | null, place: string): Outcome => {
  if (outcome !== null) return outcome;
  const expected = 'een berekende uitkomst: de tabel heeft er een regel voor';
  throw new InvalidInput([{ place, found: null, expected }]);
};

function commutingLine(
  { budget }: Scenario,
  years: readonly number[],
  { commuting, runs }: BudgetSources,
  incidentalMonths: number,
): BudgetLine {
  const { current, proposed } = commuting;
  const extraCost = new Map(proposed.years.map(({ year, extraCents }) => [year, extraCents]));
  return computedLine(
    budget.commutingLine,
    {
      origin: { kind: 'commuting', figure: 'extraCents', run: runs.commuting ?? null },
      costCentsByYear: costOfYears(years, extraCost, 'reiskosten'),
      explanation: `Meerkosten van regeling "${proposed.schemeName}" boven "${current.schemeName}"${proposed.isRounded ? roundedCosts : ''}`,
    },
    incidentalMonths,
  );
}

function budgetLines(
  scenario: Scenario,
  years: readonly number[],
  sources: BudgetSources,
  incidentalMonths: number,
): readonly BudgetLine[] {
  const { budget } = scenario;
  const { pairing, runs } = sources;
  const ofRun = (run: string | undefined) => ({ run: run ?? null, incidentalMonths });
  return [
    ...pairingLines(budget.pairingLine, years, pairing, ofRun(runs.pairing)),
    ...(budget.reserveCover === null
      ? []
      : [reserveCoverLine(budget.reserveCover, years, pairing, ofRun(runs.pairing))]),
    commutingLine(scenario, years, sources, incidentalMonths),
    ...(budget.retirementLine === null
      ? []
      : [
          retirementLine(
            budget.retirementLine,
            years,
            needed(sources.retirement, 'uitstroom'),
            ofRun(runs.retirement),
          ),
        ]),
    ...(budget.workforceLine === null
      ? []
      : [
          workforceLine(
            budget.workforceLine,
            years,
            needed(sources.workforce, 'formatie'),
            ofRun(runs.workforce),
          ),
        ]),
    ...budget.manualLines.map((line) => manualLine(line, incidentalMonths)),
  ];
}

const roundedCosts =
  '; kosten waar maar enkele medewerkers achter zitten, zijn daarin afgerond op honderden euro’s';

/**
 * What a scenario does to the multi-year budget: the cost of the pairing plan (per programme if the
 * scenario asks so), the extra cost of the proposed commuting scheme over the current one, the lines
 * entered by hand, and where the scenario asks for them cover from a reserve, early leaving and the wage
 * sum, as one table in the profile of the scenario.
 *
 * @throws InvalidInput when a line has an unknown or forbidden taakveld and category, no programme, or
 *   not one amount per budget year; when an outcome misses a budget year, or is missing itself; when
 *   there is no such profile
 * @throws ParameterUnknown when the local rule is left open and not known on the reference date
 * @see CBS, Iv3 definition file for municipalities; `config/finance`; parameters
 *   `budget/incidental-months`, `iv3/years-unchanged`
 */
export function computeBudget(
  scenario: Scenario,
  sources: BudgetSources,
  finance: FinanceTables,
  parameters: Parameters,
): BudgetTable {
  const profile = chosenProfile(finance, scenario.budget.tableProfileId);
  const { valueOf, basis } = parametersOn(parameters, scenario.referenceDate);
  const incidentalMonths = scenario.budget.incidentalMonths ?? valueOf('budget/incidental-months');
  const years = yearsOf(scenario);
  const lines = budgetLines(scenario, years, sources, incidentalMonths).map((line) =>
    withOwnPayNote(line, scenario),
  );
  const list = iv3ListOfYear(finance.classifications, scenario.firstYear, () =>
    valueOf('iv3/years-unchanged'),
  );
  const problems = checkBudgetLines(lines, scenario.yearCount, list.classification);
  if (problems.length > 0) throw new InvalidInput(problems, 'De begrotingsregels kloppen niet.');
  return {
    ...buildBudgetTable(lines, years, profile),
    warnings: [
      ...iv3ListWarnings(list, scenario.firstYear),
      ...ownSalaryWarnings(parameters),
      ...budgetWarnings(lines, years, incidentalMonths),
    ],
    basis,
  };
}
