import type { RosterRow } from '../../../roster.ts';
import type { ContractEnd } from '../../leaving/contract-end.ts';
import type { Person } from '../../../people-in-service.ts';
import type { WorkforceOutcome } from '../../workforce-outcome.ts';
import { isEndMissing } from './arrange-hire.ts';
import type { RowPay } from './assumed-scales.ts';
import type { Staff } from './read-staff.ts';
import type { SimulationCalendar } from './simulation-calendar.ts';

/**
 * Rows for which something was missing, by what was missing.
 *
 * @see not law: what a result rests on
 */
export function assumedRows(
  { people, holderOf, placeRows, hireRows }: Staff,
  pay: RowPay,
  calendar: SimulationCalendar,
  contractEndOf: (person: Person) => ContractEnd | null,
): WorkforceOutcome['assumedRows'] {
  const all = [...placeRows, ...hireRows];
  const endMissing = people
    .filter((person) => contractEndOf(person)?.isAssumed === true)
    .flatMap(({ rows }) =>
      rows.filter(
        ({ employmentKind, contractEndDate }) =>
          employmentKind !== 'permanent' &&
          (contractEndDate === null || contractEndDate < calendar.referenceDate),
      ),
    );
  return {
    birthDate: numbersOf([...holderOf.keys()].filter(({ birthDate }) => birthDate === null)),
    scale: numbersOf(all.filter(pay.isAssumed)),
    contractEndDate: numbersOf([
      ...endMissing,
      ...hireRows.filter((row) => isEndMissing(row, { calendar })),
    ]),
    positionFamily: numbersOf(all.filter(({ positionFamily }) => positionFamily === null)),
  };
}

const numbersOf = (rows: readonly RosterRow[]): number[] =>
  rows.map(({ rowNumber }) => rowNumber).sort((a, b) => a - b);
