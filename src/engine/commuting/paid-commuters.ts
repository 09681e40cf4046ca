/**
 * What one scheme pays every commuter in one year: columns by commuter, whole cents, each rounded once.
 * A column is a typed array because it is made anew for every rate that somebody tries.
 */
export interface PaidCommuters {
  /** Kilometres, public transport, station access, fixed amounts and parking allowance. */
  readonly commutingCents: Float64Array;
  /** The part of it that is exempt; the excess is the difference. */
  readonly untaxedCents: Float64Array;
  readonly homeWorkingCents: Float64Array;
  readonly homeWorkingUntaxedCents: Float64Array;
  /** What could still be paid untaxed for own transport: what an exchange of choice budget may use. */
  readonly untaxedRoomCents: Float64Array;
  /** Taxable wage for a company bicycle (a benefit, not paid out). */
  readonly companyBikeBenefitCents: Float64Array;
  /** What the employer pays for the company bicycle, minus the commuter's contribution. */
  readonly companyBikeCostCents: Float64Array;
  /** What the commuter pays for parking at work. */
  readonly parkingContributionCents: Float64Array;
}
