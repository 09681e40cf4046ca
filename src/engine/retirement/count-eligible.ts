import { type CalendarDate } from '../calendar/calendar-date.ts';
import { periodsBetween } from '../calendar/period.ts';
import type { DatedParameter } from '../parameters.ts';
import { isPensionEligible } from './earliest-pension-date.ts';
import type { EndOfService } from './end-of-service.ts';
import type { EligibilityYear, ExpectedYear } from './retirement-outcome.ts';

/**
 * Who could leave at the end of each year, beside who is expected to: old enough for an ABP pension and
 * still in service by the dates, and past the AOW age.
 *
 * @param ends - everybody in service on `from`
 * @param expected - the total per calendar year from `from` to `to`
 * @param earliestAge - parameter `abp/earliest-age`, in years
 * @see Algemene Ouderdomswet, art. 7a (`aow/pension-age`); pension rules of ABP (`abp/earliest-age`)
 */
export function countEligible(
  ends: readonly EndOfService[],
  expected: readonly ExpectedYear[],
  earliestAge: DatedParameter<number>,
  from: CalendarDate,
  to: CalendarDate,
): EligibilityYear[] {
  const aowDates = ends.flatMap(({ aow }) => aow?.date ?? []);
  const reachedBetween = (first: CalendarDate, last: CalendarDate): number =>
    aowDates.filter((date) => first <= date && date <= last).length;

  return periodsBetween(from, to, 'year').map((year, index) => {
    const yearEnd = `${year}-12-31` as CalendarDate;
    const day = yearEnd < to ? yearEnd : to;
    const yearStart = `${year}-01-01` as CalendarDate;
    return {
      year: Number(year),
      day,
      abpEligible: countPensionEligible(ends, day, earliestAge),
      aowReached: reachedBetween(yearStart > from ? yearStart : from, day),
      aowReachedSoFar: reachedBetween(from, day),
      expectedByCause: expected[index]!.meanByCause,
    };
  });
}

function countPensionEligible(
  ends: readonly EndOfService[],
  day: CalendarDate,
  earliestAge: DatedParameter<number>,
): number | null {
  const age = earliestAge.values.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === 'open' || day <= validTo),
  )?.value;
  if (age == null) return null;
  return ends.filter(
    ({ birthDate, departure }) =>
      birthDate !== null &&
      (departure === null || departure.lastDay > day) &&
      isPensionEligible(birthDate, day, age),
  ).length;
}
