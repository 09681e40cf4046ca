import type { CalendarDate } from '../../../engine/calendar/calendar-date.ts';

/** A day as it stands in a Dutch workbook: `31-12-2026`. */
export const dutchDay = (day: CalendarDate): string => day.split('-').toReversed().join('-');
