import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { ParameterUse } from '../parameters.ts';
import type { RosterRow } from '../roster.ts';
import type { Band, WorkforceGrouping } from '../workforce/workforce-outcome.ts';

/** A roster with the day that it describes. */
export interface RosterOnDay {
  readonly referenceDate: CalendarDate;
  readonly rows: readonly RosterRow[];
}

/** What the model expected of some people in a period, and what happened. */
export interface BandCheck {
  /** People in service at the start of the period. */
  readonly headcount: number;
  readonly expected: Band;
  /** How many of them were gone at the end. */
  readonly left: number;
  readonly isInBand: boolean;
  /**
   * Chance that the count lies in the band if the model is right: 0.8 or more, as people are whole and
   * both ends count as inside.
   */
  readonly bandRatio: number;
  /**
   * Chance of an outcome at least as far out, on either side, if the model is right: the two-sided
   * mid-p value. Small = this did not happen by chance.
   */
  readonly extremeRatio: number;
}

/** A group in a period. */
export interface BacktestCell extends BandCheck {
  readonly grouping: WorkforceGrouping;
  readonly group: string;
}

/**
 * What the older roster shows of why somebody may leave in the period, the first that fits: the last day
 * was agreed; the end by AOW comes; a temporary contract ends; the model gives a chance of a pension or
 * RVU; none of these.
 */
export const leavingOccasions = [
  'known-date',
  'aow',
  'contract-end',
  'pension-age',
  'none',
] as const;
/** What the older roster shows of why somebody may leave in the period. */
export type LeavingOccasion = (typeof leavingOccasions)[number];

/** The people of one occasion in a period: all who had it, whether they left or not. */
export interface OccasionCheck extends BandCheck {
  readonly occasion: LeavingOccasion;
}

/** From one roster to the next. */
export interface BacktestPeriod {
  readonly from: CalendarDate;
  /** Inclusive: the day before the next roster. */
  readonly to: CalendarDate;
  /** People of the next roster who were not in service on the first; never expected, only counted. */
  readonly joined: number;
  /** People without a personnel number, whom nobody can follow: left out. */
  readonly withoutNumber: number;
  readonly cells: readonly BacktestCell[];
  readonly occasions: readonly OccasionCheck[];
}

/** How the cells of one grouping did together; they share no people, so the chances are exact. */
export interface GroupingScore {
  readonly grouping: WorkforceGrouping;
  readonly cells: number;
  readonly inBand: number;
  /** Cells expected in their band if the model is right. */
  readonly expectedInBand: number;
  /** Chance of so few cells in their band, or fewer, if the model is right. */
  readonly soFewRatio: number;
}

/**
 * `fits`: nothing speaks against the model; `too-few` and `too-many`: clearly more, or fewer, people left
 * than it expects; `too-narrow`: the totals fit but too many groups lie outside their band.
 */
export type BacktestVerdict = 'fits' | 'too-few' | 'too-many' | 'too-narrow';

/** A projection held against what happened. */
export interface BacktestOutcome {
  readonly periods: readonly BacktestPeriod[];
  readonly scores: readonly GroupingScore[];
  readonly cells: number;
  readonly inBand: number;
  readonly expectedInBand: number;
  readonly verdict: BacktestVerdict;
  readonly basis: readonly ParameterUse[];
}
