import { firstDayOf } from '../../calendar/calendar-date.ts';
import { remembered } from '../../remembered.ts';
import type { PeopleBehind } from '../commuting-outcome.ts';
import { countPersons } from '../staff/persons-by-group.ts';
import type { PreparedStaff } from '../staff/prepared-staff.ts';
import { differencesByPerson } from './differences-by-person.ts';
import type { SchemeInYears, WholeYear } from './scheme-in-years.ts';
import { guaranteedShare } from './scheme-year.ts';

type PeopleOfScheme = Omit<PeopleBehind, 'guarantee'>;
type PeopleOfPay = Omit<PeopleOfScheme, 'hardship' | 'net'>;

/** Years under the same terms share their columns, so these are counted once. */
const countedByPay = new WeakMap<WholeYear['paid'], PeopleOfPay>();
const countedByTax = new WeakMap<WholeYear['taxed'], PeopleOfScheme>();

const peopleOfPay = (staff: PreparedStaff, paid: WholeYear['paid']): PeopleOfPay =>
  remembered(countedByPay, paid, () => {
    const { commutingCents, untaxedCents, homeWorkingCents, homeWorkingUntaxedCents } = paid;
    return {
      companyBike: countPersons(staff, (at) => paid.companyBikeCostCents[at]! !== 0),
      parkingContribution: countPersons(staff, (at) => paid.parkingContributionCents[at]! !== 0),
      excess: countPersons(staff, (at) => commutingCents[at]! > untaxedCents[at]!),
      homeWorkingExcess: countPersons(
        staff,
        (at) => homeWorkingCents[at]! > homeWorkingUntaxedCents[at]!,
      ),
    };
  });

const peopleOfScheme = (
  staff: PreparedStaff,
  { paid, taxed, hardshipPeople }: WholeYear,
): PeopleOfScheme =>
  remembered(countedByTax, taxed, () => ({
    ...peopleOfPay(staff, paid),
    hardship: hardshipPeople,
    net: countPersons(
      staff,
      (at) => taxed.netCents[at]! !== paid.commutingCents[at]! + paid.homeWorkingCents[at]!,
    ),
  }));

/** Who would lose, where the scheme makes good a share of it in that year. */
function peopleOfGuarantee(
  staff: PreparedStaff,
  { scheme }: SchemeInYears,
  year: number,
  now: WholeYear,
  then: WholeYear,
): number {
  if (guaranteedShare(scheme, year, staff.firstYear) === null) return 0;
  const differences = differencesByPerson(staff, then.receivedCents, now.receivedCents);
  return differences.reduce((count, cents) => count + Number(cents < 0), 0);
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
  const guarantee = peopleOfGuarantee(staff, proposed, year, now, then);
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
