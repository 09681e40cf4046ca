import type { CommuterGroup } from '../commuting-outcome.ts';
import type { CommuterGroups } from '../staff/commuter-groups.ts';
import { personsByGroup } from '../staff/persons-by-group.ts';
import type { PreparedStaff } from '../staff/prepared-staff.ts';
import type { WholeYear } from './scheme-in-years.ts';

function sumByGroup({ groupOf, keys }: CommuterGroups, column: Float64Array): Float64Array {
  const sums = new Float64Array(keys.length);
  for (let index = 0; index < column.length; index += 1) {
    const group = groupOf[index]!;
    sums[group] = sums[group]! + column[index]!;
  }
  return sums;
}

/**
 * What a scheme pays the commuters of every group in a whole year.
 *
 * @see not law: addition
 */
export function groupAmounts(
  staff: Pick<PreparedStaff, 'personOf' | 'personCount'>,
  groups: CommuterGroups,
  { paid }: WholeYear,
): CommuterGroup[] {
  const { commutingCents, untaxedCents, homeWorkingCents, homeWorkingUntaxedCents } = paid;
  const commuting = sumByGroup(groups, commutingCents);
  const untaxed = sumByGroup(groups, untaxedCents);
  const homeWorking = sumByGroup(groups, homeWorkingCents);
  const homeWorkingUntaxed = sumByGroup(groups, homeWorkingUntaxedCents);
  const excess = commuting.map((cents, group) => cents - untaxed[group]!);
  const homeExcess = homeWorking.map((cents, group) => cents - homeWorkingUntaxed[group]!);
  // Nobody is below 0, so where the sums are 0 there is nobody to count.
  const peopleBehind = (sums: Float64Array, hasAmount: (index: number) => boolean) =>
    sums.some((cents) => cents !== 0)
      ? personsByGroup(staff, groups.groupOf, groups.keys.length, hasAmount)
      : Array.from(sums);
  const commutingPeople = peopleBehind(commuting, (index) => commutingCents[index]! > 0);
  const excessPeople = peopleBehind(
    excess,
    (index) => commutingCents[index]! > untaxedCents[index]!,
  );
  const homePeople = peopleBehind(homeWorking, (index) => homeWorkingCents[index]! > 0);
  const homeExcessPeople = peopleBehind(
    homeExcess,
    (index) => homeWorkingCents[index]! > homeWorkingUntaxedCents[index]!,
  );
  return groups.keys.map((key, group) => ({
    grouping: groups.grouping,
    key,
    people: groups.people[group]!,
    paidPeople: {
      commuting: commutingPeople[group]!,
      excess: excessPeople[group]!,
      homeWorking: homePeople[group]!,
      homeWorkingExcess: homeExcessPeople[group]!,
    },
    commutingCents: commuting[group]!,
    untaxedCents: untaxed[group]!,
    excessCents: excess[group]!,
    homeWorkingCents: homeWorking[group]!,
    homeWorkingExcessCents: homeExcess[group]!,
  }));
}
