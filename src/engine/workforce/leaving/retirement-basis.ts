import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { mergeBasis } from '../../merge-basis.ts';
import type { Parameters, ParameterUse } from '../../parameters.ts';
import type { Person } from '../../people-in-service.ts';
import { departureTiming } from '../../retirement/departure-timing.ts';
import { endOfService } from '../../retirement/end-of-service.ts';
import type { Scenario } from '../../scenario.ts';

/**
 * The parameters behind the chances of retirement and RVU in the leaving tables: curve and limits, and
 * the AOW ages of the people who may leave by them; the other causes have `leavingBasis`.
 *
 * @param people - in service on the reference date
 * @param lastDay - last day that counts, inclusive
 * @throws InvalidInput when the settings do not fit law or scheme
 * @throws ParameterUnknown when the AOW age is not known far enough
 * @see Algemene Ouderdomswet, art. 7a; parameters `aow/pension-age` and `retirement/offset-curve`
 */
export function retirementBasis(
  people: readonly Person[],
  scenario: Pick<Scenario, 'referenceDate' | 'retirement'>,
  parameters: Parameters,
  lastDay: CalendarDate,
): ParameterUse[] {
  const { referenceDate, retirement } = scenario;
  const { monthsOf, basis } = departureTiming(scenario, parameters, lastDay);
  const ages = people.flatMap((person) => {
    const end = endOfService(person, referenceDate, retirement, parameters['aow/pension-age']);
    const { knownDate, staysRatio } = monthsOf(end);
    return end.aow === null || knownDate !== null || staysRatio === 1 ? [] : [end.aow.use];
  });
  return mergeBasis([...basis, ...ages]);
}
