/** Chances of leaving by months relative to the end by AOW: `shares[i]` belongs to `firstOffset + i`. */
export interface MonthlyCurve {
  /** Months; negative = before the end by AOW. */
  readonly firstOffset: number;
  /** Together 1. */
  readonly shares: Float64Array;
}

const monthsPerYear = 12;

/** The curve when behaviour does not count: everybody leaves at the end by AOW. */
export const onTheDay: MonthlyCurve = { firstOffset: 0, shares: Float64Array.of(1) };

/**
 * A curve of yearly points as one of months. Half of a point goes to the months before it, half to those
 * after, less and less up to the neighbouring points: a triangle of 12 months to either side, so that the mean
 * stays what it was. A triangle touches the end by AOW without share in it, so the shares before,
 * at and after it stay what they were too; point 0 stays that one month.
 *
 * @param shareByOffsetYear - share (together 1) by whole years relative to the end by AOW
 * @see not law: triangular kernel, an assumption like the curve itself; parameter `retirement/offset-curve`
 */
export function spreadOverMonths(
  shareByOffsetYear: Readonly<Record<string, number | string>>,
): MonthlyCurve {
  const points = Object.entries(shareByOffsetYear)
    .map(([year, share]) => ({ month: Number(year) * monthsPerYear, share: Number(share) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => a.month - b.month);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return onTheDay;

  const firstOffset = first.month - (first.month === 0 ? 0 : monthsPerYear - 1);
  const lastOffset = last.month + (last.month === 0 ? 0 : monthsPerYear - 1);
  const shares = new Float64Array(lastOffset - firstOffset + 1);
  for (const { month, share } of points) {
    if (month === 0) {
      shares[-firstOffset]! += share;
      continue;
    }
    for (let away = 1 - monthsPerYear; away < monthsPerYear; away++) {
      const weight = (monthsPerYear - Math.abs(away)) / monthsPerYear ** 2;
      shares[month + away - firstOffset]! += share * weight;
    }
  }
  return { firstOffset, shares };
}
