import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';

/** Swedish writes days as `YYYY-MM-DD`; the offices of our users are in the Netherlands. */
const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day on the calendar in the Netherlands at an instant. */
export const calendarDateOf = (instant: Date): CalendarDate =>
  dutchDay.format(instant) as CalendarDate;
