import type { CalendarDate } from './calendar/calendar-date.ts';
import { isInService, type RosterRow } from './roster.ts';

/** Somebody in service, with one row per contract in the order of the roster; never without a row. */
export interface Person {
  readonly personnelNumber: string;
  readonly rows: readonly [RosterRow, ...RosterRow[]];
}

/**
 * Who is in service of the municipality on `referenceDate`: people, not rows. A contract without a
 * start date has started; a known last day on the reference date is still a day in service. The end
 * of a temporary contract is no departure here: it is taken to be renewed.
 *
 * @returns the people, by their first row, and the rows of contracts not running on that day
 * @see not law: how a staff list is read
 */
export function peopleInService(
  rows: readonly RosterRow[],
  referenceDate: CalendarDate,
): { readonly people: readonly Person[]; readonly notInServiceRows: readonly number[] } {
  const rowsByPerson = new Map<string, [RosterRow, ...RosterRow[]]>();
  const notInServiceRows: number[] = [];

  const employments = rows.filter(isInService).sort((a, b) => a.rowNumber - b.rowNumber);
  for (const row of employments) {
    const hasStarted = row.hireDate === null || row.hireDate <= referenceDate;
    const hasEnded = row.knownDepartureDate !== null && row.knownDepartureDate < referenceDate;
    if (!hasStarted || hasEnded) {
      notInServiceRows.push(row.rowNumber);
      continue;
    }
    // Without a number nobody can tell whether two rows are one person: each row is one.
    const key = row.personnelNumber ?? `row ${row.rowNumber}`;
    const earlier = rowsByPerson.get(key);
    if (earlier === undefined) rowsByPerson.set(key, [row]);
    else earlier.push(row);
  }
  const people = [...rowsByPerson.values()].map((own) => ({
    personnelNumber: own[0].personnelNumber ?? '',
    rows: own,
  }));
  return { people, notInServiceRows };
}
