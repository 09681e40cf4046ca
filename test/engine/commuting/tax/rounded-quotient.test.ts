import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { wholeCents, Exact } from '../../../../src/engine/exact.ts';
import {
  canDivide,
  roundedQuotient,
} from '../../../../src/engine/commuting/tax/rounded-quotient.ts';
import { shareOfCents, wholeRatio } from '../../../../src/engine/commuting/tax/whole-ratio.ts';

test.each([
  [5, 10, 1],
  [4, 10, 0],
  [-5, 10, -1],
  [-4, 10, 0],
  [25, 10, 3],
  [0, 7, 0],
])('%d through %d is %d: a half goes away from zero', (numerator, denominator, quotient) => {
  expect(roundedQuotient(numerator, denominator)).toBe(quotient);
});

test('it is what whole numbers without end give', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 51 }),
      fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 2 ** 49 })),
      (numerator, denominator) => {
        expect(canDivide(numerator, denominator)).toBe(true);
        const doubled = (2n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator));
        expect(roundedQuotient(numerator, denominator)).toBe(Number(doubled));
      },
    ),
  );
});

test('a share of cents is what exact decimals give, also when the product is too large for them', () => {
  const ratio = fc.oneof(
    fc.constantFrom(
      '0.1593',
      '0.1587',
      '0.5',
      '1',
      '0',
      '0.333333333333',
      '0.33333333333333333333',
    ),
    fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => String(millionths / 1_000_000)),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), ratio, (cents, text) => {
      const exact = wholeCents(new Exact(text).times(cents));
      expect(shareOfCents(cents, wholeRatio(text))).toBe(exact);
    }),
  );
});
