import type { CalendarDate } from '../engine/calendar/calendar-date.ts';

const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** `1 april`, where the year stands beside it already. */
export function dayInYearText(day: CalendarDate): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(date)} ${monthNames[Number(month) - 1] ?? ''}`;
}

/** `1 april 2028` */
export const dayText = (day: CalendarDate): string => `${dayInYearText(day)} ${day.slice(0, 4)}`;

const monthsPerYear = 12;

/** `67 jaar`, `67 jaar en 3 maanden`, `1 maand`. */
export function monthsText(months: number): string {
  const [years, rest] = [Math.floor(months / monthsPerYear), months % monthsPerYear];
  const restText = `${rest} ${rest === 1 ? 'maand' : 'maanden'}`;
  if (years === 0) return restText;
  return rest === 0 ? `${years} jaar` : `${years} jaar en ${restText}`;
}
