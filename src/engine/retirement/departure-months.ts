import { lastDayOfMonth, plusMonths } from '../calendar/calendar-date.ts';
import type { Parameters } from '../parameters.ts';
import type { Person } from '../people-in-service.ts';
import type { Scenario } from '../scenario.ts';
import { departureTiming, type DepartureMonths } from './departure-timing.ts';
import { endOfService } from './end-of-service.ts';

export type { DepartureMonths } from './departure-timing.ts';

/**
 * The chance per month that somebody leaves because of retirement, RVU or a known date, given that the
 * person is in service on the reference date. With the curve off that is one month with chance 1.
 * For cohort numbers: it says nothing about what one person will do.
 *
 * @throws InvalidInput when the settings do not fit law or scheme
 * @throws ParameterUnknown when the AOW age is not known as far as `monthCount` asks
 * @see departureTiming, for the rules and parameters; it serves many people without preparing again
 */
export function departureMonths(
  person: Person,
  scenario: Pick<Scenario, 'referenceDate' | 'retirement'>,
  parameters: Parameters,
  monthCount: number,
): DepartureMonths {
  const { referenceDate, retirement } = scenario;
  const lastDay = lastDayOfMonth(plusMonths(referenceDate, monthCount - 1));
  const { monthsOf } = departureTiming(scenario, parameters, lastDay);
  return monthsOf(endOfService(person, referenceDate, retirement, parameters['aow/pension-age']));
}
