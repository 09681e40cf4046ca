import { Decimal } from 'decimal.js';

/**
 * Decimals for sums that must not lose anything before their one rounding at the end. Numbers are
 * read as the decimal text they print as, so 2.45 is 2.45.
 */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** Rounds to whole cents, half up (a half cent goes away from zero). Used once per amount. */
export const wholeCents = (cents: Decimal): number =>
  cents.toDecimalPlaces(0, Exact.ROUND_HALF_UP).toNumber();
