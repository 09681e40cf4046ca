import { hideSmallSums } from './hide-small-sums.ts';
import { protectHiddenCells, type TableCell } from './protect-hidden-cells.ts';
import type { SuppressionRule } from './suppress-table.ts';

/** Counts of people in one row with their total; `null` = hidden. */
export interface SuppressedSeries {
  readonly cells: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * A list of counts that may be published with its total: small counts are hidden, and others with them
 * until those that are hidden are not few together. `areColumnTotalsKnown` says here that the total is known.
 */
export function suppressSeries(
  counts: readonly number[],
  { threshold, areColumnTotalsKnown = false }: SuppressionRule,
): SuppressedSeries {
  const total = counts.reduce((sum, count) => sum + count, 0);
  // Two sums that say the same: the cells run from one to the other, the total runs back.
  const cells: readonly TableCell[] = [
    ...counts.map((count) => ({ from: 0, to: 1, count, cost: count + 1 })),
    {
      from: 1,
      to: 0,
      count: total,
      cost: areColumnTotalsKnown ? null : total + counts.length + 1,
    },
  ];
  const small = cells.flatMap(({ count, cost }, index) =>
    count > 0 && count < threshold && cost !== null ? [index] : [],
  );
  const parts = [...counts.keys()];
  const hidden = hideSmallSums(cells, protectHiddenCells(cells, small), threshold, [
    { parts, total: counts.length },
  ]);
  // Who takes every hidden figure for at least one reads ones off a sum of as many: 1 and 1 of 2.
  const hiddenCounts = counts.filter((_, index) => hidden.has(index));
  const isTotalShown = !hidden.has(counts.length);
  if (isTotalShown && hiddenCounts.length > 0 && hiddenCounts.every((count) => count === 1)) {
    const [spare] = parts
      .filter((index) => !hidden.has(index))
      .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
    if (spare !== undefined) hidden.add(spare);
  }
  const shown = cells.map(({ count }, index) => (hidden.has(index) ? null : count));
  return { cells: shown.slice(0, counts.length), total: shown.at(-1) ?? null };
}
