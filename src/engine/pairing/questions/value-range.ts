/** A difference in value that is known to lie between two proved bounds, in points. */
export interface ValueRange {
  /** Proved: the best plans differ by at least this. */
  readonly least: number;
  /** Proved: by at most this. */
  readonly most: number;
}

/** What is known of the best plan of a problem. */
export interface KnownValue {
  /** Of the best plan that was found. */
  readonly points: number;
  /** Proved: no plan has more. */
  readonly upperBoundPoints: number;
}

/**
 * How much more the best plan is worth with fewer restrictions, when solving both problems stopped
 * at a gap: what is known of one bounds the other too, because each plan under the restrictions is a plan
 * without them as well.
 *
 * @param narrow - every plan of this problem is also a plan of `wide`, and worth the same there
 * @see not law: the optimum of a relaxation is never worse
 */
export function gainBetween(narrow: KnownValue, wide: KnownValue): ValueRange {
  const [lowNarrow, lowWide] = [narrow.points, Math.max(narrow.points, wide.points)];
  const [highNarrow, highWide] = [
    Math.min(narrow.upperBoundPoints, wide.upperBoundPoints),
    wide.upperBoundPoints,
  ];
  return { least: Math.max(0, lowWide - highNarrow), most: highWide - lowNarrow };
}
