import type { ShownCommuting } from '../commuting/shown-commuting.ts';
import type { PairingOutcome } from '../pairing/pairing-outcome.ts';
import { InvalidInput } from '../problems.ts';
import type { Scenario } from '../scenario.ts';
import type { BudgetLine } from './budget-line.ts';
import type { BudgetTable, TableProfile } from './budget-table.ts';
import { buildBudgetTable } from './build-budget-table.ts';
import { checkBudgetLines } from './check-budget-lines.ts';
import { computedLine } from './computed-line.ts';
import { costOfYears } from './cost-of-years.ts';
import type { FinanceTables } from './finance-tables.ts';
import type { Iv3Classification } from './iv3-classification.ts';
import { pairingLines } from './pairing-lines.ts';

const yearsOf = ({ firstYear, yearCount }: Scenario): readonly number[] =>
  Array.from({ length: yearCount }, (_, index) => firstYear + index);

function classificationOf({ classifications }: FinanceTables, year: number): Iv3Classification {
  const found = classifications.find(
    ({ validFromYear, validToYear }) =>
      validFromYear <= year && (validToYear === 'open' || year <= validToYear),
  );
  if (found) return found;
  const first = classifications[0]?.validFromYear;
  throw new InvalidInput([
    {
      place: 'eerste begrotingsjaar',
      found: String(year),
      expected: `een jaar waarvan de Iv3-lijst bekend is; de eerste is van ${first}`,
    },
  ]);
}

const roundedCosts =
  '; kosten waar maar enkele medewerkers achter zitten, zijn daarin afgerond op honderden euro’s';

/**
 * What a scenario does to the multi-year budget: the cost of the pairing plan (per programme if the
 * scenario asks so), the extra cost of the proposed commuting scheme over the current one, and the lines
 * entered by hand, as one table.
 *
 * @throws InvalidInput when a line has an unknown or forbidden taakveld and category, no programme, or
 *   not one amount per budget year; when an outcome misses a budget year
 * @see CBS, Iv3 definition file for municipalities; `config/finance`
 */
export function computeBudget(
  scenario: Scenario,
  pairing: PairingOutcome,
  commuting: ShownCommuting,
  finance: FinanceTables,
  profile: TableProfile = finance.defaultProfile,
): BudgetTable {
  const years = yearsOf(scenario);
  const { pairingLine, commutingLine, manualLines } = scenario.budget;
  const extraCost = new Map(
    commuting.proposed.years.map(({ year, extraCents }) => [year, extraCents]),
  );
  const lines: readonly BudgetLine[] = [
    ...pairingLines(pairingLine, years, pairing),
    computedLine(
      commutingLine,
      'commuting',
      costOfYears(years, extraCost, 'reiskosten'),
      `Meerkosten van regeling "${commuting.proposed.schemeName}" boven "${commuting.current.schemeName}"${commuting.proposed.isRounded ? roundedCosts : ''}`,
    ),
    ...manualLines.map((line): BudgetLine => ({ ...line, origin: 'manual' })),
  ];
  const problems = checkBudgetLines(
    lines,
    scenario.yearCount,
    classificationOf(finance, scenario.firstYear),
  );
  if (problems.length > 0) throw new InvalidInput(problems, 'De begrotingsregels kloppen niet.');
  return buildBudgetTable(lines, years, profile);
}
