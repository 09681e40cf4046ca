import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { peopleInService } from '../../people-in-service.ts';
import { InvalidInput } from '../../problems.ts';
import type { RosterRow } from '../../roster.ts';
import { daysInWeek, type Commuter, type CommuteTrip } from '../commuter.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import type { CommutingSettings } from '../commuting-settings.ts';
import { fillMissingTravel } from './fill-missing-travel.ts';

/** A row in service as a commuter. */
export interface RosterCommuter {
  readonly row: RosterRow;
  /** Which person, by number in the order of the roster: two rows of one person share it. */
  readonly person: number;
  readonly commuter: Commuter;
  /** False = the roster does not say all; see `CommutingSettings.missing` for what was done. */
  readonly isComplete: boolean;
}

const weeksInYear = 52;

/** Whether any of the schemes pays a share of the real cost of public transport. */
const asksForCost = (schemes: readonly CommutingScheme[]): boolean =>
  schemes.some(({ modes }) => (modes['public-transport']?.costShareRatio ?? null) !== null);

const usesPublicTransport = ({ travelMode, travelDetails }: RosterRow): boolean =>
  travelMode === 'public-transport' ||
  travelDetails?.secondTrip?.mode === 'public-transport' ||
  travelDetails?.season?.mode === 'public-transport';

function isCompleteFor(row: RosterRow, needsCost: boolean): boolean {
  if (row.commuteDistanceKm === null || row.travelMode === null) return false;
  if (row.officeDaysPerWeek === null) return false;
  const isCostMissing = usesPublicTransport(row) && row.publicTransportCentsPerYear === null;
  return !(needsCost && isCostMissing);
}

const daysOf = (row: RosterRow): readonly number[] => [
  row.officeDaysPerWeek ?? 0,
  row.travelDetails?.secondTrip?.daysPerWeek ?? 0,
  row.homeDaysPerWeek ?? 0,
];

function refuseTooManyDays(rows: readonly RosterRow[]): void {
  const problems = rows
    .filter((row) => daysOf(row).reduce((sum, days) => sum + days, 0) > daysInWeek)
    .map((row) => ({
      place: `rij ${row.rowNumber}, kolommen met reisdagen en thuiswerkdagen`,
      found: daysOf(row)
        .filter((days) => days > 0)
        .join(' + '),
      expected: `samen hoogstens ${daysInWeek} dagen per week`,
    }));
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** The main trip, split in two when a part of the year is travelled by another mode, and the second trip. */
function tripsOf(row: RosterRow): readonly CommuteTrip[] {
  const { travelDetails: details } = row;
  const trip = (more: Pick<CommuteTrip, 'mode'> & Partial<CommuteTrip>): CommuteTrip => {
    const isByPublicTransport = more.mode === 'public-transport';
    return {
      distanceKm: row.commuteDistanceKm ?? 0,
      travelDaysPerWeek: row.officeDaysPerWeek ?? 0,
      yearShareRatio: 1,
      publicTransportCentsPerYear: isByPublicTransport ? row.publicTransportCentsPerYear : null,
      travelClass: details?.publicTransportClass ?? 'second',
      stationAccess: isByPublicTransport ? (details?.stationAccess ?? null) : null,
      ...more,
    };
  };
  const season = details?.season ?? null;
  const seasonShare = (season?.weeksPerYear ?? 0) / weeksInYear;
  const main = trip({ mode: row.travelMode, yearShareRatio: 1 - seasonShare });
  const second = details?.secondTrip ?? null;
  return [
    main,
    ...(season === null ? [] : [trip({ mode: season.mode, yearShareRatio: seasonShare })]),
    ...(second === null
      ? []
      : [
          trip({
            mode: second.mode,
            distanceKm: second.distanceKm,
            travelDaysPerWeek: second.daysPerWeek,
          }),
        ]),
  ];
}

const unpaid = (trips: readonly CommuteTrip[]): readonly CommuteTrip[] =>
  trips.map((trip) => ({ ...trip, mode: null, stationAccess: null }));

/**
 * Everybody in service on the reference date as a commuter, by row number; hired people and vacancies
 * get no allowance. A person with two contracts has two rows, and each is a commuter with its own days,
 * distance and mode. Office days are taken as they are: part-time work is in them.
 *
 * A row that lacks distance, mode or office days is kept but marked incomplete. So is public transport
 * without its cost when one of the schemes pays a share of it, for all schemes alike, or else the missing
 * figure would make the person win or lose. With `missing` = `not-paid` such a row gets nothing for
 * commuting; with `average` what lacks is filled in from complete rows (`fillMissingTravel`). Unknown home
 * days count as none. The cost of public transport on a row is that of all its trips by public transport;
 * it is paid on the first.
 *
 * @throws InvalidInput when the days of a row do not fit in one week; every such row
 * @see not law: how a staff list is read
 */
export function rosterCommuters(
  rows: readonly RosterRow[],
  referenceDate: CalendarDate,
  schemes: readonly CommutingScheme[],
  missing: CommutingSettings['missing'],
): RosterCommuter[] {
  const { people } = peopleInService(rows, referenceDate);
  const inService = people
    .flatMap(({ rows: own }, person) => own.map((row) => ({ row, person })))
    .sort((a, b) => a.row.rowNumber - b.row.rowNumber);
  refuseTooManyDays(inService.map(({ row }) => row));
  const needsCost = asksForCost(schemes);
  const complete = inService.map(({ row }) => row).filter((row) => isCompleteFor(row, needsCost));
  const fill = missing === 'average' ? fillMissingTravel(complete) : null;
  return inService.map(({ row, person }) => {
    const isComplete = isCompleteFor(row, needsCost);
    const trips = tripsOf(isComplete || fill === null ? row : fill(row));
    const paid = isComplete || fill !== null ? costOnce(trips) : unpaid(trips);
    const commuter = { trips: paid, homeDaysPerWeek: row.homeDaysPerWeek ?? 0 };
    return { row, person, isComplete, commuter };
  });
}

/** The row has one cost of public transport for all its trips. */
function costOnce(trips: readonly CommuteTrip[]): readonly CommuteTrip[] {
  const first = trips.findIndex(({ mode }) => mode === 'public-transport');
  return trips.map((trip, index) =>
    index === first || trip.publicTransportCentsPerYear === null
      ? trip
      : { ...trip, publicTransportCentsPerYear: 0 },
  );
}
