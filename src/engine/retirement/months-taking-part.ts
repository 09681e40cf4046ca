import { monthOf, plusMonths, yearOf, type CalendarDate } from '../calendar/calendar-date.ts';
import { monthIndex } from '../calendar/month-index.ts';
import type { RosterRow } from '../roster.ts';
import type { InService } from './departure-timing.ts';

const monthsPerYear = 12;

/** The months of a projection that begin within it; month 0 is that of the reference date. */
export interface WholeMonths {
  /** 0, or 1 when month 0 had begun before the reference date. */
  readonly first: number;
  /** First day of each month from month 0 on, also of one that does not count. */
  readonly firstDays: readonly CalendarDate[];
}

/**
 * The months that begin from `from` to `to`: twelve per year of the horizon.
 *
 * @see not law: the calendar
 */
export function wholeMonths(from: CalendarDate, to: CalendarDate): WholeMonths {
  const monthZero = `${from.slice(0, 7)}-01` as CalendarDate;
  const firstDays: CalendarDate[] = [];
  for (let day = monthZero; day <= to; day = plusMonths(day, 1)) firstDays.push(day);
  return { first: monthZero < from ? 1 : 0, firstDays };
}

/**
 * The chance, for each month, that somebody is in service at its start and has reached an age.
 *
 * @returns one chance per month of `firstDays`; 0 without a birth date, and in a month that does not count
 * @see not law: the chances of leaving, added up
 */
export function chanceOfAge(
  { end, months }: InService,
  ageYears: number,
  { first, firstDays }: WholeMonths,
): Float64Array {
  const chances = new Float64Array(firstDays.length);
  if (end.birthDate === null) return chances;
  const reachedOn = plusMonths(end.birthDate, ageYears * monthsPerYear);
  let inService = 1;
  for (const [month, firstDay] of firstDays.entries()) {
    if (month >= first && reachedOn <= firstDay) chances[month] = inService;
    inService -= months.retirement[month]! + months.rvu[month]!;
    // Rounding may leave a trace of somebody who certainly left.
    if (months.knownDate === month || inService < 0) inService = 0;
  }
  return chances;
}

/**
 * The chances of the months that begin while a contract runs. A contract without a known last day runs as
 * long as its person is in service.
 *
 * @param chances - one per month of `firstDays`
 * @see not law: the calendar
 */
export function whileContractRuns(
  chances: Float64Array,
  { knownDepartureDate }: RosterRow,
  { firstDays }: WholeMonths,
): Float64Array {
  const monthZero = firstDays[0];
  if (knownDepartureDate === null || monthZero === undefined) return chances;
  return chances.subarray(0, monthIndex(knownDepartureDate, monthZero) + 1);
}

/**
 * A quantity per month as a sum per calendar year, in order.
 *
 * @see not law: counting
 */
export function perYear(
  { firstDays }: WholeMonths,
  perMonth: Float64Array,
): { readonly year: number; readonly sum: number }[] {
  const [from, to] = [firstDays[0], firstDays.at(-1)];
  if (from === undefined || to === undefined) return [];
  const sums = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => ({
    year: yearOf(from) + index,
    sum: 0,
  }));
  perMonth.forEach((amount, month) => {
    const index = Math.floor((monthOf(from) - 1 + month) / monthsPerYear);
    sums[index]!.sum += amount;
  });
  return sums;
}
