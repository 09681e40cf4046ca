import { peopleInService, type Person } from '../people-in-service.ts';
import type { RosterOnDay } from './backtest-outcome.ts';

/**
 * Who is in service on the day of a roster, by personnel number: the only thing that tells that somebody
 * of one roster is the same person in the next. People without a number are left out.
 *
 * @see not law: how two staff lists are held against each other
 */
export const numberedPeople = ({ rows, referenceDate }: RosterOnDay): ReadonlyMap<string, Person> =>
  new Map(
    peopleInService(rows, referenceDate)
      .people.filter(({ personnelNumber }) => personnelNumber !== '')
      .map((person) => [person.personnelNumber, person]),
  );
