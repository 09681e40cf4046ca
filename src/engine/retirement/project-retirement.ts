import { plusDays, plusMonths, type CalendarDate } from '../calendar/calendar-date.ts';
import { mergeBasis } from '../merge-basis.ts';
import {
  knownRange,
  type DatedParameter,
  type Parameters,
  type ParameterUse,
} from '../parameters.ts';
import { peopleInService } from '../people-in-service.ts';
import { ParameterUnknown } from '../problems.ts';
import type { RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import { countDepartures, type Leaving } from './count-departures.ts';
import { endOfService, type ContractEnd, type EndOfService } from './end-of-service.ts';
import type { Departure, RetirementOutcome } from './retirement-outcome.ts';

const monthsPerYear = 12;
const fiveYears = 5;

/**
 * Who leaves when, because of the AOW or on a day that is known already, and how many per month,
 * quarter and year. Everybody leaves on the day the law and the contract-end rule give; spreading
 * departures around that day is the matter of a simulation.
 *
 * @param rows - the whole roster; hire and vacancies are left out
 * @throws ParameterUnknown when the AOW age is not known up to the end of the horizon, and of the five
 *   years that are always counted
 * @see Algemene Ouderdomswet, art. 7a; parameter `aow/pension-age`
 */
export function projectRetirement(
  rows: readonly RosterRow[],
  { referenceDate, retirement }: Scenario,
  parameters: Parameters,
): RetirementOutcome {
  const pensionAge = parameters['aow/pension-age'];
  const lastDayAfter = (years: number): CalendarDate =>
    plusDays(plusMonths(referenceDate, years * monthsPerYear), -1);
  const horizonEnd = lastDayAfter(retirement.horizonYears);
  const fiveYearsEnd = lastDayAfter(fiveYears);
  // With the rule `day-before` an AOW day just beyond the horizon is a departure within it.
  checkRange(pensionAge, plusDays(horizonEnd > fiveYearsEnd ? horizonEnd : fiveYearsEnd, 1));

  const { people, notInServiceRows } = peopleInService(rows, referenceDate);
  const ends = people.map((person) => endOfService(person, referenceDate, retirement, pensionAge));
  const isWithinHorizon = ({ lastDay }: ContractEnd): boolean => lastDay <= horizonEnd;
  const leaving = ends.filter(({ departure }) => departure !== null && isWithinHorizon(departure));
  const withinFiveYears = ends.filter(
    ({ aow }) => aow !== null && referenceDate <= aow.date && aow.date <= fiveYearsEnd,
  );
  const leavings = ends.flatMap(({ contractEnds, departure }) =>
    contractEnds.filter(isWithinHorizon).map((end): Leaving => ({
      row: end.row,
      lastDay: end.lastDay,
      people: end === departure ? 1 : 0,
    })),
  );

  return {
    referenceDate,
    horizonEnd,
    headcount: people.length,
    departures: leaving.flatMap(toDeparture).sort(byDateThenRow),
    counts: countDepartures(leavings, referenceDate, horizonEnd),
    aowWithinFiveYears: withinFiveYears.length,
    workingOnRows: firstRows(ends.filter(({ isWorkingOn }) => isWorkingOn)),
    birthDateMissingRows: firstRows(ends.filter(({ isBirthDateMissing }) => isBirthDateMissing)),
    notInServiceRows,
    basis: basisOf([...leaving, ...withinFiveYears]),
  };
}

function checkRange(pensionAge: DatedParameter<number>, lastDayNeeded: CalendarDate): void {
  const lastKnown = pensionAge.values.at(-1)?.validTo ?? lastDayNeeded;
  if (lastKnown === 'open' || lastDayNeeded <= lastKnown) return;
  throw new ParameterUnknown(
    pensionAge.id,
    `"${pensionAge.title}" (${pensionAge.id}) moet bekend zijn tot en met ${lastDayNeeded}; ${knownRange(pensionAge)}. ` +
      'Kies een aanname die verder gaat, of kijk minder ver vooruit.',
  );
}

function toDeparture({ person, aow, departure }: EndOfService): Departure[] {
  if (departure === null) return [];
  const { row, lastDay, reason } = departure;
  return [
    {
      rowNumber: row.rowNumber,
      rowNumbers: person.rows.map(({ rowNumber }) => rowNumber),
      personnelNumber: person.personnelNumber,
      departureDate: lastDay,
      reason,
      aowDate: aow?.date ?? null,
      aowAgeInMonths: aow?.ageInMonths ?? null,
      certainty: reason === 'known-date' || aow === null ? 'known' : aow.certainty,
      position: row.position,
      positionFamily: row.positionFamily,
      team: row.team,
      programme: row.programme,
      partTimeFactor: person.rows.reduce((sum, { partTimeFactor }) => sum + partTimeFactor, 0),
    },
  ];
}

function byDateThenRow(a: Departure, b: Departure): number {
  if (a.departureDate !== b.departureDate) return a.departureDate < b.departureDate ? -1 : 1;
  return a.rowNumber - b.rowNumber;
}

const firstRows = (ends: readonly EndOfService[]): number[] =>
  ends.map(({ person }) => person.rows[0].rowNumber);

/** What the outcome rests on: the ages of the people who leave or are counted, by period. */
const basisOf = (ends: readonly EndOfService[]): ParameterUse[] =>
  mergeBasis(ends.flatMap(({ aow }) => (aow === null ? [] : [aow.use])));
