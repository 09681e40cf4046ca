import type { CommuteTrip } from '../commuter.ts';

/** A ten-millionth of a day: finer than anybody agrees on days, coarser than the noise of fractions. */
const perDay = 10_000_000;

/**
 * Travel days a week over all trips of a commuter, as the average of the year. Trips that take turns
 * through the seasons fill one week between them, so the tests on days see the whole pattern: 3 days
 * by bicycle in 26 weeks and by car in the other 26 are 3 days.
 *
 * Shares of a year such as 17/52 have no exact decimal; what that adds is rounded off, so that a week
 * of 5 days stays 5 days.
 *
 * @see not law: how a pattern of travel is read
 */
export const travelDaysPerWeek = (trips: readonly CommuteTrip[]): number =>
  Math.round(
    trips.reduce((sum, trip) => sum + trip.travelDaysPerWeek * trip.yearShareRatio, 0) * perDay,
  ) / perDay;
