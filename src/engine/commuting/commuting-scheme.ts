import type { ExactDecimal } from '../parameters.ts';
import type { TravelMode } from '../roster.ts';

/**
 * A commuting scheme as a municipality or a union writes it down. The Dutch form is
 * `src/api/commuting/scheme-contract.ts` (see `reiskosten` in the command line).
 */
export interface CommutingScheme {
  readonly name: string;
  readonly days: TravelDaysRule;
  /** A mode that is not listed is not paid. */
  readonly modes: Readonly<Partial<Record<TravelMode, ModeRule>>>;
  readonly fixedAmounts: readonly FixedAmount[];
  /** Per day worked at home, in cents; `null` = none. */
  readonly homeWorkingCentsPerDay: number | null;
  /** Cap on the commuting part per month, in cents; `null` = none. */
  readonly maximumCentsPerMonth: number | null;
}

/** How many travel days a year a scheme pays. */
export interface TravelDaysRule {
  /** `fixed`: reference days x travel days / full week; `actual`: weeks worked x travel days. */
  readonly basis: 'fixed' | 'actual';
  /** Days a year for somebody who travels every working day; default: the tax maximum (214). */
  readonly referenceDays: number | null;
  /** Days that must really be travelled for the fixed basis; default: the law's minimum (128). */
  readonly minimumDays: number | null;
  /** Weeks worked per year, for `actual`; default: the assumption `commuting/weeks-worked`. */
  readonly weeksWorked: ExactDecimal | null;
  readonly rounding: 'none' | 'down' | 'up';
}

/** What one mode of travel pays. Distances are one way, in km. */
export interface ModeRule {
  /** Euro per km. Exactly one of this, `bands` and `costShareRatio` is given. */
  readonly ratePerKm: ExactDecimal | null;
  /** Consecutive bands; the last has no upper end. Km within a band are paid at its rate. */
  readonly bands:
    readonly { readonly toKm: ExactDecimal | null; readonly ratePerKm: ExactDecimal }[] | null;
  /** Share (0-1) of the real cost of public transport. */
  readonly costShareRatio: ExactDecimal | null;
  /** At or below this distance nothing is paid. */
  readonly thresholdKm: ExactDecimal | null;
  /** The first km, not paid; not with `costShareRatio`. */
  readonly deductionKm: ExactDecimal | null;
  /** Km above this are not paid; not with `costShareRatio`. */
  readonly maximumKm: ExactDecimal | null;
  readonly maximumCentsPerYear: number | null;
}

/**
 * A fixed amount per month by distance (more than `fromKm`, not more than `toKm`) and travel days a
 * week, in place of what `modes` pays. The bands of one mode do not overlap.
 */
export interface FixedAmount {
  readonly mode: TravelMode;
  readonly fromKm: ExactDecimal;
  readonly toKm: ExactDecimal | null;
  /** Cents per month, from this whole number of travel days per week on. */
  readonly centsPerMonthByDays: Readonly<Record<number, number>>;
}
