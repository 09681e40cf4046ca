import {
  monthOf,
  plusMonths,
  yearOf,
  type CalendarDate,
  type MonthEndRule,
} from '../calendar/calendar-date.ts';
import {
  knownRange,
  parameterUse,
  type DatedParameter,
  type DatedValue,
  type ParameterUse,
} from '../parameters.ts';
import { ParameterUnknown } from '../problems.ts';

/** When somebody is entitled to AOW, and what that rests on. */
export interface AowDate {
  readonly date: CalendarDate;
  readonly ageInMonths: number;
  /** `forecast` when the age of that period comes from an assumption. */
  readonly certainty: 'enacted' | 'announced' | 'forecast';
  readonly use: ParameterUse;
}

/** Why there is no date: reached before the first known day, after the last one, or in a gap between. */
export type AowDateUnknown = 'before-first-day' | 'after-last-day' | 'in-a-gap';

/**
 * Like `aowDate`, for those who want to decide themselves what an unknown date means: people too young
 * for the known range are no problem as long as the range covers the horizon.
 *
 * @see Algemene Ouderdomswet, art. 7a; parameter `aow/pension-age`
 */
export function findAowDate(
  birthDate: CalendarDate,
  pensionAge: DatedParameter<number>,
  monthEndRule: MonthEndRule,
): AowDate | AowDateUnknown {
  const reaches = (ageInMonths: number): CalendarDate =>
    plusMonths(birthDate, ageInMonths, monthEndRule);

  const birthMonth = yearOf(birthDate) * 12 + monthOf(birthDate) - 1;
  for (const period of pensionAge.values) {
    if (period.value === null) continue;
    // Months alone give the year (December is never too short): exact days only where they matter.
    const year = String(Math.floor((birthMonth + period.value) / 12)).padStart(4, '0');
    if (year < period.validFrom.slice(0, 4) || year > period.validTo.slice(0, 4)) continue;
    const date = reaches(period.value);
    if (period.validFrom <= date && (period.validTo === 'open' || date <= period.validTo)) {
      return {
        date,
        ageInMonths: period.value,
        certainty: period.status === 'assumed' ? 'forecast' : period.status,
        use: parameterUse<'aow/pension-age'>(pensionAge, period),
      };
    }
  }
  const known = pensionAge.values.filter(hasValue);
  const first = known[0];
  if (first !== undefined && reaches(first.value) < first.validFrom) return 'before-first-day';
  const last = known.at(-1);
  if (last !== undefined && reaches(last.value) > last.validTo) return 'after-last-day';
  return 'in-a-gap';
}

const hasValue = <T>(value: DatedValue<T>): value is DatedValue<T> & { readonly value: T } =>
  value.value !== null;

/**
 * First day on which someone born on `birthDate` is entitled to AOW. The law sets one age per
 * calendar year; entitlement starts on the day on which the age of a year is reached within that year
 * (art. 16; until 1 April 2012 payment started on the first of the month). So each rise of m months
 * leaves the first m months of its year empty.
 *
 * @param pensionAge - parameter `aow/pension-age`, in months; ages never fall
 * @param monthEndRule - for births on the 29th-31st when the month that is reached is shorter; no
 *   source tells which day the SVB takes, so it is a setting (a difference of one day)
 * @throws ParameterUnknown when that day lies before the first or after the last known day; the
 *   message does not hold the birth date
 * @see Algemene Ouderdomswet, art. 7, 7a and 16; parameter `aow/pension-age`
 * @example
 * aowDate('1960-12-31', pensionAge, 'clamp').date; // '2027-12-31', 67 years
 * aowDate('1961-01-01', pensionAge, 'clamp').date; // '2028-04-01', one day younger, 67 years and 3 months
 */
export function aowDate(
  birthDate: CalendarDate,
  pensionAge: DatedParameter<number>,
  monthEndRule: MonthEndRule,
): AowDate {
  const found = findAowDate(birthDate, pensionAge, monthEndRule);
  if (typeof found !== 'string') return found;
  throw new ParameterUnknown(
    pensionAge.id,
    `"${pensionAge.title}" (${pensionAge.id}) heeft geen waarde voor de dag waarop iemand van deze leeftijd ` +
      `AOW krijgt; ${knownRange(pensionAge)}. Voeg een waarde toe in config/, of kies een aanname die er een geeft.`,
  );
}
