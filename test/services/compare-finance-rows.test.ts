import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { FinanceRow } from '../../src/engine/finance-row.ts';
import { compareFinanceRows } from '../../src/services/finance-imports/compare-finance-rows.ts';

/** Few different numbers and amounts, so that keys repeat and rows are often the same. */
const rows = fc
  .array(
    fc.record({ number: fc.constantFrom('1', '2', '3'), cents: fc.integer({ min: 0, max: 3 }) }),
  )
  .map((list) =>
    list.map(({ number, cents }, at): FinanceRow => ({
      rowNumber: at + 2,
      texts: { number, description: 'Huur' },
      numbers: { 'amountCents:2027': cents },
    })),
  );

const sumOf = (list: readonly FinanceRow[]): number =>
  list.reduce((sum, { numbers }) => sum + (numbers['amountCents:2027'] ?? 0), 0);

const withoutPlace = (list: readonly FinanceRow[]): string[] =>
  list.map(({ texts, numbers }) => JSON.stringify([texts, numbers])).sort();

test('every row is counted once on each side, and the totals are those of the files', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const difference = compareFinanceRows('budget-lines', before, after, 1);
      const { addedCount, removedCount, changedCount, sameCount, totals } = difference;
      expect(addedCount + changedCount + sameCount).toBe(after.length);
      expect(removedCount + changedCount + sameCount).toBe(before.length);
      if (before.length + after.length > 0) {
        expect(totals).toEqual([
          { field: 'amountCents:2027', before: sumOf(before), after: sumOf(after) },
        ]);
      }
      const shown = difference.rows.flatMap(({ values }) =>
        values
          .filter(({ field }) => field === 'amountCents:2027')
          .map((value) => Number(value.after ?? 0) - Number(value.before ?? 0)),
      );
      expect(shown.reduce((sum, step) => sum + step, 0)).toBe(sumOf(after) - sumOf(before));
    }),
  );
});

test('nothing differs exactly when the same rows stand in both, in whatever order', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const { addedCount, removedCount, changedCount } = compareFinanceRows(
        'budget-lines',
        before,
        after,
        1,
      );
      const isSame = JSON.stringify(withoutPlace(before)) === JSON.stringify(withoutPlace(after));
      expect(addedCount + removedCount + changedCount === 0).toBe(isSame);
      expect(compareFinanceRows('budget-lines', before, before.toReversed(), 1)).toMatchObject({
        addedCount: 0,
        removedCount: 0,
        changedCount: 0,
      });
    }),
  );
});

test('a long list of changes is cut off, and counted', () => {
  const many = Array.from({ length: 250 }, (_, at): FinanceRow => ({
    rowNumber: at + 2,
    texts: { description: `Regel ${at}` },
    numbers: { year: 2027, amountCents: 100 },
  }));
  const difference = compareFinanceRows('budget-lines', [], many, 0);
  expect(difference).toMatchObject({ addedCount: 250, unlistedCount: 150 });
  expect(difference.totals).toEqual([{ field: 'amountCents:2027', before: 0, after: 25_000 }]);
});
