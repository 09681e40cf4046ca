import { type CalendarDate, plusMonths } from '../calendar/calendar-date.ts';

/**
 * The first days of a number of consecutive months, starting with `firstMonth` (itself a first day).
 *
 * @see not law: the calendar
 */
export const monthsFrom = (firstMonth: CalendarDate, monthCount: number): CalendarDate[] =>
  Array.from({ length: monthCount }, (_, index) => plusMonths(firstMonth, index));
