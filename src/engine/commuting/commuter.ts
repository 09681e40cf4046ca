import type { TravelMode } from '../roster.ts';
import type { TravelClass } from './commuting-scheme.ts';

/** How somebody travels to work on some days of a normal week. */
export interface CommuteTrip {
  /** One way, by road, in km. */
  readonly distanceKm: number;
  /** `null` = not known: nothing is paid for commuting. */
  readonly mode: TravelMode | null;
  /** Days a week on which is travelled; halves occur. */
  readonly travelDaysPerWeek: number;
  /** Share (0-1] of the year in which it is travelled so; under 1 for a season. */
  readonly yearShareRatio: number;
  /** Real cost of public transport per year for this trip, in cents; `null` = not known. */
  readonly publicTransportCentsPerYear: number | null;
  readonly travelClass: TravelClass;
  /** Own transport to and from the station, one way; only with public transport. */
  readonly stationAccess: { readonly mode: TravelMode; readonly distanceKm: number } | null;
}

/**
 * Who travels: one employment with its trips and its days at home. Caps, averaging over the year and
 * rounding are per commuter. Travel and home days are different days and fit in one week.
 */
export interface Commuter {
  readonly trips: readonly CommuteTrip[];
  readonly homeDaysPerWeek: number;
}

/**
 * Days in a calendar week: nobody travels or works at home on more days than there are.
 *
 * @see not law: the calendar
 */
export const daysInWeek = 7;
