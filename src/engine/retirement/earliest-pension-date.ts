import { yearOf, type CalendarDate } from '../calendar/calendar-date.ts';
import type { DatedParameter } from '../parameters.ts';

/** First day of the month in which an age is reached: always the month of birth. */
const firstOfMonthReaching = (birthDate: CalendarDate, ageYears: number): CalendarDate =>
  `${yearOf(birthDate) + ageYears}-${birthDate.slice(5, 7)}-01` as CalendarDate;

/**
 * First day on which somebody can take up an ABP pension, in the period in which that day lies.
 *
 * @param earliestAge - parameter `abp/earliest-age`, in years
 * @returns `null` when the day lies outside the known periods
 * @see pension rules of ABP: first day of the month in which the age is reached (`abp/earliest-age`)
 */
export function earliestPensionDate(
  birthDate: CalendarDate,
  earliestAge: DatedParameter<number>,
): CalendarDate | null {
  for (const { validFrom, validTo, value } of earliestAge.values) {
    if (value === null) continue;
    const day = firstOfMonthReaching(birthDate, value);
    if (validTo !== 'open' && day > validTo) continue;
    if (day >= validFrom) return day;
    // Old enough before this period: with a lower age than before it is the first day of the period.
    return validFrom === earliestAge.values[0]?.validFrom ? null : validFrom;
  }
  return null;
}

/**
 * Whether somebody is old enough for an ABP pension on a day.
 *
 * @param earliestAgeYears - value of parameter `abp/earliest-age` on that day
 * @see pension rules of ABP (`abp/earliest-age`)
 */
export const isPensionEligible = (
  birthDate: CalendarDate,
  day: CalendarDate,
  earliestAgeYears: number,
): boolean => firstOfMonthReaching(birthDate, earliestAgeYears) <= day;
