import type { CommutingOutcome } from '../commuting/commuting-outcome.ts';
import type { PairingOutcome } from '../pairing/pairing-outcome.ts';
import { InvalidInput } from '../problems.ts';
import type { ComputedLineSettings, Scenario } from '../scenario.ts';
import type { BudgetLine } from './budget-line.ts';
import type { BudgetTable, TableProfile } from './budget-table.ts';
import { buildBudgetTable } from './build-budget-table.ts';
import { checkBudgetLines } from './check-budget-lines.ts';
import type { FinanceTables } from './finance-tables.ts';
import type { Iv3Classification } from './iv3-classification.ts';

const yearsOf = ({ firstYear, yearCount }: Scenario): readonly number[] =>
  Array.from({ length: yearCount }, (_, index) => firstYear + index);

/** A cost becomes an effect on the balance: more cost is a negative effect. Never -0. */
const effectOfCost = (cents: number): number => (cents === 0 ? 0 : -cents);

function computedLine(
  settings: ComputedLineSettings,
  origin: BudgetLine['origin'],
  costCentsByYear: readonly number[],
  explanation: string,
): BudgetLine {
  return { ...settings, effectCentsByYear: costCentsByYear.map(effectOfCost), origin, explanation };
}

function costOfYears(
  years: readonly number[],
  found: ReadonlyMap<number, number>,
  what: string,
): readonly number[] {
  const missing = years.filter((year) => !found.has(year));
  if (missing.length > 0) {
    throw new InvalidInput([
      {
        place: what,
        found: `geen uitkomst voor ${missing.join(', ')}`,
        expected: `een uitkomst voor elk jaar van ${years[0]} tot en met ${years.at(-1)}`,
      },
    ]);
  }
  return years.map((year) => found.get(year) ?? 0);
}

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

/**
 * What a scenario does to the multi-year budget: the cost of the pairing plan, the extra cost of the
 * proposed commuting scheme over the current one, and the lines entered by hand, as one table.
 *
 * @throws InvalidInput when a line has an unknown or forbidden taakveld and category, no programme, or
 *   not one amount per budget year; when an outcome misses a budget year
 * @see CBS, Iv3 definition file for municipalities; `config/finance`
 */
export function computeBudget(
  scenario: Scenario,
  pairing: PairingOutcome,
  commuting: CommutingOutcome,
  finance: FinanceTables,
  profile: TableProfile = finance.defaultProfile,
): BudgetTable {
  const years = yearsOf(scenario);
  const { pairingLine, commutingLine, manualLines } = scenario.budget;
  const pairingCost = new Map(
    pairing.years.map((year, index) => [year, pairing.spentCentsByYear[index] ?? 0]),
  );
  const extraCost = new Map(commuting.years.map(({ year, extraCents }) => [year, extraCents]));
  const lines: readonly BudgetLine[] = [
    computedLine(
      pairingLine,
      'pairing',
      costOfYears(years, pairingCost, 'meester-gezel'),
      `Kosten van het plan met ${pairing.pairs.length} ${pairing.pairs.length === 1 ? 'koppeling' : 'koppelingen'}, binnen het fonds per jaar`,
    ),
    computedLine(
      commutingLine,
      'commuting',
      costOfYears(years, extraCost, 'reiskosten'),
      `Meerkosten van regeling "${commuting.proposed.schemeName}" boven "${commuting.current.schemeName}"`,
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
