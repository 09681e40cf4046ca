import { byName } from '../../../by-name.ts';
import { groupOfRow } from '../../../group-of-row.ts';
import type { RosterRow } from '../../../roster.ts';
import type { SimulatedGroup } from '../../workforce-outcome.ts';

type SimulatedGrouping = SimulatedGroup['grouping'];

/** By what is grouped besides the total; a row is in one group of each. */
const groupings: readonly Exclude<SimulatedGrouping, 'all'>[] = [
  'positionFamily',
  'programme',
  'scaleBand',
];

type Grouped = Pick<RosterRow, 'positionFamily' | 'programme' | 'scale'>;

/** The groups of a simulation; the first one is the total. */
export interface SimulatedGroups {
  readonly groups: readonly { readonly grouping: SimulatedGrouping; readonly group: string }[];
  /** Families by number, in the order of their names. */
  readonly families: readonly string[];
  readonly familyOf: (row: Grouped) => number;
  /** Positions among the groups of the three that a row belongs to. */
  readonly groupsOf: (row: Grouped) => readonly [number, number, number];
}

/**
 * Every group that occurs among the rows, and which of them a row belongs to. It does not depend on the
 * order of the rows.
 *
 * @param more - combinations that may come up later, such as trainees in another family
 * @see not law: grouping
 */
export function simulatedGroups(
  rows: readonly Grouped[],
  more: readonly Grouped[],
): SimulatedGroups {
  const all = [...rows, ...more];
  const named = groupings.map((grouping) => ({
    grouping,
    names: [...new Set(all.map((row) => groupOfRow[grouping](row)))].sort(byName),
  }));
  const groups = [
    { grouping: 'all' as const, group: 'Totaal' },
    ...named.flatMap(({ grouping, names }) => names.map((group) => ({ grouping, group }))),
  ];
  const positions = new Map(groups.map(({ grouping, group }, at) => [`${grouping} ${group}`, at]));
  const positionOf = (grouping: Exclude<SimulatedGrouping, 'all'>, row: Grouped): number =>
    positions.get(`${grouping} ${groupOfRow[grouping](row)}`) ?? 0;
  const families = named[0]?.names ?? [];
  return {
    groups,
    families,
    familyOf: (row) => families.indexOf(groupOfRow.positionFamily(row)),
    groupsOf: (row) => [
      positionOf('positionFamily', row),
      positionOf('programme', row),
      positionOf('scaleBand', row),
    ],
  };
}
