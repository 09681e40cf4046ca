import type { Fuel, TravelDetails, TravelMode } from '../../engine/roster.ts';
import type { CellReader } from './cells/cell-reading.ts';
import { right, wrong } from './cells/cell-reading.ts';
import { readFuelCell, readTravelClassCell, readTravelModeCell } from './cells/read-choice-cell.ts';
import { numberIn } from './cells/read-number-cell.ts';
import type { TravelDetailsField } from './columns/roster-field.ts';

/** What stands in the cells of `travelDetails`, each by itself. */
export interface TravelCells {
  readonly fuel: Fuel | null;
  readonly publicTransportClass: 'first' | 'second' | null;
  readonly stationAccessMode: TravelMode | null;
  readonly stationAccessKm: number | null;
  readonly secondTripMode: TravelMode | null;
  readonly secondTripKm: number | null;
  readonly secondTripDaysPerWeek: number | null;
  readonly seasonMode: TravelMode | null;
  readonly seasonWeeksPerYear: number | null;
}

/** Reads a number up to `most`; exports write 0 where there is nothing. */
const readAmount =
  (most: number, isWhole = false): CellReader<number> =>
  (value) => {
    const number = numberIn(value);
    if (number === 0) return right<number>(null);
    const isRight =
      number !== null && number > 0 && number <= most && (!isWhole || Number.isInteger(number));
    return isRight ? right(number) : wrong();
  };

/** Further from a station than anybody cycles or drives every day. */
const readStationKm = readAmount(100);
/** As the distance of the main trip. */
const readDistance = readAmount(500);
const readDays = readAmount(7);
/** A season is a part of the year. */
const readWeeks = readAmount(51, true);

const detailsOf = (cells: TravelCells): TravelDetails | null => {
  const { stationAccessMode, stationAccessKm, secondTripMode, secondTripKm } = cells;
  const { secondTripDaysPerWeek, seasonMode, seasonWeeksPerYear } = cells;
  const details: TravelDetails = {
    fuel: cells.fuel,
    publicTransportClass: cells.publicTransportClass,
    stationAccess:
      stationAccessMode === null || stationAccessKm === null
        ? null
        : { mode: stationAccessMode, distanceKm: stationAccessKm },
    secondTrip:
      secondTripMode === null || secondTripKm === null || secondTripDaysPerWeek === null
        ? null
        : {
            mode: secondTripMode,
            distanceKm: secondTripKm,
            daysPerWeek: secondTripDaysPerWeek,
          },
    season:
      seasonMode === null || seasonWeeksPerYear === null
        ? null
        : { mode: seasonMode, weeksPerYear: seasonWeeksPerYear },
  };
  return Object.values(details).every((part) => part === null) ? null : details;
};

/** How somebody travels besides the main trip; a part of which a cell is missing is left out. */
export function readTravelDetails(
  read: <T>(field: TravelDetailsField, reader: CellReader<T>) => T | null,
): { readonly cells: TravelCells; readonly details: TravelDetails | null } {
  const cells: TravelCells = {
    fuel: read('fuel', readFuelCell),
    publicTransportClass: read('publicTransportClass', readTravelClassCell),
    stationAccessMode: read('stationAccessMode', readTravelModeCell),
    stationAccessKm: read('stationAccessKm', readStationKm),
    secondTripMode: read('secondTripMode', readTravelModeCell),
    secondTripKm: read('secondTripKm', readDistance),
    secondTripDaysPerWeek: read('secondTripDaysPerWeek', readDays),
    seasonMode: read('seasonMode', readTravelModeCell),
    seasonWeeksPerYear: read('seasonWeeksPerYear', readWeeks),
  };
  return { cells, details: detailsOf(cells) };
}
