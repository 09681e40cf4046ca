import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { chooseSafeSums } from '../../../src/access/disclosure/choose-safe-sums.ts';
import type { SumOfCounts } from '../../../src/access/disclosure/possible-values.ts';
import { everyTable } from './every-table.ts';

const threshold = 3;
const choose = (
  counts: readonly number[],
  known: readonly SumOfCounts[],
  offered: readonly SumOfCounts[],
): readonly number[] =>
  [
    ...chooseSafeSums(
      counts,
      known,
      offered.map((sum, cost) => ({ counts: sum, cost })),
      threshold,
    ),
  ].sort((a, b) => a - b);

/** Lowest and highest value of something over all tables that fit; `Infinity` for a count in no sum. */
function rangeOver(
  counts: readonly number[],
  sums: readonly SumOfCounts[],
  pick: SumOfCounts,
): readonly [number, number] {
  if (pick.some((count) => !sums.some((sum) => sum.includes(count)))) return [0, Infinity];
  const found = everyTable(counts, sums).map((table) =>
    pick.reduce((sum, count) => sum + table[count]!, 0),
  );
  return [Math.min(...found), Math.max(...found)];
}

/** Some counts, and sums over them. */
const anyTable = fc
  .array(fc.nat(4), { minLength: 2, maxLength: 4 })
  .chain((counts) =>
    fc.tuple(
      fc.constant(counts),
      ...[3, 4].map((maxLength) =>
        fc.array(fc.uniqueArray(fc.nat(counts.length - 1), { minLength: 1 }), { maxLength }),
      ),
    ),
  );

describe('which sums may be published', () => {
  test('all of them, where no small count follows', () => {
    expect(choose([4, 5, 6, 7], [[0, 1, 2, 3]], [[0, 1]])).toEqual([0]);
  });

  test('a total that leaves one count over may not', () => {
    // 9 less 8 is the last count.
    expect(choose([5, 3, 1], [[0, 1, 2]], [[0, 1]])).toEqual([]);
  });

  test('nor two that overlap in a small count; the cheapest of them goes', () => {
    const [first, second] = [
      [0, 1],
      [1, 2],
    ];
    // 4 + 5 - 8: the count in the middle is 1.
    expect(choose([3, 1, 4], [[0, 1, 2]], [first, second])).toEqual([1]);
    expect(choose([3, 1, 4], [[0, 1, 2]], [first])).toEqual([0]);
  });

  test('the cheapest goes first, and what did not matter comes back', () => {
    const [before, after, all] = [
      [0, 1],
      [3, 4],
      [0, 1, 2, 3, 4],
    ];
    const known = [all];
    // Only the first two together leave one count over.
    expect(choose([5, 5, 2, 5, 5], known, [after, all, before])).toEqual([1, 2]);
    expect(choose([5, 5, 2, 5, 5], known, [all, before, after])).toEqual([0, 2]);
  });

  test('what is known anyway is no reason to leave out a sum that adds nothing', () => {
    expect(choose([1, 6, 6], [[0], [1, 2]], [[0, 1, 2]])).toEqual([0]);
  });

  test('who tries every table that fits can confine no small count', () => {
    fc.assert(
      fc.property(anyTable, ([counts, known = [], offered = []]) => {
        const sums = [...known, ...choose(counts, known, offered).map((at) => offered[at]!)];
        for (const cell of counts.keys()) {
          const [lowest, highest] = rangeOver(counts, sums, [cell]);
          const [lowestBefore, highestBefore] = rangeOver(counts, known, [cell]);
          expect(
            highest === 0 ||
              lowest >= threshold ||
              highest - lowest >= Math.min(threshold, highestBefore - lowestBefore),
          ).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('nor work out a small sum of counts that were open before', () => {
    fc.assert(
      fc.property(anyTable, ([counts, known = [], offered = []]) => {
        const open = [...counts.keys()].filter((cell) => {
          const [lowest, highest] = rangeOver(counts, known, [cell]);
          return highest - lowest >= threshold;
        });
        const sums = [...known, ...choose(counts, known, offered).map((at) => offered[at]!)];
        for (let union = 1; union < 2 ** open.length; union += 1) {
          const some = open.filter((_, at) => (union & (1 << at)) > 0);
          const [lowest, highest] = rangeOver(counts, sums, some);
          const isSmall = highest > 0 && highest < threshold;
          expect(lowest === highest && isSmall).toBe(false);
        }
      }),
      { numRuns: 80 },
    );
  });
});
