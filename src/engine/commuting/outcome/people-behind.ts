import { firstDayOf } from '../../calendar/calendar-date.ts';
import type { PeopleBehind } from '../commuting-outcome.ts';
import { countPersons } from '../staff/persons-by-group.ts';
import type { PreparedStaff } from '../staff/prepared-staff.ts';
import { differencesByPerson } from './differences-by-person.ts';
import type { SchemeInYears, WholeYear } from './scheme-in-years.ts';

type PeopleOfScheme = Omit<PeopleBehind, 'guarantee'>;

/** Years under the same terms share their columns, so these are counted once. */
const countedByColumns = new WeakMap<WholeYear['taxed'], PeopleOfScheme>();

function peopleOfScheme(
  staff: PreparedStaff,
  { paid, taxed, hardshipPeople }: WholeYear,
): PeopleOfScheme {
  const known = countedByColumns.get(taxed);
  if (known !== undefined) return known;
  const people = (isMeant: (index: number) => boolean): number => countPersons(staff, isMeant);
  const counted: PeopleOfScheme = {
    hardship: hardshipPeople,
    companyBike: people((at) => paid.companyBikeCostCents[at]! !== 0),
    parkingContribution: people((at) => paid.parkingContributionCents[at]! !== 0),
    excess: people((at) => paid.commutingCents[at]! > paid.untaxedCents[at]!),
    homeWorkingExcess: people(
      (at) => paid.homeWorkingCents[at]! > paid.homeWorkingUntaxedCents[at]!,
    ),
    net: people(
      (at) => taxed.netCents[at]! !== paid.commutingCents[at]! + paid.homeWorkingCents[at]!,
    ),
  };
  countedByColumns.set(taxed, counted);
  return counted;
}

const fewest = (one: number, other: number): number =>
  one === 0 || other === 0 ? Math.max(one, other) : Math.min(one, other);

/**
 * How many persons are behind the amounts of a year that may be of a few, for whoever publishes them.
 *
 * @throws ParameterUnknown when a parameter that a scheme needs has no value on 1 January
 * @see not law: counting
 */
export function peopleBehind(
  staff: PreparedStaff,
  current: SchemeInYears,
  proposed: SchemeInYears,
  year: number,
): PeopleBehind {
  const { startsOn } = proposed.scheme;
  const now = current.wholeYear(year);
  const before = peopleOfScheme(staff, now);
  if (startsOn !== null && startsOn >= firstDayOf(year + 1)) return { guarantee: 0, ...before };
  const then = proposed.wholeYear(year);
  const differences = differencesByPerson(staff, then.receivedCents, now.receivedCents);
  const guarantee = differences.reduce((count, cents) => count + Number(cents < 0), 0);
  const after = peopleOfScheme(staff, then);
  if (startsOn === null || startsOn <= firstDayOf(year)) return { guarantee, ...after };
  return {
    guarantee,
    hardship: fewest(before.hardship, after.hardship),
    companyBike: fewest(before.companyBike, after.companyBike),
    parkingContribution: fewest(before.parkingContribution, after.parkingContribution),
    excess: fewest(before.excess, after.excess),
    homeWorkingExcess: fewest(before.homeWorkingExcess, after.homeWorkingExcess),
    net: fewest(before.net, after.net),
  };
}
