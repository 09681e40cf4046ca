/** The value at a share of a distribution with a few values. */
export function valueOfShares<Value>(
  shares: readonly (readonly [Value, number])[],
  share: number,
): Value {
  let upTo = 0;
  for (const [value, part] of shares) {
    upTo += part;
    if (share < upTo) return value;
  }
  return shares.at(-1)![0];
}

/** The value at a share of a distribution that is uniform within bands, the first starting at `to`. */
export function valueOfBands(
  bands: readonly { readonly to: number; readonly share: number }[],
  share: number,
): number {
  let upTo = 0;
  let from = bands[0]!.to;
  for (const { to, share: part } of bands) {
    if (share < upTo + part) return from + ((share - upTo) / part) * (to - from);
    upTo += part;
    from = to;
  }
  return from;
}

/**
 * Inverse of the standard normal distribution, by the rational approximation of Acklam (2003,
 * relative error below 1.15e-9).
 */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  if (share < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(share));
    return (
      (((((-7.784894002430293e-3 * q - 0.3223964580411365) * q - 2.400758277161838) * q -
        2.549732539343734) *
        q +
        4.374664141464968) *
        q +
        2.938163982698783) /
      ((((7.784695709041462e-3 * q + 0.3224671290700398) * q + 2.445134137142996) * q +
        3.754408661907416) *
        q +
        1)
    );
  }
  const q = share - 0.5;
  const r = q * q;
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r +
      138.357751867269) *
      r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r +
      66.80131188771972) *
      r -
      13.28068155288572) *
      r +
      1)
  );
}
