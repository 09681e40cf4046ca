import type { CalendarDate } from './calendar-date.ts';
import { monthIndex } from './month-index.ts';

/**
 * How many months have been completed on `day` since `from`: an age or a length of service in months,
 * which goes up on the day of the month of `from`.
 *
 * @see not law: counting months
 */
export const completedMonths = (from: CalendarDate, day: CalendarDate): number =>
  monthIndex(day, from) - (day.slice(-2) < from.slice(-2) ? 1 : 0);
