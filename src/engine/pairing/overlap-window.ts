import {
  type CalendarDate,
  firstDayOf,
  lastDayOfMonth,
  plusDays,
  plusMonths,
} from '../calendar/calendar-date.ts';
import { monthIndex } from '../calendar/month-index.ts';
import type { Scenario } from '../scenario.ts';

/** The months in which pairs may run: whole months, counted from the first one. */
export interface OverlapWindow {
  /** First day of the first month. */
  readonly firstMonth: CalendarDate;
  readonly monthCount: number;
}

/** From the first whole month after (or on) the reference date up to the last budget year. */
export function overlapWindow({
  referenceDate,
  firstYear,
  yearCount,
}: Pick<Scenario, 'referenceDate' | 'firstYear' | 'yearCount'>): OverlapWindow {
  const nextMonth = referenceDate.endsWith('-01')
    ? referenceDate
    : plusDays(lastDayOfMonth(referenceDate), 1);
  const firstMonth = nextMonth < firstDayOf(firstYear) ? firstDayOf(firstYear) : nextMonth;
  const end = firstDayOf(firstYear + yearCount);
  return { firstMonth, monthCount: Math.max(0, monthIndex(end, firstMonth)) };
}

/**
 * How many whole months pass from the start of the window until a departure: overlap ends on the last
 * day of the last month that the master completes. 0 when none does; more than the window has when the
 * master leaves after it.
 *
 * @see not law: counting months
 */
export function monthsUntil(departureDate: CalendarDate, window: OverlapWindow): number {
  const completed = lastDayOfMonth(departureDate) === departureDate ? 1 : 0;
  return Math.max(0, monthIndex(departureDate, window.firstMonth) + completed);
}

/** First day of the month with this index in the window. */
export const monthAt = (index: number, { firstMonth }: OverlapWindow): CalendarDate =>
  plusMonths(firstMonth, index);
