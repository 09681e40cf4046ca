import { UTCDate } from '@date-fns/utc';
import {
  addDays,
  addMonths,
  differenceInCalendarDays,
  endOfMonth,
  formatISO,
  getDate,
} from 'date-fns';

/** A day on the calendar as `YYYY-MM-DD`; text order is date order. Never a local `Date`. */
export type CalendarDate = `${number}-${number}-${number}`;

/** What happens to the 29th-31st when the month that is reached is shorter. */
export type MonthEndRule = 'clamp' | 'next-day';

const inUtc = (day: CalendarDate): UTCDate => new UTCDate(`${day}T00:00:00Z`);
const asText = (moment: Date): CalendarDate =>
  formatISO(moment, { representation: 'date' }) as CalendarDate;

/** Whether `text` is an existing day written as `YYYY-MM-DD` (so not 2026-02-30). */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/**
 * The same day of the month, `months` later (or earlier when negative).
 *
 * @param monthEndRule - `clamp` (default): 31 August + 1 month = 30 September;
 *   `next-day`: 1 October, the day after the last one of the shorter month
 */
export function plusMonths(
  day: CalendarDate,
  months: number,
  monthEndRule: MonthEndRule = 'clamp',
): CalendarDate {
  const start = inUtc(day);
  const reached = addMonths(start, months);
  const isClamped = getDate(reached) < getDate(start);
  return asText(isClamped && monthEndRule === 'next-day' ? addDays(reached, 1) : reached);
}

/** The day `days` later (or earlier when negative). */
export const plusDays = (day: CalendarDate, days: number): CalendarDate =>
  asText(addDays(inUtc(day), days));

/** The last day of the month that `day` lies in. */
export const lastDayOfMonth = (day: CalendarDate): CalendarDate => asText(endOfMonth(inUtc(day)));

/** Calendar days from `from` to `to`; 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  differenceInCalendarDays(inUtc(to), inUtc(from));

/** The calendar year of a day, as a number. */
export const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4));

/** The month of a day, 1-12. */
export const monthOf = (day: CalendarDate): number => Number(day.slice(5, 7));

/** First day of a calendar year. */
export const firstDayOf = (year: number): CalendarDate => `${year}-01-01` as CalendarDate;
