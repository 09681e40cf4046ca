import type { TravelMode } from '../roster.ts';

/** How somebody travels to work in a normal week; what a scheme is applied to. */
export interface CommuteTrip {
  /** One way, by road, in km. */
  readonly distanceKm: number;
  /** `null` = not known: nothing is paid for commuting. */
  readonly mode: TravelMode | null;
  /** Days a week on which is travelled; halves occur. */
  readonly travelDaysPerWeek: number;
  readonly homeDaysPerWeek: number;
  /** Real cost of public transport per year, in cents; `null` = not known. */
  readonly publicTransportCentsPerYear: number | null;
}

/**
 * Days in a calendar week: nobody travels or works at home on more days than there are.
 *
 * @see not law: the calendar
 */
export const daysInWeek = 7;
