/** Modes between which a commuter chooses here. */
export type ShiftMode = 'car' | 'bicycle' | 'walking';

/** The modes in the order of every list of three below. */
export const shiftModesInOrder: readonly ShiftMode[] = ['car', 'bicycle', 'walking'];

/** exp of more is beyond a float, and of its negative 0. */
const largestExponent = 700;

/**
 * With what chance a commuter travels by each mode, when the odds of each mode against the car are
 * multiplied by exp(response x extra euro per day). A logit model of choice, pivoted on how people travel
 * now; as few people as possible change, from modes that lose to modes that win.
 *
 * Example: 40 of 100 cycle, the others drive, and cycling gets EUR 1.40 a day more. At a response of 0.07
 * the odds 40/60 become 40/60 x exp(0.098), so that 42.4 of 100 cycle: a driver cycles with chance
 * 2.4/60, a cyclist stays one.
 *
 * @param own - index of the mode by which the commuter travels now
 * @param counts - commuters by mode now, among whom the commuter is; of a mode out of reach 0
 * @param extraEuroPerDay - by mode, relative to the car: of the car 0
 * @param response - per euro per day
 * @returns by mode, adding up to 1
 * @see not law: D. McFadden, Conditional logit analysis of qualitative choice behavior (1974); the
 *   incremental form: M. Ben-Akiva and S. Lerman, Discrete Choice Analysis (1985), section 5.7
 */
export function shiftShares(
  own: number,
  counts: readonly number[],
  extraEuroPerDay: readonly number[],
  response: number,
): number[] {
  const exponents = extraEuroPerDay.map((euro, index) =>
    counts[index] === 0 ? -Infinity : response * euro,
  );
  const largest = Math.max(...exponents);
  // Only ratios count: an amount that no float can hold the power of is set against the largest.
  const origin = Math.abs(largest) > largestExponent ? largest : 0;
  const weights = exponents.map((exponent) => Math.exp(exponent - origin));
  const everybody = counts.reduce((sum, count) => sum + count, 0);
  const average =
    counts.reduce((sum, count, index) => sum + count * weights[index]!, 0) / everybody;
  // New share through share now; 1 for all when nothing changes, without any rounding.
  const growth = weights.map((weight) => weight / average);
  const staying = Math.min(1, growth[own]!);
  const gains = counts.map((count, index) => count * Math.max(0, growth[index]! - 1));
  const gained = gains.reduce((sum, gain) => sum + gain, 0);
  return gains.map((gain, index) => {
    if (index === own) return staying;
    return gained === 0 ? 0 : ((1 - staying) * gain) / gained;
  });
}
