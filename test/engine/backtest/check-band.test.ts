import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { checkBand, type FollowedPerson } from '../../../src/engine/backtest/check-band.ts';

const people = (chances: readonly number[], left: number): FollowedPerson[] =>
  chances.map((chance, index) => ({ chance, hasLeft: index < left }));

test('three people with even chances, by hand', () => {
  // Chances of 0, 1, 2 and 3 leavers: 1/8, 3/8, 3/8, 1/8. So 0 is reached in 12.5% and 2 in 87.5%.
  const check = checkBand(people([0.5, 0.5, 0.5], 3));
  expect(check).toMatchObject({
    headcount: 3,
    expected: { mean: 1.5, p10: 0, p50: 1, p90: 3 },
    left: 3,
    isInBand: true,
    bandRatio: 1,
  });
  // Twice the upper tail, half of the 1/8 of three leavers.
  expect(check.extremeRatio).toBeCloseTo(1 / 8, 12);
});

test('what the model is sure of and happens is not extreme; what it rules out is', () => {
  expect(checkBand(people([1, 0, 0], 1))).toMatchObject({ isInBand: true, extremeRatio: 1 });
  expect(checkBand(people([0, 0, 0], 1))).toMatchObject({ isInBand: false, extremeRatio: 0 });
  expect(checkBand([])).toMatchObject({ headcount: 0, left: 0, isInBand: true, extremeRatio: 1 });
});

/** Every combination of who leaves, with its chance: nothing shared with the convolution. */
function chancesByEnumeration(chances: readonly number[]): number[] {
  const result = Array.from({ length: chances.length + 1 }, () => 0);
  for (let combination = 0; combination < 2 ** chances.length; combination += 1) {
    const leaves = chances.map((_, index) => (combination & (1 << index)) !== 0);
    const chance = chances.reduce(
      (product, each, index) => product * (leaves[index] === true ? each : 1 - each),
      1,
    );
    result[leaves.filter(Boolean).length]! += chance;
  }
  return result;
}

test('it agrees with every combination of leavers, counted one by one', () => {
  const chance = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(
      fc.array(chance, { minLength: 1, maxLength: 7 }),
      fc.nat({ max: 7 }),
      (chances, some) => {
        const left = Math.min(some, chances.length);
        const check = checkBand(people(chances, left));
        const exact = chancesByEnumeration(chances);
        const sum = (from: number, to: number): number =>
          exact.slice(from, to + 1).reduce((total, each) => total + each, 0);
        const { p10, p90 } = check.expected;
        expect(check.isInBand).toBe(p10 <= left && left <= p90);
        expect(check.bandRatio).toBeCloseTo(sum(p10, p90), 10);
        expect(check.bandRatio).toBeGreaterThanOrEqual(0.8 - 1e-9);
        const half = exact[left]! / 2;
        const below = (left === 0 ? 0 : sum(0, left - 1)) + half;
        const above = sum(left + 1, chances.length) + half;
        expect(check.extremeRatio).toBeCloseTo(Math.min(1, 2 * Math.min(below, above)), 10);
      },
    ),
    { numRuns: 200 },
  );
});
