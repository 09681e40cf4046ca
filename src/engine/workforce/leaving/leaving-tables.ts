import { lastDayOfMonth, plusMonths, type CalendarDate } from '../../calendar/calendar-date.ts';
import { completedMonths } from '../../calendar/completed-months.ts';
import { valueOn, type Parameters } from '../../parameters.ts';
import type { Person } from '../../people-in-service.ts';
import { departureTiming } from '../../retirement/departure-timing.ts';
import { endOfService } from '../../retirement/end-of-service.ts';
import type { Scenario } from '../../scenario.ts';
import { contractEndOf } from './contract-end.ts';
import { leavingTableFor } from './leaving-course.ts';
import { leavingForces } from './leaving-forces.ts';
import { leavingTableOf, type LeavingTable } from './leaving-table.ts';

/**
 * When, and why, everybody in service may leave: the chance per month and cause, all causes competing.
 * A person with several contracts leaves as one. Who has no birth date gets the middle age of the
 * others (and does not retire), who has no hire date the middle length of service.
 *
 * @param people - in service on the reference date
 * @param monthCount - calendar months, the first one that of the reference date
 * @returns one table per person, in the order of the people
 * @throws ParameterUnknown when a chance, or the AOW age of somebody, is not known
 * @see Algemene Ouderdomswet, art. 7a; parameters `workforce/...`, `retirement/offset-curve`
 */
export function leavingTables(
  people: readonly Person[],
  scenario: Pick<Scenario, 'referenceDate' | 'retirement' | 'workforce'>,
  parameters: Parameters,
  monthCount: number,
): LeavingTable[] {
  if (monthCount === 0) return people.map(() => leavingTableOf(new Float64Array(0), false));
  const { referenceDate, retirement } = scenario;
  const lastDay = lastDayOfMonth(plusMonths(referenceDate, monthCount - 1));
  const timing = departureTiming(scenario, parameters, lastDay);
  const pensionAge = parameters['aow/pension-age'];
  const forces = leavingForces(scenario, parameters, monthCount);
  const conversion = valueOn(parameters['workforce/contract-conversion'], referenceDate).value;
  const births = people.map(birthDateOf);
  const hires = people.map(hireDateOf);
  const [middleBirth, middleHire] = [middleOf(births), middleOf(hires)];
  const monthsSince = (day: CalendarDate | null): number =>
    day === null ? 0 : completedMonths(day, referenceDate);

  return people.map((person, index) => {
    const departure = timing.monthsOf(endOfService(person, referenceDate, retirement, pensionAge));
    const isAgreed = person.rows.every(({ knownDepartureDate }) => knownDepartureDate !== null);
    const end = contractEndOf(person, scenario, parameters);
    const leavesRatio = end?.isTraining === true ? 1 : 1 - Number(conversion);
    return leavingTableFor(
      {
        ageMonths: monthsSince(births[index] ?? middleBirth),
        serviceMonths: monthsSince(hires[index] ?? middleHire),
        startMonth: 0,
        contractEnd: end === null ? null : { month: end.month, leavesRatio },
        hasKnownDate: isAgreed || departure.knownDate !== null,
        departure,
      },
      forces,
      monthCount,
    );
  });
}

const birthDateOf = ({ rows }: Person): CalendarDate | null =>
  rows.find(({ birthDate }) => birthDate !== null)?.birthDate ?? null;

/** Service counts from the first of somebody's contracts. */
const hireDateOf = ({ rows }: Person): CalendarDate | null =>
  rows
    .map(({ hireDate }) => hireDate)
    .filter((hireDate) => hireDate !== null)
    .reduce<CalendarDate | null>(
      (first, day) => (first === null || day < first ? day : first),
      null,
    );

/** The median day of those that are known: half of the others lie before it. */
function middleOf(days: readonly (CalendarDate | null)[]): CalendarDate | null {
  const known = days.filter((day) => day !== null).sort();
  return known[Math.floor((known.length - 1) / 2)] ?? null;
}
