import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decidedCents } from '../../../../src/engine/commuting/allowance/decided-cents.ts';

const error = 2 ** -20;

test.each([
  ['below half a cent', 12.4999, 12],
  ['above half a cent', 12.5001, 13],
  ['a whole number', 12, 12],
  ['just below a whole number', 12 - error / 2, 12],
  ['nothing', 0, 0],
])('%s is rounded surely', (_, amount, cents) => {
  expect(decidedCents(amount, error, 0)).toBe(cents);
});

test('within the error of half a cent nothing is known', () => {
  expect(decidedCents(12.5, error, 0)).toBeNaN();
  expect(decidedCents(12.5 - error / 2, error, 0)).toBeNaN();
  expect(decidedCents(12.5 + error / 2, error, 0)).toBeNaN();
});

test('an amount in thousandths that lies that near is half a cent, so rounded up', () => {
  expect(decidedCents(12.5 - error / 2, error, 0.001)).toBe(13);
  expect(decidedCents(12.5 + error / 2, error, 0.001)).toBe(13);
});

test('a step as small as the error does not tell', () => {
  expect(decidedCents(12.5, error, error)).toBeNaN();
});

test('an amount that is no number is not decided', () => {
  expect(decidedCents(Number.NaN, error, 0.001)).toBeNaN();
});

test('what is decided is right for every thousandth, however far off within the error', () => {
  const off = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), off, (thousandths, part) => {
      const amount = thousandths / 1000 + part * error * 0.99;
      fc.pre(amount >= 0);
      expect(decidedCents(amount, error, 0.001)).toBe(Math.floor((thousandths + 500) / 1000));
    }),
  );
});
