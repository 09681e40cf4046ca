import { seriesOf, type FinanceRow } from '../../engine/finance-row.ts';
import { InvalidInput } from '../../engine/problems.ts';
import type { Scenario } from '../../engine/scenario.ts';

/**
 * Wage sum and hire that are budgeted already, per budget year of a scenario, in cents: what the workforce
 * line is counted from.
 *
 * @throws InvalidInput naming the budget years for which the import has no wage sum
 */
export function proposedBaseline(
  rows: readonly FinanceRow[],
  { firstYear, yearCount }: Pick<Scenario, 'firstYear' | 'yearCount'>,
): number[] {
  const years = Array.from({ length: yearCount }, (_, at) => firstYear + at);
  const sumOf = (year: number, measures: readonly ('wageSumCents' | 'hireCents')[]) => {
    const values = rows.flatMap((row) =>
      measures.flatMap((measure) => seriesOf(row, measure).filter(({ index }) => index === year)),
    );
    return values.length === 0 ? null : values.reduce((sum, { value }) => sum + value, 0);
  };
  const missing = years.filter((year) => sumOf(year, ['wageSumCents']) === null);
  if (missing.length > 0) {
    throw new InvalidInput([
      {
        place: 'import',
        found: `geen loonsom voor ${missing.join(', ')}`,
        expected: 'een loonsom voor elk begrotingsjaar van het scenario',
      },
    ]);
  }
  return years.map((year) => sumOf(year, ['wageSumCents', 'hireCents']) ?? 0);
}
