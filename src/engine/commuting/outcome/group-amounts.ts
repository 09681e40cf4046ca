import type { CommuterGroup } from '../commuting-outcome.ts';
import type { CommuterGroups } from '../staff/commuter-groups.ts';
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
export function groupAmounts(groups: CommuterGroups, { paid }: WholeYear): CommuterGroup[] {
  const commuting = sumByGroup(groups, paid.commutingCents);
  const untaxed = sumByGroup(groups, paid.untaxedCents);
  const homeWorking = sumByGroup(groups, paid.homeWorkingCents);
  const homeWorkingUntaxed = sumByGroup(groups, paid.homeWorkingUntaxedCents);
  return groups.keys.map((key, group) => ({
    grouping: groups.grouping,
    key,
    people: groups.people[group]!,
    commutingCents: commuting[group]!,
    untaxedCents: untaxed[group]!,
    excessCents: commuting[group]! - untaxed[group]!,
    homeWorkingCents: homeWorking[group]!,
    homeWorkingExcessCents: homeWorking[group]! - homeWorkingUntaxed[group]!,
  }));
}
