import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { suppressSeries } from '../../../src/access/disclosure/suppress-series.ts';
import {
  suppressTable,
  type SuppressedTable,
} from '../../../src/access/disclosure/suppress-table.ts';
import { recovered } from './attacker.ts';

const threshold = 5;

/** All figures of a table in one row: inner cells, row totals, column totals, grand total. */
const figures = ({ cells, rowTotals, columnTotals, total }: SuppressedTable): (number | null)[] => [
  ...cells.flat(),
  ...rowTotals,
  ...columnTotals,
  total,
];
const everything = (counts: readonly (readonly number[])[]): number[] =>
  figures(suppressTable(counts, { threshold: 0 })).map((count) => count ?? NaN);

const tables = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.nat(60));
    const row = fc.array(count, { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

test('the attacker of these tests finds what is hidden without protection', () => {
  const onlySmallHidden = {
    cells: [
      [null, 20],
      [30, 40],
    ],
    rowTotals: [23, 70],
    columnTotals: [33, 60],
    total: 93,
  };
  expect(recovered(onlySmallHidden)).toEqual(['0,0']);
});

describe('a two-way table', () => {
  test('without small counts is published as it is', () => {
    expect(
      suppressTable(
        [
          [5, 0],
          [8, 12],
        ],
        { threshold },
      ),
    ).toEqual({
      cells: [
        [5, 0],
        [8, 12],
      ],
      rowTotals: [5, 20],
      columnTotals: [13, 12],
      total: 25,
    });
  });

  test('with one small count hides three others, those with the fewest people, and no total', () => {
    expect(
      suppressTable(
        [
          [3, 20, 11],
          [30, 40, 50],
          [12, 60, 13],
        ],
        { threshold },
      ),
    ).toEqual({
      cells: [
        [null, 20, null],
        [30, 40, 50],
        [null, 60, null],
      ],
      rowTotals: [34, 120, 85],
      columnTotals: [45, 120, 74],
      total: 239,
    });
  });

  test('of ones only hides zeros nowhere and gives nothing away to who knows that', () => {
    const table = suppressTable(
      [
        [1, 1, 9],
        [1, 1, 9],
        [0, 9, 9],
      ],
      { threshold, areColumnTotalsKnown: true },
    );
    expect(table.cells[2]?.[0]).toBe(0);
    expect(recovered(table)).toEqual([]);
  });

  test('keeps totals that are known already, also when they are small', () => {
    const { columnTotals, total } = suppressTable(
      [
        [1, 9],
        [1, 9],
      ],
      { threshold, areColumnTotalsKnown: true },
    );
    expect([...columnTotals, total]).toEqual([2, 18, 20]);
  });

  test.each([true, false])(
    'never lets a hidden figure be worked out from the sums (column totals known: %s)',
    (areColumnTotalsKnown) => {
      fc.assert(
        fc.property(tables, (counts) => {
          expect(recovered(suppressTable(counts, { threshold, areColumnTotalsKnown }))).toEqual([]);
        }),
        { numRuns: 300 },
      );
    },
  );

  test('hides every small figure, and what it shows is true', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const truth = everything(counts);
        figures(suppressTable(counts, { threshold })).forEach((shown, index) => {
          const count = truth[index] ?? NaN;
          if (count > 0 && count < threshold) expect(shown).toBeNull();
          else expect([null, count]).toContain(shown);
        });
      }),
    );
  });

  test('leaves for each hidden figure another table of counts that fits all that is shown', () => {
    // Every 2 x 2 table up to the grand total, by brute force: integers that cannot be negative.
    fc.assert(
      fc.property(
        fc.array(fc.nat(7), { minLength: 4, maxLength: 4 }),
        ([a = 0, b = 0, c = 0, d = 0]) => {
          const shown = figures(
            suppressTable(
              [
                [a, b],
                [c, d],
              ],
              { threshold, areColumnTotalsKnown: true },
            ),
          );
          const truth = everything([
            [a, b],
            [c, d],
          ]);
          const isOpen = shown.map(() => false);
          for (let top = 0; top <= a + c; top += 1) {
            for (let right = 0; right <= b + d; right += 1) {
              const other = everything([
                [top, right],
                [a + c - top, b + d - right],
              ]);
              if (other.some((count, index) => ![null, count].includes(shown[index] ?? null)))
                continue;
              other.forEach((count, index) => (isOpen[index] ||= count !== truth[index]));
            }
          }
          shown.forEach((figure, index) => {
            if (figure === null) expect(isOpen[index]).toBe(true);
          });
        },
      ),
    );
  });

  test('leaves no few people between a shown total and the shown cells of its line', () => {
    const left = (cells: readonly (number | null)[], total: number | null): number =>
      total === null ? 0 : total - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
    const isIdle = (cells: readonly (number | null)[]): boolean => cells.every((cell) => !cell);
    fc.assert(
      fc.property(tables, fc.boolean(), fc.boolean(), (counts, rowsKnown, columnsKnown) => {
        const { cells, rowTotals, columnTotals, total } = suppressTable(counts, {
          threshold,
          areRowTotalsKnown: rowsKnown,
          areColumnTotalsKnown: columnsKnown,
        });
        const lines = [
          ...cells.map((row, index) => [row, rowTotals[index]!] as const),
          ...columnTotals.map(
            (sum, column) => [cells.map((row) => row[column] ?? null), sum] as const,
          ),
          ...(rowsKnown ? [] : [[rowTotals, total] as const]),
          ...(columnsKnown ? [] : [[columnTotals, total] as const]),
        ];
        for (const [line, sum] of lines) {
          const people = left(line, sum);
          // Of a small total that is known all is hidden: nothing is left to hide it with.
          expect(people > 0 && people < threshold && !isIdle(line)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same answer for the same counts', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        expect(suppressTable(counts, { threshold })).toEqual(suppressTable(counts, { threshold }));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a list with a total', () => {
  test('hides a second count when only one is small', () => {
    expect(suppressSeries([3, 40, 12], { threshold, areColumnTotalsKnown: true })).toEqual({
      cells: [null, 40, null],
      total: 55,
    });
  });

  test.each([
    [
      [1300, 2, 2],
      [null, null, null],
    ],
    [
      [37, 1, 0],
      [null, null, 0],
    ],
    [
      [900, 3, 1, 12],
      [900, null, null, null],
    ],
  ])('hides more while those hidden are few together: %j', (counts, cells) => {
    const shown = suppressSeries(counts, { threshold, areColumnTotalsKnown: true });
    expect(shown.cells).toEqual(cells);
  });

  test('hides a zero as well when ones only would add up to their own number', () => {
    expect(suppressSeries([1, 1, 0], { threshold, areColumnTotalsKnown: true })).toEqual({
      cells: [null, null, null],
      total: 2,
    });
  });

  test('never leaves exactly one figure hidden, nor hides ones only', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 2, maxLength: 8 }),
        fc.boolean(),
        (counts, areColumnTotalsKnown) => {
          const { cells, total } = suppressSeries(counts, { threshold, areColumnTotalsKnown });
          const hidden = counts.filter((_, index) => cells[index] === null);
          const unknowns = hidden.length + (total === null ? 1 : 0);
          expect(unknowns).not.toBe(1);
          // With every cell hidden and the total known already (1 and 1 of 2) there is nothing left to
          // hide; whoever publishes refuses so small a group as a whole.
          if (hidden.length > 0 && hidden.length < counts.length && total !== null) {
            expect(hidden.some((count) => count > 1) || hidden.includes(0)).toBe(true);
          }
        },
      ),
    );
  });
});
