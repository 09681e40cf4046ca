import { mergeSmallGroups } from '../../access/disclosure/merge-small-groups.ts';
import type { SimulatedGroup, WorkforceOutcome } from '../../engine/workforce/workforce-outcome.ts';
import { totalOf } from './workforce-years.ts';

const headcountOf = ({ opening }: SimulatedGroup): number => opening['people/in-service'] ?? 0;

/** Groups that may stand by themselves, and whether there are people outside of them. */
export interface NamedGroups {
  readonly named: readonly SimulatedGroup[];
  readonly hasOthers: boolean;
}

/**
 * The groups of one grouping with enough people on the reference date. The others are only shown together,
 * as what the total leaves; groups too small to be told at all are among those.
 */
export function namedWorkforceGroups(
  { groups }: WorkforceOutcome,
  grouping: SimulatedGroup['grouping'],
  threshold: number,
): NamedGroups {
  const all = headcountOf(totalOf(groups));
  const told = groups.filter((group) => group.grouping === grouping);
  const peopleOutside = (inside: readonly SimulatedGroup[]): number =>
    inside.reduce((left, group) => left - headcountOf(group), all);
  const untold = peopleOutside(told);
  const named = mergeSmallGroups(
    [...told, null],
    (group) => (group === null ? untold : headcountOf(group)),
    threshold,
  ).named.filter((group) => group !== null);
  return { named, hasOthers: peopleOutside(named) > 0 };
}
