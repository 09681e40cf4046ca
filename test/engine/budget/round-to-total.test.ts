import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { roundToTotal } from '../../../src/engine/budget/round-to-total.ts';
import { roundToUnits } from '../../../src/engine/budget/round-to-units.ts';

const unit = 100_000; // cents in a thousand euros
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const amounts = fc.array(fc.integer({ min: -20 * unit, max: 20 * unit }), { maxLength: 12 });
const halves = fc.array(
  fc.integer({ min: -9, max: 9 }).map((count) => (count * unit) / 2),
  { maxLength: 9 },
);

describe('amounts rounded to a total', () => {
  test('add up to it, and none moves by a unit or more', () => {
    fc.assert(
      fc.property(fc.oneof(amounts, halves), (cents) => {
        const total = roundToUnits(sum(cents), 1000);
        const rounded = roundToTotal(cents, total, 1000);
        expect(sum(rounded)).toBe(total === 0 ? 0 : total);
        rounded.forEach((units, index) => {
          expect(Math.abs(units * unit - cents[index]!)).toBeLessThan(unit);
        });
      }),
    );
  });

  test('are as usual where nothing is missing, in whatever order', () => {
    fc.assert(
      fc.property(fc.oneof(amounts, halves), (cents) => {
        const usual = cents.map((amount) => roundToUnits(amount, 1000));
        expect(roundToTotal(cents, sum(usual), 1000)).toEqual(usual);
      }),
    );
    expect(roundToTotal([50_000, -50_000], 0, 1000)).toEqual([1, -1]);
    expect(roundToTotal([-50_000, 50_000], 0, 1000)).toEqual([-1, 1]);
  });

  test('differ from the usual in as few amounts as can be', () => {
    fc.assert(
      fc.property(amounts, (cents) => {
        const usual = cents.map((amount) => roundToUnits(amount, 1000));
        const total = roundToUnits(sum(cents), 1000);
        const moved = roundToTotal(cents, total, 1000).filter((units, at) => units !== usual[at]);
        expect(moved).toHaveLength(Math.abs(total - sum(usual)));
      }),
    );
  });
});
