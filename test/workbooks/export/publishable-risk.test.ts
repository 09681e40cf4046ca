import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { RiskOverview } from '../../../src/engine/pairing/pairing-outcome.ts';
import { possibleValues } from '../../../src/access/disclosure/possible-values.ts';
import { publishableRisk } from '../../../src/workbooks/export/publishable-risk.ts';

const threshold = 10;
const runs = { numRuns: 40 };
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

const settings = (minimumRisk: number, defaultPositionFactor = 1) => ({
  minimumRisk,
  defaultPositionFactor,
});

interface TestCell {
  readonly attrition: number;
  readonly factor: number;
  readonly risk: number;
}
type Sum = readonly number[];

const places: readonly TestCell[] = factors.flatMap((attrition) =>
  factors.map((factor) => ({ attrition, factor, risk: attrition * factor })),
);
const sumWhere = (isIn: (cell: TestCell) => boolean): Sum =>
  places.flatMap((cell, index) => (isIn(cell) ? [index] : []));

/** From other sheets: who leaves when, how many posts the plan considered, and which factors occur. */
const knownAnyway = (matrix: readonly (readonly number[])[], minimumRisk: number): Sum[] => [
  ...factors.map((one) => sumWhere(({ attrition }) => attrition === one)),
  ...factors
    .filter((one) => matrix.every((row) => row[one - 1] === 0))
    .map((one) => sumWhere(({ factor }) => factor === one)),
  sumWhere(({ risk }) => risk >= minimumRisk),
  sumWhere(({ risk }) => risk < minimumRisk),
];

const published = (
  { bands, isUnassessedShown }: ReturnType<typeof publishableRisk>,
  defaultFactor: number,
): Sum[] => [
  ...bands
    .filter(({ postCount }) => postCount !== null)
    .map(({ from, to }) => sumWhere(({ risk }) => from <= risk && risk <= to)),
  ...(isUnassessedShown ? [sumWhere(({ factor }) => factor === defaultFactor)] : []),
];

/** Whether the number of posts in some cells follows from the sums. */
function follows(cells: Sum, sums: readonly Sum[]): boolean {
  const asRow = (sum: Sum): number[] => places.map((_, index) => Number(sum.includes(index)));
  const known = sums.map(asRow);
  return rankOf([...known, asRow(cells)]) === rankOf(known);
}

const anyMatrix = fc.array(
  fc.array(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.constantFrom(0, 0, 30)), {
    minLength: 5,
    maxLength: 5,
  }),
  { minLength: 5, maxLength: 5 },
);
const anyRisk = fc.integer({ min: 1, max: 25 });
const anyFactor = fc.integer({ min: 1, max: 5 });

const isLarge = (matrix: readonly (readonly number[])[], minimumRisk: number): boolean =>
  [true, false].every((isConsidered) => {
    const posts = cellsOf(matrix)
      .filter(({ risk }) => risk >= minimumRisk === isConsidered)
      .reduce((sum, { count }) => sum + count, 0);
    return posts === 0 || posts >= threshold;
  });

/** From and to of each band, with its count. */
const bandsOf = ({ bands }: ReturnType<typeof publishableRisk>) =>
  bands.map(({ from, to, postCount }) => [from, to, postCount]);

/** The posts of the example that leave within five years. */
const exampleMatrix = [
  [0, 0, 0, 0, 0],
  [12, 0, 9, 8, 1],
  [10, 0, 6, 8, 2],
  [10, 0, 4, 2, 1],
  [34, 0, 13, 11, 5],
];

describe('the posts per risk in a file to hand on', () => {
  test('shows counts from the threshold on, and zeros', () => {
    fc.assert(
      fc.property(anyMatrix, anyRisk, (matrix, minimumRisk) => {
        const { bands } = publishableRisk(anOverview(matrix), settings(minimumRisk), threshold);
        for (const { from, to, postCount } of bands) {
          if (postCount === null) continue;
          expect(postCount === 0 || postCount >= threshold).toBe(true);
          const inBand = cellsOf(matrix).filter(({ risk }) => from <= risk && risk <= to);
          expect(postCount).toBe(inBand.reduce((sum, { count }) => sum + count, 0));
        }
      }),
      runs,
    );
  });

  test('counts every score in one band, from the highest down, and none across the minimum', () => {
    fc.assert(
      fc.property(anyMatrix, anyRisk, (matrix, minimumRisk) => {
        const { bands } = publishableRisk(anOverview(matrix), settings(minimumRisk), threshold);
        let next = 25;
        for (const { parts, from, to } of bands) {
          for (const part of parts) {
            expect(part.to).toBe(next);
            expect([bandOf(part.from), bandOf(part.to)]).toEqual([part.band, part.band]);
            next = part.from - 1;
          }
          expect([from, to]).toEqual([parts.at(-1)!.from, parts[0]!.to]);
          expect(from >= minimumRisk).toBe(to >= minimumRisk);
        }
        expect(next).toBe(0);
      }),
      runs,
    );
  });

  test('leaves no band out when there are enough posts on both sides of the minimum', () => {
    fc.assert(
      fc.property(anyMatrix, anyRisk, (matrix, minimumRisk) => {
        fc.pre(isLarge(matrix, minimumRisk));
        const shown = publishableRisk(anOverview(matrix), settings(minimumRisk), threshold);
        expect(shown.bands.map(({ postCount }) => postCount)).not.toContain(null);
      }),
      runs,
    );
  });

  test('no small number of posts with one attrition factor follows from bands and other sheets', () => {
    fc.assert(
      fc.property(anyMatrix, anyRisk, anyFactor, (matrix, minimumRisk, defaultFactor) => {
        const shown = publishableRisk(
          anOverview(matrix),
          settings(minimumRisk, defaultFactor),
          threshold,
        );
        const before = knownAnyway(matrix, minimumRisk);
        const sums = [...before, ...published(shown, defaultFactor)];
        const open = possibleValues(matrix.flat(), before).map(
          ({ bounds }) => bounds.highest - bounds.lowest >= threshold,
        );
        for (const attrition of factors) {
          for (let union = 1; union < 2 ** factors.length; union += 1) {
            const cells = sumWhere(
              (cell) => cell.attrition === attrition && (union & (1 << (cell.factor - 1))) > 0,
            );
            const count = cells.reduce((sum, index) => sum + matrix.flat()[index]!, 0);
            if (count === 0 || count >= threshold || !cells.every((index) => open[index])) continue;
            expect([cells, follows(cells, sums)]).toEqual([cells, false]);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('a band that would tell how many leave late with a low risk is counted with the next', () => {
    // Who leaves per year: 30, 0, 0, 17, 0. With 12 posts from 16 on, and 17 with attrition factor 4,
    // five of these would have less.
    const matrix = [
      [30, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 2, 3, 12, 0],
      [0, 0, 0, 0, 0],
    ];
    const counts = (minimumRisk: number) =>
      bandsOf(publishableRisk(anOverview(matrix), settings(minimumRisk), threshold));
    expect(counts(1)).toEqual([
      [20, 25, 0],
      [1, 19, 47],
    ]);
  });

  test('of the example shows a count for every band, two small ones with the one between', () => {
    const shown = publishableRisk(anOverview(exampleMatrix), settings(9), threshold);
    // A risk of exactly 9 has 6 posts, 16 to 19 has 2. The plan considers 53 posts: 17 + 36.
    expect(bandsOf(shown)).toEqual([
      [20, 25, 17],
      [9, 19, 36],
      [1, 8, 83],
    ]);
    expect(shown.bands.map(({ parts }) => parts.map(({ from, to }) => [from, to]))).toEqual([
      [[20, 25]],
      [
        [16, 19],
        [10, 15],
        [9, 9],
      ],
      [[1, 8]],
    ]);
    expect(shown.isUnassessedShown).toBe(true);
  });

  test('a band of enough posts is shown also when each of its cells is small', () => {
    const matrix = factors.map((attrition) =>
      factors.map((position) => (attrition * position >= 20 ? 4 : position === 1 ? 20 : 0)),
    );
    expect(bandsOf(publishableRisk(anOverview(matrix), settings(16), threshold))).toEqual([
      [20, 25, 12],
      [16, 19, 0],
      [10, 15, 0],
      [1, 9, 100],
    ]);
  });

  test('a band of few posts is counted with the next', () => {
    const matrix = [
      [30, 0, 0, 0, 0],
      [25, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 3, 0],
      [0, 12, 0, 0, 0],
    ];
    const shown = publishableRisk(anOverview(matrix), settings(9), threshold);
    expect(bandsOf(shown)).toEqual([
      [20, 25, 0],
      [10, 19, 15],
      [9, 9, 0],
      [1, 8, 55],
    ]);
  });

  test('few posts on one side of the minimum stay hidden, and those on the other side are shown', () => {
    const matrix = [
      [30, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 3, 0],
      [0, 0, 0, 0, 4],
    ];
    const shown = publishableRisk(anOverview(matrix), settings(9), threshold);
    expect(bandsOf(shown)).toEqual([
      [9, 25, null],
      [1, 8, 30],
    ]);
  });
});
