import { firstDayOf, monthOf, plusMonths, yearOf, type CalendarDate } from './calendar-date.ts';

/** Sizes of the periods in which departures are counted. */
export type PeriodKind = 'month' | 'quarter' | 'year';

const monthsIn: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 };

const nameOf: Record<PeriodKind, (day: CalendarDate) => string> = {
  month: (day) => day.slice(0, 7),
  quarter: (day) => `${day.slice(0, 4)}-K${Math.ceil(monthOf(day) / monthsIn.quarter)}`,
  year: (day) => day.slice(0, 4),
};

/**
 * The calendar month, quarter or year that `day` lies in: `2028-01`, `2028-K1` (kwartaal) or `2028`.
 * Names of one kind sort by time.
 *
 * @see not law: names of periods
 */
export const periodOf = (day: CalendarDate, kind: PeriodKind): string => nameOf[kind](day);

/**
 * Every period from the one that `from` lies in to the one that `to` lies in, inclusive; none when
 * that of `to` is earlier.
 *
 * @see not law: names of periods
 */
export function periodsBetween(from: CalendarDate, to: CalendarDate, kind: PeriodKind): string[] {
  const periods: string[] = [];
  const last = periodOf(to, kind);
  for (let day = firstDayOf(yearOf(from)); ; day = plusMonths(day, monthsIn[kind])) {
    const period = periodOf(day, kind);
    if (period > last) return periods;
    if (period >= periodOf(from, kind)) periods.push(period);
  }
}
