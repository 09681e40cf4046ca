import { possibleValues, type PossibleValues, type SumOfCounts } from './possible-values.ts';

/** A sum that may be published or not. */
export interface OfferedSum {
  readonly counts: SumOfCounts;
  /** What is lost without it; the cheapest goes first. */
  readonly cost: number;
}

const widthOf = ({ lowest, highest }: PossibleValues['bounds']): number => highest - lowest;

/**
 * Safe is a count that is certainly zero, or certainly not small, or may still be anything over a width of
 * the threshold. Where the sums that are known anyway leave less, no more may be taken from that.
 */
function isSafe(
  { bounds, witnessed }: PossibleValues,
  before: PossibleValues,
  threshold: number,
): boolean {
  if (bounds.highest === 0 || bounds.lowest >= threshold) return true;
  return widthOf(witnessed) >= Math.min(threshold, widthOf(before.bounds));
}

/**
 * Which sums over hidden counts may be published beside those that are known already, so that nobody can
 * work out a small count, or confine one to less than the threshold: also not a small sum of several
 * counts, as each of them would be confined to that sum. Returns the indexes of the sums that may.
 *
 * Sums go one by one, the cheapest first, until the rest is safe; then each that turns out not to
 * matter comes back, the dearest first.
 */
export function chooseSafeSums(
  counts: readonly number[],
  known: readonly SumOfCounts[],
  offered: readonly OfferedSum[],
  threshold: number,
): ReadonlySet<number> {
  const before = possibleValues(counts, known);
  const areSafe = (chosen: readonly number[]): boolean => {
    const published = chosen.map((index) => offered[index]?.counts ?? []);
    return possibleValues(counts, [...known, ...published]).every((values, count) => {
      const alone = before[count];
      return alone !== undefined && isSafe(values, alone, threshold);
    });
  };
  const costOf = (index: number): number => offered[index]?.cost ?? 0;
  let chosen: readonly number[] = [...offered.keys()].sort((a, b) => costOf(a) - costOf(b));
  const dropped: number[] = [];
  while (chosen.length > 0 && !areSafe(chosen)) {
    dropped.push(...chosen.slice(0, 1));
    chosen = chosen.slice(1);
  }
  for (const index of dropped.toReversed()) {
    if (areSafe([...chosen, index])) chosen = [...chosen, index];
  }
  return new Set(chosen);
}
