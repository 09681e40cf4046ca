import { Exact } from '../exact.ts';

/** Numbers turned into whole ones by a power of ten. */
export interface WholeUnits {
  readonly scale: number;
  /** Whether no number lost a digit. */
  readonly isExact: boolean;
  readonly up: (value: number) => number;
  readonly down: (value: number) => number;
}

/**
 * The smallest power of ten that makes all numbers whole; a smaller one when `largest` would then
 * become more than `limit`, and numbers are rounded.
 *
 * @param values - read as the decimal text they print as, so 0.1 + 0.2 is 0.3
 */
export function wholeUnits(values: readonly number[], largest: number, limit: number): WholeUnits {
  const decimals = values.reduce(
    (most, value) => Math.max(most, new Exact(value).decimalPlaces()),
    0,
  );
  let power = decimals;
  while (new Exact(10).pow(power).times(largest).gt(limit)) power -= 1;
  const scale = new Exact(10).pow(power);
  return {
    scale: scale.toNumber(),
    isExact: power === decimals,
    up: (value) => scale.times(value).ceil().toNumber(),
    down: (value) => scale.times(value).floor().toNumber(),
  };
}
