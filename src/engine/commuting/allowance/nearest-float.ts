import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';

/**
 * Half the distance from 1 to the next larger float: the largest relative error of one rounding. Times
 * 1 minus it, a float becomes the one below; times 1 plus twice it, the one above.
 */
export const unitRoundoff = Number.EPSILON / 2;

/**
 * The largest float that, read as a decimal, is not above a bound. With it a comparison of floats says
 * exactly what a comparison of decimals says: floats and the decimals they print as have one order.
 *
 * @see not law: arithmetic
 */
export function floatAtMost(bound: Decimal): number {
  const nearest = bound.toNumber();
  return new Exact(nearest).lte(bound) ? nearest : nearest * (1 - unitRoundoff);
}

/**
 * The smallest float that, read as a decimal, is not below a bound.
 *
 * @see not law: arithmetic
 */
export function floatAtLeast(bound: Decimal): number {
  const nearest = bound.toNumber();
  return new Exact(nearest).gte(bound) ? nearest : nearest * (1 + 2 * unitRoundoff);
}
