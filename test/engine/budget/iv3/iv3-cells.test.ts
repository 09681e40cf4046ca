import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { iv3Cells } from '../../../../src/engine/budget/iv3/iv3-cells.ts';
import { aBudgetLine } from '../../../builders/a-budget-line.ts';

test('cost stands positive among the lasten, a saving negative, and income among the baten', () => {
  const lines = [
    aBudgetLine({ taakveld: '0.4', category: '1.1', effectCentsByYear: [-100_000_00] }),
    aBudgetLine({ taakveld: '0.4', category: '1.1', effectCentsByYear: [-20_600_00] }),
    aBudgetLine({ taakveld: '0.4', category: '3.5.1', effectCentsByYear: [5_000_00] }),
    aBudgetLine({
      side: 'baten',
      taakveld: '0.10',
      category: '7.1',
      effectCentsByYear: [100_000_00],
    }),
  ];
  expect(iv3Cells(lines, 0, 1000)).toEqual({
    cells: [
      { side: 'lasten', taakveld: '0.4', category: '1.1', cents: 120_600_00, units: 121 },
      { side: 'lasten', taakveld: '0.4', category: '3.5.1', cents: -5_000_00, units: -5 },
      { side: 'baten', taakveld: '0.10', category: '7.1', cents: 100_000_00, units: 100 },
    ],
    totals: [
      { side: 'lasten', cents: 115_600_00, units: 116 },
      { side: 'baten', cents: 100_000_00, units: 100 },
    ],
  });
});

test('0.1 and 0.10 are two taakvelden, and what cancels out is no cell', () => {
  const ofTaakveld = (taakveld: string, cents: number) =>
    aBudgetLine({ taakveld, effectCentsByYear: [cents] });
  const { cells } = iv3Cells(
    [
      ofTaakveld('0.10', -100),
      ofTaakveld('0.1', -200),
      ofTaakveld('0.2', 300),
      ofTaakveld('0.2', -300),
    ],
    0,
    1,
  );
  expect(cells.map(({ taakveld, cents }) => [taakveld, cents])).toEqual([
    ['0.1', 200],
    ['0.10', 100],
  ]);
});

const line = fc
  .record({
    side: fc.constantFrom('lasten' as const, 'baten' as const),
    taakveld: fc.constantFrom('0.1', '0.10', '0.4', '8.1'),
    category: fc.constantFrom('1.1', '3.5.1', '3.8', '7.1'),
    effect: fc.integer({ min: -200_000_000, max: 200_000_000 }),
  })
  .map(({ effect, ...given }) => aBudgetLine({ ...given, effectCentsByYear: [0, effect] }));

test('for any lines, the cells add up to the lines, and in units to the rounded total of their side', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom(1, 1000), (lines, unitEuros) => {
      const { cells, totals } = iv3Cells(lines, 1, unitEuros);
      const effect = cells.reduce(
        (sum, { side, cents }) => sum + (side === 'baten' ? cents : -cents),
        0,
      );
      const ofLines = lines.reduce((sum, one) => sum + one.effectCentsByYear[1]!, 0);
      expect(effect).toBe(ofLines);
      for (const total of totals) {
        const ofSide = cells.filter(({ side }) => side === total.side);
        expect(ofSide.reduce((sum, { cents }) => sum + cents, 0)).toBe(total.cents);
        expect(ofSide.reduce((sum, { units }) => sum + units, 0)).toBe(total.units);
        expect(Math.abs(total.units * unitEuros * 100 - total.cents)).toBeLessThanOrEqual(
          unitEuros * 50,
        );
        for (const { cents, units } of ofSide) {
          expect(Math.abs(units * unitEuros * 100 - cents)).toBeLessThan(unitEuros * 100);
        }
      }
      expect(
        new Set(cells.map((one) => JSON.stringify([one.side, one.taakveld, one.category]))).size,
      ).toBe(cells.length);
    }),
  );
});
