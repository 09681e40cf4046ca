import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { RiskOverview } from '../../../src/engine/pairing/pairing-outcome.ts';
import { publishableRisk } from '../../../src/workbooks/export/publishable-risk.ts';

const threshold = 10;
const factors = [1, 2, 3, 4, 5];
const starts = [1, 10, 16, 20];

const bandOf = (risk: number): number => starts.findLastIndex((from) => from <= risk);

/** Every cell of a matrix with its risk. */
const cellsOf = <T>(matrix: readonly (readonly T[])[]) =>
  matrix.flatMap((row, attrition) =>
    row.map((count, position) => ({ count, risk: (attrition + 1) * (position + 1) })),
  );

const anOverview = (matrix: readonly (readonly number[])[]): RiskOverview => ({
  matrix,
  bands: starts.map((from, band) => ({
    from,
    to: (starts[band + 1] ?? 26) - 1,
    action: `band ${band}`,
    postCount: cellsOf(matrix)
      .filter(({ risk }) => bandOf(risk) === band)
      .reduce((sum, { count }) => sum + count, 0),
  })),
  unassessed: [],
});

/** Rank of a small matrix of whole numbers, by elimination. */
function rankOf(rows: readonly (readonly number[])[]): number {
  let left = rows.map((row) => [...row]);
  let rank = 0;
  for (const column of (rows[0] ?? []).keys()) {
    const pivot = left.find((row) => Math.abs(row[column]!) > 1e-9);
    if (!pivot) continue;
    rank += 1;
    left = left
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, at) => value - (row[column]! / pivot[column]!) * pivot[at]!));
  }
  return rank;
}

/**
 * Smallest number of posts that a reader can work out: over every union of parts (a band on one side of the
 * minimum risk) whose sum follows from the two totals that are known and the bands that are shown.
 */
function smallestDerived(overview: RiskOverview, minimumRisk: number): number {
  const shown = publishableRisk(overview, minimumRisk, threshold);
  const visible = cellsOf(shown.matrix).map(({ count }) => count);
  const hidden = cellsOf(overview.matrix).filter((_, index) => visible[index] === null);
  const sideOf = (risk: number): number => Number(risk >= minimumRisk);
  const partOf = (risk: number): number => 2 * bandOf(risk) + sideOf(risk);
  const parts = [...new Set(hidden.map(({ risk }) => partOf(risk)))];
  const known = [
    ...[0, 1].map((side) => parts.map((part) => Number(part % 2 === side))),
    ...starts.flatMap((_, band) =>
      shown.bands[band] === null
        ? []
        : [parts.map((part) => Number(Math.floor(part / 2) === band))],
    ),
  ];
  const sums = Array.from({ length: 2 ** parts.length - 1 }, (_, index) => {
    const union = parts.map((_part, at) => Number(((index + 1) & (1 << at)) > 0));
    if (rankOf([...known, union]) > rankOf(known)) return Infinity;
    return hidden
      .filter(({ risk }) => union[parts.indexOf(partOf(risk))] === 1)
      .reduce((sum, { count }) => sum + count, 0);
  });
  return Math.min(...sums);
}

const anyMatrix = fc.array(
  fc.array(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.constantFrom(0, 0, 30)), {
    minLength: 5,
    maxLength: 5,
  }),
  { minLength: 5, maxLength: 5 },
);

const isLarge = (matrix: readonly (readonly number[])[], minimumRisk: number): boolean =>
  [true, false].every((isConsidered) => {
    const posts = cellsOf(matrix)
      .filter(({ risk }) => risk >= minimumRisk === isConsidered)
      .reduce((sum, { count }) => sum + count, 0);
    return posts === 0 || posts >= threshold;
  });

describe('the risk matrix in a file to hand on', () => {
  test('shows counts from the threshold on, and zeros', () => {
    fc.assert(
      fc.property(anyMatrix, fc.integer({ min: 1, max: 25 }), (matrix, minimumRisk) => {
        const { matrix: shown } = publishableRisk(anOverview(matrix), minimumRisk, threshold);
        shown.forEach((row, attrition) => {
          row.forEach((count, position) => {
            const real = matrix[attrition]![position]!;
            if (count === null) expect(real).toBeGreaterThan(0);
            else {
              expect(count).toBe(real);
              expect(count === 0 || count >= threshold).toBe(true);
            }
          });
        });
      }),
    );
  });

  test('no number of posts under the threshold can be worked out from totals and bands', () => {
    fc.assert(
      fc.property(anyMatrix, fc.integer({ min: 1, max: 25 }), (matrix, minimumRisk) => {
        fc.pre(isLarge(matrix, minimumRisk));
        expect(smallestDerived(anOverview(matrix), minimumRisk)).toBeGreaterThanOrEqual(threshold);
      }),
    );
  });

  test('a band of enough posts is shown also when each of its cells is small', () => {
    const matrix = factors.map((attrition) =>
      factors.map((position) => (attrition * position >= 20 ? 4 : 0)),
    );
    const shown = publishableRisk(anOverview(matrix), 16, threshold);
    expect(shown.bands).toEqual([0, 0, 0, 12]);
    expect(shown.matrix[4]).toEqual([0, 0, 0, null, null]);
  });

  test('a band of few posts takes another with it', () => {
    const matrix = [
      [30, 0, 0, 0, 0],
      [25, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 3, 0],
      [0, 12, 0, 0, 0],
    ];
    const shown = publishableRisk(anOverview(matrix), 9, threshold);
    expect(shown.bands).toEqual([55, null, null, 0]);
    expect(shown.matrix[4]).toEqual([0, null, 0, 0, 0]);
    expect(shown.matrix[0]).toEqual([30, 0, 0, 0, 0]);
  });

  test('a band that is large enough is shown rather than one of its cells', () => {
    const matrix = [
      [0, 0, 0, 0, 0],
      [12, 0, 9, 8, 1],
      [10, 0, 6, 8, 2],
      [10, 0, 4, 5, 1],
      [34, 0, 13, 11, 5],
    ];
    const shown = publishableRisk(anOverview(matrix), 9, threshold);
    // With a risk of exactly 9 there are 6 posts, from 16 to 19 there are 5: together enough to hide.
    expect(shown.bands[3]).toBe(17);
    expect(shown.matrix[4]).toEqual([34, 0, 13, null, null]);
  });
});
