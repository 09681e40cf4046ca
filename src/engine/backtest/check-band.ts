import { bandOf } from '../probability/band-of.ts';
import { poissonBinomial } from '../probability/poisson-binomial.ts';
import type { BandCheck } from './backtest-outcome.ts';

/** Somebody of whom is known how likely they were to leave, and whether they did. */
export interface FollowedPerson {
  /** Chance (0-1) of leaving within the period. */
  readonly chance: number;
  readonly hasLeft: boolean;
}

/**
 * How many of some people left, against what was expected of them: exactly, as the number of leavers of
 * people who each leave with a chance of their own has the Poisson-binomial distribution.
 *
 * @see not law: mid-p value, Lancaster, Significance tests in discrete distributions, JASA 56 (1961)
 */
export function checkBand(people: readonly FollowedPerson[]): BandCheck {
  const distribution = poissonBinomial(people.map(({ chance }) => chance));
  const expected = bandOf(distribution);
  const left = people.filter(({ hasLeft }) => hasLeft).length;
  return {
    headcount: people.length,
    expected,
    left,
    isInBand: expected.p10 <= left && left <= expected.p90,
    bandRatio: chanceOf(distribution, expected.p10, expected.p90),
    extremeRatio: extremeRatioOf(distribution, left),
  };
}

/** Chance of a number from `from` to `to`, both included; at most 1, whatever rounding adds. */
function chanceOf(distribution: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let count = from; count <= to; count += 1) sum += distribution[count] ?? 0;
  return Math.min(1, sum);
}

/** Twice the smaller tail, half of the outcome itself counted in each. */
function extremeRatioOf(distribution: Float64Array, count: number): number {
  const half = (distribution[count] ?? 0) / 2;
  const below = chanceOf(distribution, 0, count - 1) + half;
  const above = chanceOf(distribution, count + 1, distribution.length - 1) + half;
  return Math.min(1, 2 * Math.min(below, above));
}
