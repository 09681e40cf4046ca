import { byText } from '../../../by-text.ts';
import type { CalendarDate } from '../../../calendar/calendar-date.ts';
import { peopleInService, type Person } from '../../../people-in-service.ts';
import { rowIdentities } from '../../../random/row-identities.ts';
import type { RosterRow } from '../../../roster.ts';

/** A roster as a simulation reads it; everything in the order of identities, never in that of the rows. */
export interface Staff {
  readonly people: readonly Person[];
  /** Who has a row; absent = a vacancy, hire, or not in service. */
  readonly holderOf: ReadonlyMap<RosterRow, Person>;
  /** Rows of people in service, and vacancies. */
  readonly placeRows: readonly RosterRow[];
  readonly hireRows: readonly RosterRow[];
  readonly identityOf: (row: RosterRow) => string;
  readonly personIdentityOf: (person: Person) => string;
}

/**
 * Who is in service, which posts are vacant and who is hired.
 *
 * @see not law: reading a roster
 */
export function readStaff(rows: readonly RosterRow[], referenceDate: CalendarDate): Staff {
  const texts = rowIdentities(rows);
  const identities = new Map(rows.map((row, index) => [row, texts[index]!]));
  const identityOf = (row: RosterRow): string => identities.get(row)!;
  // The first contract of a person has the number alone, which is the shortest.
  const personIdentityOf = ({ rows: own }: Person): string =>
    own.map(identityOf).reduce((first, other) => (byText(other, first) < 0 ? other : first));
  const ordered = rows.toSorted((a, b) => byText(identityOf(a), identityOf(b)));
  const people = peopleInService(rows, referenceDate).people.toSorted((a, b) =>
    byText(personIdentityOf(a), personIdentityOf(b)),
  );
  const holderOf = new Map(
    people.flatMap((person) => person.rows.map((row) => [row, person] as const)),
  );
  return {
    people,
    holderOf,
    placeRows: ordered.filter((row) => holderOf.has(row) || row.employmentKind === 'vacancy'),
    hireRows: ordered.filter(({ employmentKind }) => employmentKind === 'hire'),
    identityOf,
    personIdentityOf,
  };
}
