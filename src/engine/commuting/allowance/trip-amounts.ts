import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { CommuteTrip } from '../commuter.ts';
import { capped } from './amount-caps.ts';
import type { SchemeTerms } from './scheme-terms.ts';
import { stationAccessKm, stationAccessPerDay } from './station-access-pay.ts';
import { tripPay } from './trip-pay.ts';

/** A trip in exact cents per year. */
export interface TripAmounts {
  /** Paid by distance, fixed amounts, station access and parking, against the room of own transport. */
  readonly own: Decimal;
  readonly ownLimit: Decimal;
  /** Paid by real cost, against that cost. */
  readonly byCost: Decimal;
  readonly costLimit: Decimal;
  readonly parkingContribution: Decimal;
}

/**
 * What one trip brings in a year, and what of it may be untaxed, before anything that is about all trips
 * of the commuter together. Caps of a mode are on what its rule pays; the way to the station and
 * parking come on top of it.
 *
 * @param paidDays - travel days of this trip that the scheme pays
 * @param untaxedDays - those for which the law allows an untaxed amount
 * @see Wet op de loonbelasting 1964, art. 31a lid 2 onder a; `commuting/untaxed-rate`
 */
export function tripAmounts(
  terms: SchemeTerms,
  trip: CommuteTrip,
  paidDays: Decimal,
  untaxedDays: Decimal,
): TripAmounts {
  const distanceKm = new Exact(trip.distanceKm);
  const yearShare = new Exact(trip.yearShareRatio);
  const pay = tripPay(terms, trip, distanceKm);
  const cost = new Exact(trip.publicTransportCentsPerYear ?? 0);
  const byDistance = pay.perDay.times(paidDays).plus(pay.perYear.times(yearShare));
  const access = stationAccessKm(trip);
  const onTop = pay.parkingPerDay.plus(stationAccessPerDay(terms, new Exact(access.km)));
  return {
    own: capped(byDistance, pay.caps, paidDays, yearShare).plus(onTop.times(paidDays)),
    ownLimit: pay.untaxedPerKm
      .times(distanceKm)
      .plus(terms.untaxedPerKm.times(2).times(access.ownKm))
      .times(untaxedDays),
    byCost: capped(pay.costShare.times(cost), pay.caps, paidDays, yearShare),
    costLimit: cost,
    parkingContribution: pay.parkingContributionPerDay.times(paidDays),
  };
}
