import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { extraFunds } from '../../../../src/engine/pairing/questions/extra-fund.ts';
import { gainBetween } from '../../../../src/engine/pairing/questions/value-range.ts';

test('plans that are proved to the last point leave no doubt', () => {
  const narrow = { points: 70, upperBoundPoints: 70 };
  const wide = { points: 100, upperBoundPoints: 100 };
  expect(gainBetween(narrow, wide)).toEqual({ least: 30, most: 30 });
});

test('a plan found with less money lifts the value, a bound with more money lowers the bound', () => {
  // Stopping early found less with more freedom; the narrower plan is known to be possible there too.
  expect(
    gainBetween({ points: 90, upperBoundPoints: 120 }, { points: 80, upperBoundPoints: 110 }),
  ).toEqual({ least: 0, most: 20 });
});

/** A best value with a plan below it and a bound above it. */
const around = (best: number) =>
  fc
    .tuple(fc.nat(20), fc.nat(20))
    .map(([below, above]) => ({ points: best - below, upperBoundPoints: best + above }));

test('whatever stopped the search, the true gain lies between the bounds', () => {
  const known = fc
    .tuple(fc.integer({ min: 100, max: 200 }), fc.nat(30))
    .chain(([best, gain]) => fc.tuple(fc.constant(gain), around(best), around(best + gain)));
  fc.assert(
    fc.property(known, ([gain, narrow, wide]) => {
      const { least, most } = gainBetween(narrow, wide);
      expect(least).toBeLessThanOrEqual(gain);
      expect(most).toBeGreaterThanOrEqual(gain);
      expect(least).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('of several years the proofs help each other, and the bounds still hold', () => {
  const known = fc
    .tuple(fc.integer({ min: 100, max: 200 }), fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }))
    .chain(([best, gains]) =>
      fc.tuple(
        fc.constant(gains),
        around(best),
        fc.tuple(...gains.map((gain) => around(best + gain))),
      ),
    );
  fc.assert(
    fc.property(known, ([gains, base, more]) => {
      const extras = extraFunds(
        base,
        more.map((each, index) => ({ year: 2026 + index, known: each })),
        1_000_000,
      );
      for (const [index, { gain, foundPoints }] of extras.entries()) {
        expect(gain.least).toBeLessThanOrEqual(gains[index]!);
        expect(gain.most).toBeGreaterThanOrEqual(gains[index]!);
        expect(gain.least).toBeGreaterThanOrEqual(gainBetween(base, more[index]!).least);
        expect(foundPoints).toBeGreaterThanOrEqual(0);
        expect(foundPoints).toBeLessThanOrEqual(gain.most);
      }
    }),
  );
});
