/**
 * The band of how many people do something, for very many small groups: the same as
 * `bandOf(poissonBinomial(chances))`, without the part of the distribution above the 90% quantile.
 *
 * 1. Mean and variance are sums over the people: m = sum p, v = sum p(1-p).
 * 2. By Cantelli's inequality the chance of m + a or more is at most v / (v + a^2): at most 0.1 from
 *    a = 3 sqrt(v). So the 90% quantile is never above m + 3 sqrt(v).
 * 3. f(k) after one more person needs f(k) and f(k-1) only, so what lies above that bound is never worked out.
 *
 * A group of ten with a chance of 1% each takes a handful of additions. Tried up to 1,300 people; for more than
 * `manyPeople` the bound saves little, and the general way also trims from below.
 *
 * @see not law: Cantelli's inequality (one-sided Chebyshev); the distribution as in poisson-binomial.ts
 */
import type { Band } from '../workforce/workforce-outcome.ts';
import { bandOf } from './band-of.ts';
import { poissonBinomial } from './poisson-binomial.ts';

const manyPeople = 4096;

/** The a / sqrt(v) at which Cantelli's bound is 0.1: 1 / (1 + 9). */
const deviationsToP90 = 3;

/**
 * The band of the number of people, of the first `count` of `chances`, who do something.
 *
 * @param chances - chance (0-1) of each
 * @param room - work space of at least `count` + 2, so that a cell costs no memory; its content is lost
 * @see not law: Poisson-binomial distribution, see the top of this file
 */
export function bandOfCount(chances: Float64Array, count: number, room: Float64Array): Band {
  let mean = 0;
  let variance = 0;
  for (let person = 0; person < count; person++) {
    const chance = chances[person]!;
    mean += chance;
    variance += chance * (1 - chance);
  }
  if (count > manyPeople) return { ...bandOf(poissonBinomial(chances.subarray(0, count))), mean };

  // One more than the bound, so that rounding of the mean cannot matter.
  const bound = Math.min(count, Math.ceil(mean + deviationsToP90 * Math.sqrt(variance)) + 1);
  const distribution = room.fill(0, 0, bound + 1);
  distribution[0] = 1;
  for (let person = 0; person < count; person++) {
    const does = chances[person]!;
    const doesNot = 1 - does;
    for (let value = Math.min(person + 1, bound); value > 0; value--) {
      distribution[value] = distribution[value]! * doesNot + distribution[value - 1]! * does;
    }
    distribution[0] *= doesNot;
  }
  return { ...bandOf(distribution.subarray(0, bound + 1)), mean };
}
