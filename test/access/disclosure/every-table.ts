import type { SumOfCounts } from '../../../src/access/disclosure/possible-values.ts';

const total = (table: readonly number[], sum: SumOfCounts): number =>
  sum.reduce((all, count) => all + (table[count] ?? 0), 0);

/**
 * Somebody who tries every table of whole counts, and keeps those with the known sums. A count that is in no
 * sum at all may be anything, and is left at what it is.
 */
export function everyTable(
  counts: readonly number[],
  sums: readonly SumOfCounts[],
): readonly (readonly number[])[] {
  const knownTotals = sums.map((sum) => total(counts, sum));
  return counts.reduce<readonly (readonly number[])[]>(
    (tables, count, cell) => {
      const through = sums.flatMap((sum, index) =>
        sum.includes(cell) ? [knownTotals[index] ?? 0] : [],
      );
      const values = through.length === 0 ? [count] : [...Array(Math.min(...through) + 1).keys()];
      return tables
        .flatMap((table) => values.map((value) => [...table, value]))
        .filter((table) =>
          sums.every((sum, index) => {
            const known = knownTotals[index] ?? 0;
            const isComplete = sum.every((each) => each <= cell);
            return isComplete ? total(table, sum) === known : total(table, sum) <= known;
          }),
        );
    },
    [[]],
  );
}
