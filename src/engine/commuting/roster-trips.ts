import type { CalendarDate } from '../calendar/calendar-date.ts';
import { peopleInService } from '../people-in-service.ts';
import { InvalidInput } from '../problems.ts';
import type { RosterRow } from '../roster.ts';
import { daysInWeek, type CommuteTrip } from './commute-trip.ts';
import type { CommutingScheme } from './commuting-scheme.ts';

/** A row in service as a trip; with `isComplete` false, it is paid nothing for commuting. */
export interface RosterTrip {
  readonly row: RosterRow;
  /** Which person, by number in the order of the roster: two rows of one person share it. */
  readonly person: number;
  readonly trip: CommuteTrip;
  readonly isComplete: boolean;
}

/** Whether any of the schemes pays a share of the real cost of public transport. */
const asksForCost = (schemes: readonly CommutingScheme[]): boolean =>
  schemes.some(({ modes }) => (modes['public-transport']?.costShareRatio ?? null) !== null);

function isCompleteFor(row: RosterRow, needsCost: boolean): boolean {
  if (row.commuteDistanceKm === null || row.travelMode === null) return false;
  if (row.officeDaysPerWeek === null) return false;
  const isCostMissing =
    row.travelMode === 'public-transport' && row.publicTransportCentsPerYear === null;
  return !(needsCost && isCostMissing);
}

function refuseTooManyDays(rows: readonly RosterRow[]): void {
  const problems = rows
    .filter((row) => (row.officeDaysPerWeek ?? 0) + (row.homeDaysPerWeek ?? 0) > daysInWeek)
    .map(({ rowNumber, officeDaysPerWeek, homeDaysPerWeek }) => ({
      place: `rij ${rowNumber}, kolommen kantoordagen en thuiswerkdagen`,
      found: `${officeDaysPerWeek} + ${homeDaysPerWeek}`,
      expected: `samen hoogstens ${daysInWeek} dagen per week`,
    }));
  if (problems.length > 0) throw new InvalidInput(problems);
}

function tripOf(row: RosterRow, isComplete: boolean): CommuteTrip {
  return {
    distanceKm: row.commuteDistanceKm ?? 0,
    mode: isComplete ? row.travelMode : null,
    travelDaysPerWeek: row.officeDaysPerWeek ?? 0,
    homeDaysPerWeek: row.homeDaysPerWeek ?? 0,
    publicTransportCentsPerYear: row.publicTransportCentsPerYear,
  };
}

/**
 * The trips of everybody in service on the reference date, by row number; hired people and vacancies
 * get no allowance. A person with two contracts has two rows, and each is a travel pattern of its own:
 * its own days, distance and mode. Office days are taken as they are: part-time work is in them.
 *
 * A row that lacks distance, mode or office days is kept but marked incomplete: nothing is guessed.
 * So is public transport without its cost when one of the schemes pays a share of it, for all schemes
 * alike, or else the missing figure would make the person win or lose. Unknown home days count as none.
 *
 * @throws InvalidInput when office and home days of a row do not fit in one week; every such row
 * @see not law: how a staff list is read
 */
export function rosterTrips(
  rows: readonly RosterRow[],
  referenceDate: CalendarDate,
  schemes: readonly CommutingScheme[],
): RosterTrip[] {
  const { people } = peopleInService(rows, referenceDate);
  refuseTooManyDays(people.flatMap(({ rows: own }) => own));
  const needsCost = asksForCost(schemes);
  return people
    .flatMap(({ rows: own }, person) =>
      own.map((row) => {
        const isComplete = isCompleteFor(row, needsCost);
        return { row, person, isComplete, trip: tripOf(row, isComplete) };
      }),
    )
    .sort((a, b) => a.row.rowNumber - b.row.rowNumber);
}
