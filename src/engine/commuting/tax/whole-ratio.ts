import type { Decimal } from 'decimal.js';
import { Exact, wholeCents } from '../../exact.ts';
import { canDivide, roundedQuotient } from './rounded-quotient.ts';

/** A ratio as a quotient of whole numbers, so that cents times it stay exact; 0.1593 = 1593 / 10000. */
export interface WholeRatio {
  readonly numerator: number;
  readonly denominator: number;
  /** The same, for when the product is too large for whole numbers. */
  readonly exact: Decimal;
}

/**
 * A ratio with as many decimals as it is written with, as a quotient of whole numbers.
 *
 * @see not law: arithmetic
 */
export function wholeRatio(ratio: Decimal | string): WholeRatio {
  const exact = new Exact(ratio);
  const denominator = new Exact(10).pow(exact.decimalPlaces());
  return {
    numerator: exact.times(denominator).toNumber(),
    denominator: denominator.toNumber(),
    exact,
  };
}

/**
 * A share of an amount in whole cents, rounded once.
 *
 * @see not law: arithmetic
 */
export function shareOfCents(cents: number, { numerator, denominator, exact }: WholeRatio): number {
  const product = cents * numerator;
  return canDivide(product, denominator)
    ? roundedQuotient(product, denominator)
    : wholeCents(exact.times(cents));
}
