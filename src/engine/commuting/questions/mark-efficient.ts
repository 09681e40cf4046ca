/**
 * Which points are efficient: no other point is as low on both and lower on one. Sorts once, so
 * n log n; equal points are all efficient or none.
 *
 * @param first - by point, the lower the better
 * @param second - by point, the lower the better
 * @see not law: Pareto efficiency; H.T. Kung, F. Luccio and F.P. Preparata, On finding the maxima of a set
 *   of vectors, Journal of the ACM 22 (1975)
 */
export function markEfficient(first: readonly number[], second: readonly number[]): boolean[] {
  const inOrder = first
    .map((_, index) => index)
    .sort((a, b) => first[a]! - first[b]! || second[a]! - second[b]!);
  const isEfficient = first.map(() => false);
  let lowest = Infinity;
  let lowestAt = Number.NaN;
  for (const index of inOrder) {
    const [one, two] = [first[index]!, second[index]!];
    const isTwin = two === lowest && one === lowestAt;
    if (two >= lowest && !isTwin) continue;
    isEfficient[index] = true;
    lowest = two;
    lowestAt = one;
  }
  return isEfficient;
}
