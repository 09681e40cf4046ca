import type { CalendarDate } from '../../../engine/calendar/calendar-date.ts';
import { isInService, type RosterRow } from '../../../engine/roster.ts';
import { dutchDay } from '../cells/dutch-day.ts';
import type { MappedColumn } from '../columns/map-columns.ts';
import type { RosterField } from '../columns/roster-field.ts';
import type { ProblemList } from './list-problems.ts';

/** Compares the rows of one person while they pass by. */
export interface PersonCheck {
  /** Returns whether the row agrees with the earlier ones of the same person. */
  readonly add: (row: RosterRow) => boolean;
  /** Different people in service so far. */
  readonly personCount: () => number;
}

interface Person {
  birthDate: CalendarDate | null;
  firstRow: number;
}

/**
 * Several rows of one person are several contracts: fine when they agree on the birth date. The same
 * position and start twice is more likely a double.
 */
export function checkPersons(
  columnsByField: ReadonlyMap<RosterField, MappedColumn<RosterField>>,
  problems: ProblemList,
): PersonCheck {
  const persons = new Map<string, Person>();
  const firstRowByContract = new Map<string, number>();

  const checkDouble = (row: RosterRow): void => {
    const contract = JSON.stringify([row.personnelNumber, row.position, row.hireDate]);
    const earlier = firstRowByContract.get(contract);
    const place = columnsByField.get('personnelNumber');
    if (earlier === undefined) firstRowByContract.set(contract, row.rowNumber);
    else if (place) {
      problems.addWarning(
        row.rowNumber,
        place,
        `zelfde persoon, functie en datum in dienst als rij ${earlier}`,
        'één rij per contract',
      );
    }
  };

  return {
    add: (row) => {
      const { personnelNumber, birthDate, rowNumber } = row;
      if (personnelNumber === null || !isInService(row)) return true;
      checkDouble(row);
      const person = persons.get(personnelNumber);
      if (person === undefined) {
        persons.set(personnelNumber, { birthDate, firstRow: rowNumber });
        return true;
      }
      person.birthDate ??= birthDate;
      const place = columnsByField.get('birthDate');
      if (birthDate === null || birthDate === person.birthDate || !place) return true;
      problems.addError(
        rowNumber,
        place,
        dutchDay(birthDate),
        `dezelfde geboortedatum als in rij ${person.firstRow}, met hetzelfde personeelsnummer`,
      );
      return false;
    },
    personCount: () => persons.size,
  };
}
