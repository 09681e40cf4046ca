/**
 * How many of a number of people do something that each does with a chance of their own, independent
 * of the others: the Poisson-binomial distribution.
 *
 * 1. Who certainly does or does not is counted apart.
 * 2. The others join one by one: f(k) becomes f(k)(1-p) + f(k-1)p. Every term is positive, so the
 *    result is exact to rounding, unlike the Fourier methods, which lose the small chances.
 * 3. Chances too small to matter at either end are left out on the way, so the work is people times the
 *    width of the distribution, not people squared.
 * 4. Above `longestDirect` people both halves are done apart and convolved.
 *
 * Tried up to 200,000 people.
 *
 * @see not law: Y. Hong, "On computing the distribution function for the Poisson binomial distribution",
 *   Computational Statistics & Data Analysis 59 (2013); direct convolution is its exact reference
 */

/** Chances this small are left out at the ends: together, for any number of people here, below rounding. */
const negligible = 1e-30;

/** Above this number of people halving is faster than going on one by one. */
const longestDirect = 4096;

/** A stretch of a distribution: `chances[i]` belongs to the value `first + i`. */
interface Stretch {
  readonly first: number;
  readonly chances: Float64Array;
}

/**
 * The chance of exactly 0, 1, 2 ... n of n people.
 *
 * @param chances - chance (0-1) of each of the people
 * @see not law: direct convolution, see the top of this file
 */
export function poissonBinomial(chances: readonly number[] | Float64Array): Float64Array {
  const uncertain = new Float64Array(chances.length);
  let uncertainCount = 0;
  let certainCount = 0;
  for (let person = 0; person < chances.length; person++) {
    const chance = chances[person]!;
    if (chance >= 1) certainCount += 1;
    else if (chance > 0) uncertain[uncertainCount++] = chance;
  }
  const { first, chances: stretch } = distribute(uncertain.subarray(0, uncertainCount));
  const distribution = new Float64Array(chances.length + 1);
  distribution.set(stretch, certainCount + first);
  return distribution;
}

const distribute = (chances: Float64Array): Stretch => {
  if (chances.length <= longestDirect) return addOneByOne(chances);
  const half = chances.length >>> 1;
  return convolve(distribute(chances.subarray(0, half)), distribute(chances.subarray(half)));
};

function addOneByOne(chances: Float64Array): Stretch {
  const distribution = new Float64Array(chances.length + 1);
  distribution[0] = 1;
  let [first, last] = [0, 0];
  for (const does of chances) {
    const doesNot = 1 - does;
    last += 1;
    for (let count = last; count > first; count--) {
      distribution[count] = distribution[count]! * doesNot + distribution[count - 1]! * does;
    }
    distribution[first]! *= doesNot;
    while (distribution[last]! < negligible) distribution[last--] = 0;
    while (distribution[first]! < negligible) distribution[first++] = 0;
  }
  return { first, chances: distribution.subarray(first, last + 1) };
}

function convolve(a: Stretch, b: Stretch): Stretch {
  const chances = new Float64Array(a.chances.length + b.chances.length - 1);
  for (let i = 0; i < a.chances.length; i++) {
    const chance = a.chances[i]!;
    for (let j = 0; j < b.chances.length; j++) chances[i + j]! += chance * b.chances[j]!;
  }
  let [first, end] = [0, chances.length];
  while (chances[first]! < negligible) first += 1;
  while (chances[end - 1]! < negligible) end -= 1;
  return { first: a.first + b.first + first, chances: chances.subarray(first, end) };
}
