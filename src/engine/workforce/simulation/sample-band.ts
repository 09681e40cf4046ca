import type { SimulatedBand } from '../workforce-outcome.ts';

/** Chances of the quantiles in a band. */
const quantiles = [0.1, 0.5, 0.9] as const;

/** A 95% interval reaches this many standard deviations to either side. */
const deviationsOf95 = 1.96;

/** Counting values is faster than sorting them while there are at most so many per value on average. */
const mostValuesPerDraw = 4;

const certain = { meanError: 0, quantileError: 0 };

/**
 * Mean and band of a figure over the replications, with the error of the simulation itself: the standard
 * error of the mean, and for the quantiles the largest distance to an end of their 95% interval. Such an
 * interval runs between two order statistics whose ranks follow from the binomial distribution.
 *
 * @param sample - a whole number per replication, in the order of the replications
 * @param unit - how many of the numbers make one of what is shown: 1000 for thousandths
 * @see not law: Conover, Practical Nonparametric Statistics (3rd ed., 1999), section 3.2
 */
export function sampleBand(sample: Float64Array, unit: number): SimulatedBand {
  const count = sample.length;
  let [sum, least, most] = [0, sample[0]!, sample[0]!];
  for (let index = 0; index < count; index += 1) {
    const value = sample[index]!;
    sum += value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least === most) {
    const value = least / unit;
    return { mean: value, p10: value, p50: value, p90: value, ...certain };
  }
  const mean = sum / count;
  const valueAt = orderStatistics(sample, least, most);
  const [p10, p50, p90] = quantiles.map((quantile) => valueAt(Math.ceil(quantile * count) - 1));
  const quantileError = Math.max(
    ...quantiles.map((quantile, index) => {
      const around = deviationsOf95 * Math.sqrt(count * quantile * (1 - quantile));
      const value = [p10!, p50!, p90!][index]!;
      const low = valueAt(Math.max(0, Math.floor(quantile * count - around) - 1));
      const high = valueAt(Math.min(count - 1, Math.ceil(quantile * count + around)));
      return Math.max(value - low, high - value);
    }),
  );
  return {
    mean: mean / unit,
    p10: p10! / unit,
    p50: p50! / unit,
    p90: p90! / unit,
    meanError: standardErrorOf(sample, mean) / unit,
    quantileError: quantileError / unit,
  };
}

/**
 * The standard error of the mean of a sample; 0 for a single number, which says nothing about it.
 *
 * @see not law: s / sqrt(n)
 */
export function standardErrorOf(sample: Float64Array, mean: number): number {
  if (sample.length < 2) return 0;
  let squares = 0;
  for (let index = 0; index < sample.length; index += 1) {
    squares += (sample[index]! - mean) ** 2;
  }
  return Math.sqrt(squares / (sample.length - 1) / sample.length);
}

/** The value of each rank, from 0 = the least. */
function orderStatistics(
  sample: Float64Array,
  least: number,
  most: number,
): (rank: number) => number {
  if (most - least >= sample.length * mostValuesPerDraw) {
    const sorted = sample.toSorted();
    return (rank) => sorted[rank]!;
  }
  const upTo = new Int32Array(most - least + 1);
  for (let index = 0; index < sample.length; index += 1) upTo[sample[index]! - least]! += 1;
  for (let value = 1; value < upTo.length; value += 1) upTo[value]! += upTo[value - 1]!;
  return (rank) => {
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! > rank) high = middle;
      else low = middle + 1;
    }
    return least + low;
  };
}
