import { leavingCauses, type LeavingCause } from '../workforce-figures.ts';

/**
 * The chance that somebody leaves the organisation, per month and cause. Month 0 is the calendar month of
 * the reference date or, for people who join later, the month of joining.
 */
export interface LeavingTable {
  readonly monthCount: number;
  /** `chances[month * causeCount + cause]`; the sum is at most 1, the rest stays. */
  readonly chances: Float64Array;
  /** Running sum of `chances`: somebody leaves at the first entry that is above a uniform random number. */
  readonly cumulative: Float64Array;
}

/** Number of causes: the width of a row of a leaving table. */
export const causeCount = leavingCauses.length;

/**
 * The chance of leaving in a month through a cause.
 *
 * @see not law: reading a table
 */
export const leavingChance = (table: LeavingTable, month: number, cause: LeavingCause): number =>
  table.chances[month * causeCount + leavingCauses.indexOf(cause)] ?? 0;

/**
 * A table of chances, made ready for drawing.
 *
 * @param isSureToLeave - nobody is left at the end; then rounding does not leave a last chance of staying
 * @see not law: inversion, Devroye, Non-uniform random variate generation (1986), section III.2
 */
export function leavingTableOf(chances: Float64Array, isSureToLeave: boolean): LeavingTable {
  const cumulative = new Float64Array(chances.length);
  let sum = 0;
  let lastEntry = -1;
  for (let entry = 0; entry < chances.length; entry += 1) {
    const chance = chances[entry]!;
    if (chance > 0) {
      sum += chance;
      lastEntry = entry;
    }
    // Rounding can take the sum a little above 1.
    cumulative[entry] = sum > 1 ? 1 : sum;
  }
  if (isSureToLeave && lastEntry >= 0) cumulative.fill(1, lastEntry);
  return { monthCount: chances.length / causeCount, chances, cumulative };
}
