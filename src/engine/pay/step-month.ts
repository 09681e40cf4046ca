import type { CalendarDate } from '../calendar/calendar-date.ts';
import { monthIndex } from '../calendar/month-index.ts';
import { type Parameters, valueOn } from '../parameters.ts';
import { nextRise } from './step-rises.ts';

/** Whose hire date is unknown rises in January. */
const januaryOf = (day: CalendarDate): CalendarDate => `${day.slice(0, 4)}-01-01` as CalendarDate;

/**
 * The month in which somebody's step rises for the first time after the reference date, as the index of a
 * month of the projection (0 = the month of the reference date). A roster has no date for it, so it is
 * assumed that the step rises on the first day of the month in which somebody was hired, every
 * `pay/step-interval` months, and that the roster has the rise of the reference month in it already.
 *
 * @param hireDate - `null` = unknown: the month is January
 * @returns `Infinity` when the interval is 0: then no step ever rises
 * @throws ParameterUnknown when the interval has no value on the reference date
 * @see not law: parameter `pay/step-interval`, an assumption
 */
export function stepMonth(
  hireDate: CalendarDate | null,
  referenceDate: CalendarDate,
  parameters: Pick<Parameters, 'pay/step-interval'>,
): number {
  const interval = valueOn(parameters['pay/step-interval'], referenceDate).value;
  const hireMonth = monthIndex(hireDate ?? januaryOf(referenceDate), referenceDate);
  return nextRise(hireMonth + interval, 0, interval);
}
