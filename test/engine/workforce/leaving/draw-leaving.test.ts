import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { personKey, uniform } from '../../../../src/engine/random/keyed-draw.ts';
import { drawLeaving } from '../../../../src/engine/workforce/leaving/draw-leaving.ts';
import {
  causeCount,
  leavingTableOf,
} from '../../../../src/engine/workforce/leaving/leaving-table.ts';
import { leavingTables } from '../../../../src/engine/workforce/leaving/leaving-tables.ts';
import { chiSquare, chiSquareLimit } from '../../random/chi-square.ts';
import { aPerson, scenarioWith, shipped } from './leaving-setting.ts';

/** By definition: the first entry of which the running sum is above u. */
const drawByDefinition = (cumulative: Float64Array, u: number): number =>
  cumulative.findIndex((sum) => sum > u);

const chances = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 80,
  })
  .chain((weights) =>
    fc.double({ min: 0, max: 1, noNaN: true }).map((total) => {
      const sum = weights.reduce((a, b) => a + b, 0);
      const padded = [
        ...weights,
        ...Array<number>((causeCount - (weights.length % causeCount)) % causeCount).fill(0),
      ];
      return Float64Array.from(padded, (weight) => (sum === 0 ? 0 : (weight / sum) * total));
    }),
  );

describe('a draw', () => {
  test('is the inverse of the running sum, also on its edges', () => {
    fc.assert(
      fc.property(
        chances,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (given, u) => {
          const table = leavingTableOf(given, false);
          const edges = [...table.cumulative].filter((edge) => edge < 1);
          for (const at of [u, 0, 1 - 2 ** -53, ...edges]) {
            expect(drawLeaving(table, at)).toBe(drawByDefinition(table.cumulative, at));
          }
        },
      ),
    );
  });

  test('never gives an entry without chance', () => {
    fc.assert(
      fc.property(
        chances,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (given, u) => {
          const entry = drawLeaving(leavingTableOf(given, false), u);
          expect(entry === -1 || given[entry]! > 0).toBe(true);
        },
      ),
    );
  });

  test('from an empty table is to stay', () => {
    expect(drawLeaving(leavingTableOf(new Float64Array(0), false), 0)).toBe(-1);
  });

  test('never lets somebody stay who is sure to leave, whatever rounding did', () => {
    const tenths = new Float64Array(2 * causeCount).fill(0.1, 0, 10);
    expect(tenths.reduce((sum, chance) => sum + chance, 0)).toBeLessThan(1);
    expect(drawLeaving(leavingTableOf(tenths, true), 1 - 2 ** -53)).toBe(9);
  });
});

test('frequencies of draws follow the table', () => {
  const person = aPerson({
    birthDate: '1963-05-20',
    employmentKind: 'temporary',
    contractEndDate: '2027-04-30',
  });
  const scenario = scenarioWith({ behaviour: { isOn: true, curves: [] } });
  const [table] = leavingTables([person], scenario, shipped, 120);
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
    counts[cellOf(drawLeaving(table!, uniform(key, replication, 'leaving')))]! += 1;
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
