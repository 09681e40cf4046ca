import { Exact } from '../../exact.ts';

/**
 * Decimals with a fixed number of places, as whole numbers, for the many multiplications of a cohort
 * model: exact for shares and people as they are written, and some four times as fast as decimals with a
 * floating point. What is published is rounded 20 places earlier, so that what millions of products cut
 * off stays out of it.
 */
const places = 80;
const publishedPlaces = 60;

/** The number 1. */
export const one = 10n ** BigInt(places);

const belowPublished = 10n ** BigInt(places - publishedPlaces);

/**
 * Reads a number as the decimal text that it prints as, so that 0.1 + 0.2 + 0.7 is 1.
 *
 * @see not law: arithmetic
 */
export const fixed = (value: number): bigint =>
  BigInt(new Exact(value).times(new Exact(10).pow(places)).toFixed(0));

/**
 * The nearest double, after rounding to the places that are published.
 *
 * @see not law: arithmetic
 */
export function toNumber(value: bigint): number {
  const half = value < 0n ? -belowPublished / 2n : belowPublished / 2n;
  return Number(`${(value + half) / belowPublished}e-${publishedPlaces}`);
}

/**
 * Product of two numbers.
 *
 * @see not law: arithmetic
 */
export const times = (left: bigint, right: bigint): bigint => rescale(left * right);

/**
 * Sum of the products of two rows, cut off once.
 *
 * @see not law: arithmetic
 */
export function dot(left: readonly bigint[], right: readonly bigint[]): bigint {
  let sum = 0n;
  for (let at = 0; at < left.length; at += 1) {
    if (left[at] !== 0n && right[at] !== 0n) sum += left[at]! * right[at]!;
  }
  return rescale(sum);
}

/**
 * Quotient of two numbers.
 *
 * @param right - not 0
 * @see not law: arithmetic
 */
export const over = (left: bigint, right: bigint): bigint => (left * one) / right;

/** Back to the fixed places after a product; what is cut off is far below what is published. */
const rescale = (product: bigint): bigint => product / one;
