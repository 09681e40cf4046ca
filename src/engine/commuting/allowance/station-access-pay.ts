import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { CommuteTrip } from '../commuter.ts';
import type { SchemeTerms } from './scheme-terms.ts';

/**
 * The way to and from the station of a trip, in km one way: what a scheme may pay, and how much of it
 * is own transport. Without public transport there is none.
 *
 * @see not law: how a trip is read
 */
export function stationAccessKm({ mode, stationAccess }: CommuteTrip) {
  if (mode !== 'public-transport' || stationAccess === null) return { km: 0, ownKm: 0 };
  const km = stationAccess.distanceKm;
  return { km, ownKm: stationAccess.mode === 'company-bike' ? 0 : km };
}

/**
 * What a scheme pays per travel day for the way to and from the station, both ways, in exact cents:
 * nothing below the minimum distance, else every km.
 *
 * @see not law: the levers of local schemes
 */
export const stationAccessPerDay = (
  { stationAccess }: SchemeTerms,
  distanceKm: Decimal,
): Decimal =>
  stationAccess === null || distanceKm.lt(stationAccess.minimumKm)
    ? new Exact(0)
    : stationAccess.centsPerKm.times(2).times(distanceKm);
