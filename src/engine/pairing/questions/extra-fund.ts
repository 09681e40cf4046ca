import { gainBetween, type KnownValue, type ValueRange } from './value-range.ts';

/** What more money in one year buys. */
export interface ExtraFund {
  readonly year: number;
  readonly extraCents: number;
  /** Difference between the best plans that were found, in points; never negative. */
  readonly foundPoints: number;
  /** Between which proved bounds the difference between the best possible plans lies. */
  readonly gain: ValueRange;
}

/**
 * What an amount on top of the fund of each year buys, one year at a time, with the bounds that the
 * proofs of all these plans give together. Not law.
 *
 * @param base - with the fund as it is
 * @param more - with more in one year each; every plan of `base` fits in all of them
 */
export function extraFunds(
  base: KnownValue,
  more: readonly { readonly year: number; readonly known: KnownValue }[],
  extraCents: number,
): ExtraFund[] {
  // No plan of the fund as it is beats a bound of any larger fund.
  const lowestBound = Math.min(
    base.upperBoundPoints,
    ...more.map(({ known }) => known.upperBoundPoints),
  );
  const sharpBase = { ...base, upperBoundPoints: lowestBound };
  return more.map(({ year, known }) => ({
    year,
    extraCents,
    foundPoints: Math.max(0, known.points - base.points),
    gain: gainBetween(sharpBase, known),
  }));
}
