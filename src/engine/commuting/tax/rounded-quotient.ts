/**
 * A quotient of whole numbers, rounded to a whole number, half away from zero, as `wholeCents` does.
 * Exact when `canDivide` says so: a quotient of whole numbers below 2^53 is never rounded up to a whole
 * number that it does not reach, so that the floor is right.
 *
 * @param denominator - over 0
 * @see not law: arithmetic without decimals, for columns of a whole staff
 */
export function roundedQuotient(numerator: number, denominator: number): number {
  const rounded = Math.floor((2 * Math.abs(numerator) + denominator) / (2 * denominator));
  return numerator < 0 ? 0 - rounded : rounded;
}

/**
 * Whether `roundedQuotient` is exact for a numerator of at most this size.
 *
 * @see not law: arithmetic
 */
export const canDivide = (size: number, denominator: number): boolean =>
  Number.isSafeInteger(2 * (size + denominator));
