import {
  type CalendarDate,
  firstDayOf,
  lastDayOfMonth,
  monthOf,
  plusDays,
  plusMonths,
  yearOf,
} from '../calendar/calendar-date.ts';
import type { Scenario } from '../scenario.ts';

/** The months in which pairs may run: whole months, counted from the first one. */
export interface OverlapWindow {
  /** First day of the first month. */
  readonly firstMonth: CalendarDate;
  readonly monthCount: number;
}

const monthsBetween = (from: CalendarDate, to: CalendarDate): number =>
  12 * (yearOf(to) - yearOf(from)) + monthOf(to) - monthOf(from);

/** From the first whole month after (or on) the reference date up to the last budget year. */
export function overlapWindow({ referenceDate, firstYear, yearCount }: Scenario): OverlapWindow {
  const nextMonth = referenceDate.endsWith('-01')
    ? referenceDate
    : plusDays(lastDayOfMonth(referenceDate), 1);
  const firstMonth = nextMonth < firstDayOf(firstYear) ? firstDayOf(firstYear) : nextMonth;
  const end = firstDayOf(firstYear + yearCount);
  return { firstMonth, monthCount: Math.max(0, monthsBetween(firstMonth, end)) };
}

/**
 * How many whole months of the window pass until a departure: overlap ends on the last day of the
 * last month that the master completes. Beyond the window, or before it, there is none (0).
 */
export function monthsUntil(departureDate: CalendarDate, window: OverlapWindow): number {
  const completed = lastDayOfMonth(departureDate) === departureDate ? 1 : 0;
  const months = monthsBetween(window.firstMonth, departureDate) + completed;
  return months > window.monthCount ? 0 : Math.max(0, months);
}

/** First day of the month with this index in the window. */
export const monthAt = (index: number, { firstMonth }: OverlapWindow): CalendarDate =>
  plusMonths(firstMonth, index);
