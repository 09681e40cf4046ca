import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { possibleValues } from '../../../src/access/disclosure/possible-values.ts';
import { everyTable } from './every-table.ts';

const anySums = (countOfCounts: number) =>
  fc.array(fc.uniqueArray(fc.nat(countOfCounts - 1), { minLength: 1 }), { maxLength: 5 });

describe('what the known sums say of a hidden count', () => {
  test('a count alone with its total is known, and its bounds are that count', () => {
    expect(possibleValues([7], [[0]])).toEqual([
      { bounds: { lowest: 7, highest: 7 }, witnessed: { lowest: 7, highest: 7 } },
    ]);
  });

  test('the same sum twice, or one that follows from others, says no more than once', () => {
    const once = possibleValues([3, 4, 5], [[0, 1], [2]]);
    expect(possibleValues([3, 4, 5], [[0, 1], [0, 1], [2], [0, 1, 2]])).toEqual(once);
    expect(once.map(({ bounds }) => [bounds.lowest, bounds.highest])).toEqual([
      [0, 7],
      [0, 7],
      [5, 5],
    ]);
  });

  test('of a count in no sum nothing is known', () => {
    expect(possibleValues([3, 4], [[0]])[1]?.bounds).toEqual({ lowest: 0, highest: Infinity });
  });

  test('of rows and columns with their totals it is what Fréchet says', () => {
    const anyCounts = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.nat(30), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(anyCounts, (table) => {
        const columns = [...table[0]!.keys()];
        const at = (row: number, column: number): number => row * columns.length + column;
        const rowSums = table.map((row) => row.reduce((sum, count) => sum + count, 0));
        const columnSums = columns.map((column) =>
          table.reduce((sum, row) => sum + row[column]!, 0),
        );
        const all = rowSums.reduce((sum, count) => sum + count, 0);
        const values = possibleValues(table.flat(), [
          ...table.map((_, row) => columns.map((column) => at(row, column))),
          ...columns.map((column) => table.map((_, row) => at(row, column))),
        ]);
        table.forEach((_, row) => {
          for (const column of columns) {
            const [ofRow, ofColumn] = [rowSums[row]!, columnSums[column]!];
            const range = {
              lowest: Math.max(0, ofRow + ofColumn - all),
              highest: Math.min(ofRow, ofColumn),
            };
            expect(values[at(row, column)]).toEqual({ bounds: range, witnessed: range });
          }
        });
      }),
    );
  });

  test('of any sums it is no more and no less than trying every table tells', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.nat(3), { minLength: 1, maxLength: 5 })
          .chain((counts) => fc.tuple(fc.constant(counts), anySums(counts.length))),
        ([counts, sums]) => {
          const tables = everyTable(counts, sums);
          possibleValues(counts, sums).forEach(({ bounds, witnessed }, cell) => {
            if (!sums.some((sum) => sum.includes(cell))) return;
            const found = tables.map((table) => table[cell]!);
            const [lowest, highest] = [Math.min(...found), Math.max(...found)];
            expect(bounds.lowest).toBeLessThanOrEqual(lowest);
            expect(bounds.highest).toBeGreaterThanOrEqual(highest);
            expect(found).toContain(witnessed.lowest);
            expect(found).toContain(witnessed.highest);
          });
        },
      ),
    );
  });

  test('an end that only a table of fractions reaches has no witness but the true count', () => {
    // Of three counts each two are at most 1 together, so all three at most 1 - or 1.5 as fractions. The last
    // is 2 less these three: 1 in whole counts, but the programme comes with a table for 0.5.
    const values = possibleValues(
      [0, 0, 0, 1, 1, 1, 2],
      [
        [0, 1, 3],
        [1, 2, 4],
        [0, 2, 5],
        [0, 1, 2, 6],
      ],
    );
    expect(values.at(-1)).toEqual({
      bounds: { lowest: 1, highest: 2 },
      witnessed: { lowest: 2, highest: 2 },
    });
  });
});
