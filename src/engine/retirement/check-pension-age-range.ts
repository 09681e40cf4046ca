import type { CalendarDate } from '../calendar/calendar-date.ts';
import { knownRange, type DatedParameter } from '../parameters.ts';
import { ParameterUnknown } from '../problems.ts';

/**
 * Whether the AOW age is known as far ahead as is looked: also when nobody is near it, so that a roster
 * never decides whether a scenario can be calculated.
 *
 * @param lastDayNeeded - last day on which somebody who counts may reach the AOW age
 * @throws ParameterUnknown when it is not
 * @see Algemene Ouderdomswet, art. 7a; parameter `aow/pension-age`
 */
export function checkPensionAgeRange(
  pensionAge: DatedParameter<number>,
  lastDayNeeded: CalendarDate,
): void {
  const lastKnown = pensionAge.values.at(-1)?.validTo ?? lastDayNeeded;
  if (lastKnown === 'open' || lastDayNeeded <= lastKnown) return;
  throw new ParameterUnknown(
    pensionAge.id,
    `"${pensionAge.title}" (${pensionAge.id}) moet bekend zijn tot en met ${lastDayNeeded}; ${knownRange(pensionAge)}. ` +
      'Kies een aanname die verder gaat, of kijk minder ver vooruit.',
  );
}
