import {
  plusDays,
  plusMonths,
  type CalendarDate,
  type MonthEndRule,
} from '../calendar/calendar-date.ts';
import type { DatedParameter } from '../parameters.ts';
import { findAowDate } from './aow-date.ts';

/**
 * First and last day of birth for which the AOW date is known, for a message to people who ask about
 * another day. `null` = without limit on that side.
 *
 * @param pensionAge - parameter `aow/pension-age`, in months
 * @see Algemene Ouderdomswet, art. 7a; parameter `aow/pension-age`
 */
export function knownBirthDates(
  pensionAge: DatedParameter<number>,
  monthEndRule: MonthEndRule,
): { readonly first: CalendarDate | null; readonly last: CalendarDate | null } {
  const isKnown = (birthDate: CalendarDate): boolean =>
    typeof findAowDate(birthDate, pensionAge, monthEndRule) !== 'string';
  const [first, last] = [pensionAge.values[0], pensionAge.values.at(-1)];

  return {
    first:
      first?.value == null ? null : nearest(plusMonths(first.validFrom, -first.value), isKnown, 1),
    last:
      last?.value == null || last.validTo === 'open'
        ? null
        : nearest(plusMonths(last.validTo, -last.value), isKnown, -1),
  };
}

/** Going back over months may land some days off, as months differ in length: look around it. */
const mostDaysOff = 4;

/** The outermost known day at or near `guess`; `inward` is the direction of the known range. */
function nearest(
  guess: CalendarDate,
  isKnown: (day: CalendarDate) => boolean,
  inward: 1 | -1,
): CalendarDate | null {
  for (let days = -mostDaysOff; days <= mostDaysOff; days++) {
    const day = plusDays(guess, days * inward);
    if (isKnown(day)) return day;
  }
  return null;
}
