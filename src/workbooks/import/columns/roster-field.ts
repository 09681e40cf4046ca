import type { RosterRow } from '../../../engine/roster.ts';

/** Columns that together make up `travelDetails`. */
export type TravelDetailsField =
  | 'fuel'
  | 'publicTransportClass'
  | 'stationAccessMode'
  | 'stationAccessKm'
  | 'secondTripMode'
  | 'secondTripKm'
  | 'secondTripDaysPerWeek'
  | 'seasonMode'
  | 'seasonWeeksPerYear';

/** What a column of a staff file can hold; a part-time percentage becomes the part-time factor. */
export type RosterField =
  | Exclude<keyof RosterRow, 'rowNumber' | 'travelDetails'>
  | 'partTimePercentage'
  | TravelDetailsField;
