import { plusDays, plusMonths } from '../calendar/calendar-date.ts';
import type { DatedParameter, Parameters } from '../parameters.ts';
import { peopleInService } from '../people-in-service.ts';
import type { RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import { checkPensionAgeRange } from './check-pension-age-range.ts';
import { earliestPensionDate } from './earliest-pension-date.ts';
import { endOfService, type EndOfService } from './end-of-service.ts';
import type { Departure } from './retirement-outcome.ts';

const monthsPerYear = 12;

/** Who leaves by the dates alone, and how the service of everybody ends. */
interface FoundDepartures {
  /** Of everybody in service on the reference date. */
  readonly ends: readonly EndOfService[];
  /** Those who leave within the horizon. */
  readonly leaving: readonly EndOfService[];
  /** The same, as published: by date, then by row. */
  readonly departures: readonly Departure[];
  readonly notInServiceRows: readonly number[];
}

/**
 * Who leaves on which day because of the AOW, or on a day that is known already, without expecting anything
 * around that day: `projectRetirement` without most of its work.
 *
 * @param rows - the whole roster; hire and vacancies are left out
 * @throws ParameterUnknown when the AOW age is not known up to the end of the horizon, or for somebody
 * @see Algemene Ouderdomswet, art. 7a; parameter `aow/pension-age`
 */
export function findDepartures(
  rows: readonly RosterRow[],
  { referenceDate, retirement }: Pick<Scenario, 'referenceDate' | 'retirement'>,
  parameters: Parameters,
): FoundDepartures {
  const pensionAge = parameters['aow/pension-age'];
  const earliestAge = parameters['abp/earliest-age'];
  const horizonEnd = plusDays(
    plusMonths(referenceDate, retirement.horizonYears * monthsPerYear),
    -1,
  );
  checkPensionAgeRange(pensionAge, plusDays(horizonEnd, 1));
  const { people, notInServiceRows } = peopleInService(rows, referenceDate);
  const ends = people.map((person) => endOfService(person, referenceDate, retirement, pensionAge));
  const leaving = ends.filter(
    ({ departure }) => departure !== null && departure.lastDay <= horizonEnd,
  );
  return {
    ends,
    leaving,
    departures: leaving.flatMap((end) => toDeparture(end, earliestAge)).sort(byDateThenRow),
    notInServiceRows,
  };
}

function toDeparture(
  { person, birthDate, aow, lastDayByRule, departure }: EndOfService,
  earliestAge: DatedParameter<number>,
): Departure[] {
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
      lastDayByRule,
      earliestPensionDate: birthDate === null ? null : earliestPensionDate(birthDate, earliestAge),
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
