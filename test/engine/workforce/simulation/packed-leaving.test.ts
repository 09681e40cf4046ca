import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { drawLeaving } from '../../../../src/engine/workforce/leaving/draw-leaving.ts';
import {
  causeCount,
  leavingTableOf,
} from '../../../../src/engine/workforce/leaving/leaving-table.ts';
import {
  causeBits,
  causeMask,
  drawPacked,
  packedLeaving,
  packTable,
} from '../../../../src/engine/workforce/simulation/packed-leaving.ts';

const anyTable = fc
  .record({
    months: fc.integer({ min: 0, max: 12 }),
    weights: fc.array(fc.constantFrom(0, 0, 1, 2, 7), {
      minLength: 12 * causeCount,
      maxLength: 12 * causeCount,
    }),
    total: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ months, weights, total }) => {
    const own = weights.slice(0, months * causeCount);
    const sum = own.reduce<number>((a, b) => a + b, 0);
    return leavingTableOf(
      Float64Array.from(own, (weight) => (sum === 0 ? 0 : (weight / sum) * total)),
      total === 1,
    );
  });
const anyNumber = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('tables side by side give what each table gives by itself, for any number', () => {
  fc.assert(
    fc.property(
      fc.array(anyTable, { minLength: 1, maxLength: 4 }),
      fc.array(anyNumber, { minLength: 20, maxLength: 20 }),
      (tables, numbers) => {
        const packed = packedLeaving(tables.length, 12);
        for (const [number, table] of tables.entries()) packTable(packed, number, table);
        for (const [number, table] of tables.entries()) {
          const edges = [...table.cumulative].filter((edge) => edge < 1);
          for (const u of [...numbers, ...edges, 0, 1 - 2 ** -53]) {
            const drawn = drawPacked(packed, number, u);
            const entry = drawn < 0 ? -1 : (drawn >> causeBits) * causeCount + (drawn & causeMask);
            expect(entry).toBe(drawLeaving(table, u));
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
