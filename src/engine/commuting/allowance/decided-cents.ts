/**
 * An amount in whole cents, half up, or NaN when floats cannot tell.
 *
 * A filter of exact arithmetic: away from half a cent by more than its error, an amount is rounded
 * surely. Within it the amount may still be known: all amounts of one commuter are whole multiples of
 * a small part of a cent, and when nothing but half a cent itself lies that near, half a cent it is.
 *
 * @param amount - cents, 0 or more
 * @param error - by how much it may be off
 * @param quantum - what the exact amount is a whole multiple of, in cents; 0 = not known
 * @see not law: J.R. Shewchuk, Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric
 *   Predicates, Discrete & Computational Geometry 18 (1997), 305-363, for filters; C.K. Yap, Towards
 *   exact geometric computation, Computational Geometry 7 (1997), 3-23, for such gaps
 */
export function decidedCents(amount: number, error: number, quantum: number): number {
  const whole = Math.floor(amount);
  const aboveHalf = amount - whole - 0.5;
  if (aboveHalf < -error) return whole;
  if (aboveHalf > error) return whole + 1;
  // The exact amount and the half lie within twice the error, both on multiples of half a quantum.
  return 4 * error < quantum ? whole + 1 : Number.NaN;
}
