import { monthOf, plusMonths, yearOf, type CalendarDate } from './calendar-date.ts';

/**
 * Which month of a projection a day lies in: 0 = the calendar month of the reference date, negative
 * before it.
 *
 * @see not law: counting months
 */
export const monthIndex = (day: CalendarDate, referenceDate: CalendarDate): number =>
  12 * (yearOf(day) - yearOf(referenceDate)) + monthOf(day) - monthOf(referenceDate);

/**
 * First day of the month with this index; month 0 is the calendar month of the reference date, so it
 * begins on or before that date.
 *
 * @see not law: counting months
 */
export const monthStart = (index: number, referenceDate: CalendarDate): CalendarDate =>
  plusMonths(`${referenceDate.slice(0, 8)}01` as CalendarDate, index);
