import type { CommuteTrip } from '../commuter.ts';

/**
 * Whether a commuter has a bicycle of the employer: for the whole way, or to the station. It is there
 * all year, whatever the days and the season.
 *
 * @see not law: how a pattern of travel is read
 */
export const hasCompanyBike = (trips: readonly CommuteTrip[]): boolean =>
  trips.some(
    ({ mode, stationAccess }) => mode === 'company-bike' || stationAccess?.mode === 'company-bike',
  );
