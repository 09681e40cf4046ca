/** What decides in which months somebody without a certain date may leave; months as in `DepartureMonths`. */
export interface DepartureSpread {
  /** Shares of the curve that are still ahead, from month `start` on; more than none. */
  readonly start: number;
  readonly shares: Float64Array;
  /** Month before which another contract keeps somebody in service. */
  readonly notBefore: number;
  /** Last month that counts for this person. */
  readonly lastPossible: number;
  /** Month of leaving under the RVU; `null` = not entitled. */
  readonly rvuMonth: number | null;
  /** Share of those entitled, still in service in that month, who take it up. */
  readonly rvuTakeUpRatio: number;
}

/**
 * The chances per month that follow: what is ahead of the curve counts as a whole (left truncation), and
 * the RVU takes its share of everything that would have come in its month or after it.
 *
 * @param noChances - given back in place of an RVU that does not apply; never written to
 * @see not law: conditional chances; the rules are with `departureTiming`
 */
export function spreadDeparture(
  { start, shares, notBefore, lastPossible, rvuMonth, rvuTakeUpRatio }: DepartureSpread,
  noChances: Float64Array,
): {
  readonly retirement: Float64Array;
  readonly rvu: Float64Array;
  readonly staysRatio: number;
} {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const retirement = new Float64Array(noChances.length);
  let rvuChance = 0;
  let staysRatio = 0;
  for (let index = 0; index < shares.length; index++) {
    const month = start + index;
    const chance = shares[index]! / whole;
    const byRvu = rvuMonth !== null && month >= rvuMonth ? chance * rvuTakeUpRatio : 0;
    rvuChance += byRvu;
    if (month <= lastPossible) retirement[Math.max(month, notBefore)]! += chance - byRvu;
    else staysRatio += chance - byRvu;
  }
  if (rvuMonth === null) return { retirement, rvu: noChances, staysRatio };

  const rvu = new Float64Array(noChances.length);
  if (rvuMonth <= lastPossible) rvu[rvuMonth] = rvuChance;
  else staysRatio += rvuChance;
  return { retirement, rvu, staysRatio };
}
