import type { ContractCount } from '../../engine/budget/wages/wage-overview.ts';

export const addCounts = (counts: readonly ContractCount[]): ContractCount => ({
  contracts: counts.reduce((sum, { contracts }) => sum + contracts, 0),
  people: counts.reduce((sum, { people }) => sum + people, 0),
});

const minus = (one: ContractCount, other: ContractCount): ContractCount => ({
  contracts: one.contracts - other.contracts,
  people: one.people - other.people,
});

/**
 * Whether the amount of a part of the staff, beside those of all groups of one grouping, gives that of few
 * people away. The part can be laid off against any of the groups together; of all those sums only two can
 * be small: the groups that hold somebody of the part, less the part, and the part less the groups that are
 * wholly in it. What all groups leave of the total is the first, or more than a group.
 *
 * Second contracts alone stand for nobody, and are the wage of few all the same.
 *
 * @param groups - each large enough to be told, together everybody
 * @param partOf - what of a group is in the part
 */
export function partTellsFew<Group extends ContractCount>(
  groups: readonly Group[],
  partOf: (group: Group) => ContractCount,
  smallestGroup: number,
): boolean {
  const holding = groups.filter((group) => partOf(group).contracts > 0);
  const within = holding.filter((group) => partOf(group).contracts === group.contracts);
  const part = addCounts(holding.map(partOf));
  return [part, minus(addCounts(holding), part), minus(part, addCounts(within))].some(
    ({ contracts, people }) => contracts > 0 && people < smallestGroup,
  );
}
