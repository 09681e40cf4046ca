import type { Band } from '../workforce/workforce-outcome.ts';

/**
 * Room for rounding: a running sum of chances that should reach 0.1 exactly may end this much below it.
 * Far above the rounding of thousands of additions, far below any chance that matters.
 */
const roundingRoom = 1e-12;

/**
 * The mean of a number that chance decides, and the smallest values that are not exceeded in 10, 50
 * and 90% of the cases.
 *
 * @param distribution - chance of exactly 0, 1, 2 ...; together 1
 * @see not law: a quantile as the inverse of the cumulative distribution, F(x) >= q
 */
export function bandOf(distribution: Float64Array): Band {
  let mean = 0;
  let cumulative = 0;
  let p10 = -1;
  let p50 = -1;
  let p90 = -1;
  for (let value = 0; value < distribution.length; value++) {
    const chance = distribution[value]!;
    mean += value * chance;
    cumulative += chance;
    const reached = cumulative + roundingRoom;
    if (p10 < 0 && reached >= 0.1) p10 = value;
    if (p50 < 0 && reached >= 0.5) p50 = value;
    if (p90 < 0 && reached >= 0.9) p90 = value;
  }
  return { mean, p10, p50, p90 };
}

/**
 * The chance (0-1) that a number is more than `n`.
 *
 * @param distribution - chance of exactly 0, 1, 2 ...; together 1
 * @see not law: sum of the chances above n
 */
export function chanceOfMoreThan(distribution: ArrayLike<number>, n: number): number {
  let chance = 0;
  // From the far end: the small ones first, so that they are not lost beside the large.
  for (let value = distribution.length - 1; value > n && value >= 0; value--) {
    chance += distribution[value]!;
  }
  return Math.min(1, chance);
}
