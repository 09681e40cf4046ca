import {
  isCalendarDate,
  type CalendarDate,
  type MonthEndRule,
} from '../../engine/calendar/calendar-date.ts';
import { chooseParameters } from '../../engine/parameter-library.ts';
import { knownRange } from '../../engine/parameters.ts';
import { InvalidInput, type Problem } from '../../engine/problems.ts';
import { findAowDate, type AowDate } from '../../engine/retirement/aow-date.ts';
import { knownBirthDates } from '../../engine/retirement/known-birth-dates.ts';
import type { CalculationContext } from './calculation-context.ts';

/** The answer for one birth date. */
export interface AowLookup {
  readonly birthDate: CalendarDate;
  readonly aow: AowDate;
}

/**
 * The AOW date for each birth date, in the order asked, by the law and the default forecast after it.
 *
 * @param birthDates - as `YYYY-MM-DD`, from outside, so anything may be in it
 * @throws InvalidInput with every birth date that does not exist or lies outside the known range
 */
export async function lookUpAowDates(
  { library }: Pick<CalculationContext, 'library'>,
  birthDates: readonly string[],
  monthEndRule: MonthEndRule = 'clamp',
): Promise<AowLookup[]> {
  const pensionAge = chooseParameters(library, [])['aow/pension-age'];
  const { first, last } = knownBirthDates(pensionAge, monthEndRule);
  const problems: Problem[] = [];

  const lookups = birthDates.flatMap((birthDate, index): AowLookup[] => {
    const refuse = (expected: string): AowLookup[] => {
      problems.push({ place: `geboortedatum[${index}]`, found: birthDate.slice(0, 80), expected });
      return [];
    };
    if (!isCalendarDate(birthDate)) return refuse('een bestaande dag als jjjj-mm-dd');
    const aow = findAowDate(birthDate, pensionAge, monthEndRule);
    if (typeof aow !== 'string') return [{ birthDate, aow }];
    const range = [first && `vanaf ${first}`, last && `tot en met ${last}`]
      .filter(Boolean)
      .join(' ');
    return refuse(`een geboortedatum ${range} (van de AOW-leeftijd ${knownRange(pensionAge)})`);
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return lookups;
}
