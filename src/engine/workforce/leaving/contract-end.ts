import { plusDays, plusMonths, type CalendarDate } from '../../calendar/calendar-date.ts';
import { monthIndex } from '../../calendar/month-index.ts';
import { valueOn, type Parameters } from '../../parameters.ts';
import type { Person } from '../../people-in-service.ts';
import type { RosterRow } from '../../roster.ts';
import type { Scenario } from '../../scenario.ts';

/** When the last temporary contract of somebody without a permanent one ends. */
export interface ContractEnd {
  /** Month from that of the reference date, at the end of which the contract ends. */
  readonly month: number;
  /** Trainee or intern: leaves, unless a simulation gives them a post. */
  readonly isTraining: boolean;
  /** The end was missing or past, so the usual term was taken. */
  readonly isAssumed: boolean;
}

/**
 * When it is decided whether somebody with only temporary contracts stays: at the end of the last
 * one. Contracts with an agreed last day do not count. An end that is missing, or was before the
 * reference date, is taken to be the last day of a usual term from the start or, when that is past too,
 * from the reference date: a year from 1 June ends on 31 May.
 *
 * @returns `null` for somebody with a permanent contract, or with agreed last days only
 * @see not law: parameters `workforce/recruit-contract-term` and `workforce/trainee-term`
 */
export function contractEndOf(
  { rows }: Person,
  { referenceDate }: Pick<Scenario, 'referenceDate'>,
  parameters: Parameters,
): ContractEnd | null {
  const open = rows.filter(({ knownDepartureDate }) => knownDepartureDate === null);
  if (open.some(({ employmentKind }) => employmentKind === 'permanent')) return null;

  const ends = open.map((row) => {
    const isTraining = row.employmentKind !== 'temporary';
    const written = row.contractEndDate;
    if (written !== null && written >= referenceDate) {
      return { lastDay: written, isTraining, isAssumed: false };
    }
    const lastDay = usualEnd(row, isTraining, referenceDate, parameters);
    return { lastDay, isTraining, isAssumed: true };
  });
  // Of contracts that end on one day the one that can go on counts, so that their order does not.
  ends.sort((a, b) =>
    a.lastDay === b.lastDay
      ? Number(a.isTraining) - Number(b.isTraining)
      : a.lastDay < b.lastDay
        ? 1
        : -1,
  );
  const last = ends[0];
  if (last === undefined) return null;
  const { lastDay, isTraining, isAssumed } = last;
  return { month: monthIndex(lastDay, referenceDate), isTraining, isAssumed };
}

function usualEnd(
  { hireDate }: RosterRow,
  isTraining: boolean,
  referenceDate: CalendarDate,
  parameters: Parameters,
): CalendarDate {
  const id = isTraining ? 'workforce/trainee-term' : 'workforce/recruit-contract-term';
  const term = valueOn(parameters[id], referenceDate).value;
  const lastDayFrom = (start: CalendarDate): CalendarDate => plusDays(plusMonths(start, term), -1);
  const sinceStart = lastDayFrom(hireDate ?? referenceDate);
  if (sinceStart >= referenceDate) return sinceStart;
  // A term of 0 months ends at once.
  const fromNow = lastDayFrom(referenceDate);
  return fromNow >= referenceDate ? fromNow : referenceDate;
}
