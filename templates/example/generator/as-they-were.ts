import {
  plusDays,
  plusMonths,
  yearOf,
  type CalendarDate,
} from '../../../src/engine/calendar/calendar-date.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { earlierDate } from './earlier-rates.ts';
import { keyedDraw } from './keyed-draw.ts';

/** A temporary contract lasts a year, and is renewed once before it becomes permanent or ends. */
const contractMonths = 12;
const highestStep = 11;

/** The end of the first contract of `months`, or of as many times that, that runs on the day. */
export function contractEndOn(
  day: CalendarDate,
  hireDate: CalendarDate,
  months: number,
): CalendarDate {
  for (let total = months; ; total += months) {
    const end = plusDays(plusMonths(hireDate, total), -1);
    if (end >= day) return end;
  }
}

/** Whether somebody who is permanent now was on a second temporary contract a year ago. */
const wasTemporary = ({
  personnelNumber,
  birthDate,
  hireDate,
  employmentKind,
}: RosterRow): boolean =>
  employmentKind === 'permanent' &&
  hireDate! > plusMonths(earlierDate, -2 * contractMonths) &&
  hireDate! <= plusMonths(earlierDate, -contractMonths) &&
  birthDate! > plusMonths(earlierDate, -62 * 12) &&
  keyedDraw(personnelNumber!, 'was temporary') < 0.52;

/** A row as the roster had it a year before: nobody knew yet who would leave or volunteer. */
export function asTheyWere(row: RosterRow): RosterRow {
  const isTemporary = row.employmentKind === 'temporary' || wasTemporary(row);
  return {
    ...row,
    employmentKind: isTemporary ? 'temporary' : row.employmentKind,
    contractEndDate: isTemporary
      ? contractEndOn(earlierDate, row.hireDate!, contractMonths)
      : row.contractEndDate,
    knownDepartureDate: null,
    step: stepBefore(row),
    isVolunteerApprentice: false,
  };
}

/** One step less, unless they had not begun; who is at the top mostly was so already. */
function stepBefore({ personnelNumber, step, hireDate }: RosterRow): number | null {
  if (step === null || yearOf(hireDate!) === yearOf(earlierDate)) return step;
  const stayedAtTop = step === highestStep && keyedDraw(personnelNumber!, 'was at the top') < 0.85;
  return stayedAtTop ? step : Math.max(0, step - 1);
}
