import { byName } from '../by-name.ts';
import { groupBy } from '../group-by.ts';
import { groupOfRow } from '../group-of-row.ts';
import { mainContract } from '../workforce/main-contract.ts';
import { workforceGroupings, type WorkforceGrouping } from '../workforce/workforce-outcome.ts';
import type { PersonOverPeriod } from './follow-people.ts';

/** Which groups may stand on their own; the others are taken together. */
export type MergeGroups = <Group>(
  groups: readonly Group[],
  sizeOf: (group: Group) => number,
) => { readonly named: readonly Group[]; readonly rest: readonly Group[] };

/** The people of one group, or of the small groups of a grouping together. */
export interface PeopleOfGroup {
  readonly grouping: WorkforceGrouping;
  readonly group: string;
  readonly people: readonly PersonOverPeriod[];
}

/** Name, in Dutch, of the groups that are too small to stand on their own. */
const smallGroups = 'Kleine groepen samen';

/**
 * Every person once per grouping, by the contract that stands for them; the groups by name, those that are too
 * small last, as one.
 *
 * @see not law: counting
 */
export function groupPeople(
  people: readonly PersonOverPeriod[],
  mergeGroups: MergeGroups,
): PeopleOfGroup[] {
  return workforceGroupings.flatMap((grouping) => {
    const groups = [
      ...groupBy(people, ({ person }) => groupOfRow[grouping](mainContract(person))),
    ].map(([group, own]): PeopleOfGroup => ({ grouping, group, people: own }));
    if (grouping === 'all') return groups;
    const { named, rest } = mergeGroups(groups, (group) => group.people.length);
    const together = rest.flatMap((group) => group.people);
    return [
      ...named.toSorted((a, b) => byName(a.group, b.group)),
      ...(together.length === 0 ? [] : [{ grouping, group: smallGroups, people: together }]),
    ];
  });
}
