import { lastDayOfMonth, plusMonths, type CalendarDate } from '../../../calendar/calendar-date.ts';
import { periodsBetween } from '../../../calendar/period.ts';

const monthsPerYear = 12;

/** The months and years that are simulated, by number: month 0 is the one of the reference date. */
export interface SimulationCalendar {
  readonly referenceDate: CalendarDate;
  /** Last day of the last month. */
  readonly horizonEnd: CalendarDate;
  readonly monthCount: number;
  /** Names of the months, such as `2026-01`, and of the calendar years. */
  readonly months: readonly string[];
  readonly years: readonly string[];
  /** Position of the calendar year of a month among the years. */
  readonly yearOfMonth: Int32Array;
  /** 1 = the last month of a calendar year. */
  readonly isYearEnd: Uint8Array;
}

/**
 * Which months a projection of some years has, from the month of the reference date on.
 *
 * @see not law: the calendar
 */
export function simulationCalendar(
  referenceDate: CalendarDate,
  horizonYears: number,
): SimulationCalendar {
  const monthCount = horizonYears * monthsPerYear;
  const horizonEnd = lastDayOfMonth(plusMonths(referenceDate, monthCount - 1));
  const months = periodsBetween(referenceDate, horizonEnd, 'month');
  const years = periodsBetween(referenceDate, horizonEnd, 'year');
  const yearOfMonth = Int32Array.from(months, (month) => years.indexOf(month.slice(0, 4)));
  return {
    referenceDate,
    horizonEnd,
    monthCount,
    months,
    years,
    yearOfMonth,
    isYearEnd: Uint8Array.from(months, (month) => Number(month.endsWith('-12'))),
  };
}
