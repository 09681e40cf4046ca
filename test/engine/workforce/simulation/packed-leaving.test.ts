import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { personKey, uniform } from '../../../../src/engine/random/keyed-draw.ts';
import {
  causeCount,
  leavingTableOf,
  type LeavingTable,
} from '../../../../src/engine/workforce/leaving/leaving-table.ts';
import { leavingTables } from '../../../../src/engine/workforce/leaving/leaving-tables.ts';
import {
  causeBits,
  causeMask,
  drawPacked,
  packedLeaving,
  packTable,
} from '../../../../src/engine/workforce/simulation/packed-leaving.ts';
import { chiSquare, chiSquareLimit } from '../../random/chi-square.ts';
import { aPerson, scenarioWith, shipped } from '../leaving/leaving-setting.ts';

/** By definition: the first entry of which the running sum is above u; -1 = stays. */
const drawByDefinition = ({ cumulative }: LeavingTable, u: number): number =>
  cumulative.findIndex((sum) => sum > u);

/** Draws of an entry of one table. */
function drawsFrom(table: LeavingTable): (u: number) => number {
  const packed = packedLeaving(1, table.monthCount);
  packTable(packed, 0, table);
  return (u) => entryOf(drawPacked(packed, 0, u));
}

const entryOf = (drawn: number): number =>
  drawn < 0 ? -1 : (drawn >> causeBits) * causeCount + (drawn & causeMask);

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

test('tables side by side give the inverse of the running sums of each, also on the edges', () => {
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
            const entry = entryOf(drawPacked(packed, number, u));
            expect(entry).toBe(drawByDefinition(table, u));
            expect(entry === -1 || table.chances[entry]! > 0).toBe(true);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('from an empty table is to stay', () => {
  expect(drawsFrom(leavingTableOf(new Float64Array(0), false))(0)).toBe(-1);
});

test('never lets somebody stay who is sure to leave, whatever rounding did', () => {
  const tenths = new Float64Array(2 * causeCount).fill(0.1, 0, 10);
  expect(tenths.reduce((sum, chance) => sum + chance, 0)).toBeLessThan(1);
  expect(drawsFrom(leavingTableOf(tenths, true))(1 - 2 ** -53)).toBe(9);
});

test('frequencies of draws follow the table', () => {
  const person = aPerson({
    birthDate: '1963-05-20',
    employmentKind: 'temporary',
    contractEndDate: '2027-04-30',
  });
  const scenario = scenarioWith({ behaviour: { isOn: true, curves: [] } });
  const [table] = leavingTables([person], scenario, shipped, 120);
  const draw = drawsFrom(table!);
  const draws = 100_000;
  const key = personKey(7, '"100001"');

  // By year and cause, so that every cell that can occur is expected some times; the last cell stays.
  const yearEntries = 12 * causeCount;
  const cellOf = (entry: number): number =>
    entry === -1
      ? 10 * causeCount
      : ((entry / yearEntries) | 0) * causeCount + (entry % causeCount);
  const expected = new Float64Array(10 * causeCount + 1);
  table!.chances.forEach((chance, entry) => (expected[cellOf(entry)]! += draws * chance));
  expected[10 * causeCount] = draws * (1 - table!.cumulative.at(-1)!);
  const counts = new Float64Array(expected.length);
  for (let replication = 0; replication < draws; replication += 1) {
    counts[cellOf(draw(uniform(key, replication, 'leaving')))]! += 1;
  }

  const isRare = (cell: number): boolean => expected[cell]! < 5;
  expect([...counts.keys()].filter((cell) => expected[cell] === 0 && counts[cell]! > 0)).toEqual(
    [],
  );
  const cells = [...counts.keys()].filter((cell) => !isRare(cell));
  expect(cells.length).toBeGreaterThan(25);
  const ofCells = cells.map((cell) => counts[cell]!);
  expect(chiSquare(ofCells, (index) => expected[cells[index]!]!)).toBeLessThan(
    chiSquareLimit(cells.length - 1),
  );
});
