import type { RosterRow, TravelMode } from '../../../engine/roster.ts';
import { ownTransportInDutch, travelModeInDutch } from '../../../words/roster-words.ts';
import { rosterColumn } from '../columns/roster-columns.ts';
import type { RosterField, TravelDetailsField } from '../columns/roster-field.ts';
import type { TravelCells } from '../read-travel-details.ts';
import type { RowCheck } from './check-roster-row.ts';

type TravelCheck = Pick<RowCheck, 'wrongFields' | 'reportError'>;

/** Cells that say something only together. */
const together: readonly (readonly TravelDetailsField[])[] = [
  ['stationAccessMode', 'stationAccessKm'],
  ['secondTripMode', 'secondTripKm', 'secondTripDaysPerWeek'],
  ['seasonMode', 'seasonWeeksPerYear'],
];

const motorised: ReadonlySet<TravelMode> = new Set(['car', 'motorcycle', 'moped', 'carpool']);
const ownTransport: ReadonlySet<string> = new Set(ownTransportInDutch);

const headingsOf = (fields: readonly RosterField[]): string =>
  fields.map((field) => rosterColumn(field).heading).join(' en ');

/** Reported at a cell that is filled: the column of the empty one may be missing altogether. */
function checkTogether(cells: TravelCells, { wrongFields, reportError }: TravelCheck): void {
  for (const fields of together) {
    const filled = fields.filter((field) => cells[field] !== null);
    const empty = fields.filter((field) => cells[field] === null);
    const [first] = filled;
    if (first === undefined || empty.some((field) => wrongFields.has(field))) continue;
    if (empty.length > 0) reportError(first, `ook een waarde onder ${headingsOf(empty)}`);
  }
}

/** Reports what the cells about other ways of travelling say against each other and the main trip. */
export function checkTravelDetails(row: RosterRow, cells: TravelCells, check: TravelCheck): void {
  const { wrongFields, reportError } = check;
  checkTogether(cells, check);
  const { stationAccessMode, secondTripMode, seasonMode } = cells;
  const isMainUnknown = row.travelMode === null;
  const modes = [row.travelMode, secondTripMode, seasonMode];
  const isAnyWrong = (['travelMode', 'secondTripMode', 'seasonMode'] as const).some((field) =>
    wrongFields.has(field),
  );
  if (stationAccessMode !== null && !ownTransport.has(travelModeInDutch[stationAccessMode])) {
    reportError('stationAccessMode', rosterColumn('stationAccessMode').expected);
  } else if (stationAccessMode !== null && !isAnyWrong && !modes.includes('public-transport')) {
    reportError('stationAccessMode', 'leeg, of vervoermiddel ov: het is de weg naar het station');
  }
  const driven = [...modes, stationAccessMode].some((mode) => mode !== null && motorised.has(mode));
  if (cells.fuel !== null && !isMainUnknown && !isAnyWrong && !driven) {
    reportError(
      'fuel',
      'leeg, of een vervoermiddel met een motor: auto, motor, brommer of carpool',
    );
  }
  if (seasonMode === null || wrongFields.has('travelMode')) return;
  if (isMainUnknown) {
    reportError('seasonMode', 'leeg, of ook een vervoermiddel voor de rest van het jaar');
  } else if (seasonMode === row.travelMode) {
    reportError('seasonMode', 'een ander vervoer dan het vervoermiddel van de rest van het jaar');
  }
}
