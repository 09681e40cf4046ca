import { byName } from '../../by-name.ts';
import type { RosterRow } from '../../roster.ts';
import { notFilledIn, scaleBandOf } from '../../workforce/scale-band.ts';
import type { CommuterGrouping } from '../commuting-outcome.ts';
import { distanceBand, distanceBandLabels } from './distance-band.ts';
import { personsByGroup } from './persons-by-group.ts';
import type { RosterCommuter } from './roster-commuters.ts';

/** Which group every commuter and every person is in, for one grouping. */
export interface CommuterGroups {
  readonly grouping: CommuterGrouping;
  /** In the order in which they are shown; `null` = the roster does not say. */
  readonly keys: readonly (string | null)[];
  /** Index in `keys`, by commuter. */
  readonly groupOf: Int32Array;
  /** Index in `keys`, by person: that of the first row. */
  readonly groupOfPerson: Int32Array;
  /** Persons per group; somebody whose rows fall in two groups counts in both. */
  readonly people: readonly number[];
}

const inOrderOf =
  (order: readonly string[]) =>
  (a: string, b: string): number =>
    order.indexOf(a) - order.indexOf(b);

interface Grouping {
  readonly grouping: CommuterGrouping;
  readonly keyOf: (row: RosterRow) => string | null;
  readonly compare: (a: string, b: string) => number;
}

const scaleBand = ({ scale }: RosterRow): string | null => {
  const band = scaleBandOf(scale);
  return band === notFilledIn ? null : band;
};

const groupings: readonly Grouping[] = [
  { grouping: 'all', keyOf: () => 'all', compare: byName },
  { grouping: 'mode', keyOf: ({ travelMode }) => travelMode, compare: byName },
  {
    grouping: 'distance',
    keyOf: ({ commuteDistanceKm }) => distanceBand(commuteDistanceKm),
    compare: inOrderOf(distanceBandLabels),
  },
  { grouping: 'programme', keyOf: ({ programme }) => programme, compare: byName },
  { grouping: 'scale-band', keyOf: scaleBand, compare: byName },
  {
    grouping: 'part-time',
    keyOf: ({ partTimeFactor }) => (partTimeFactor < 1 ? 'part-time' : 'full-time'),
    compare: byName,
  },
  { grouping: 'team', keyOf: ({ team }) => team, compare: byName },
];

function groupsOf(
  { grouping, keyOf, compare }: Grouping,
  commuters: readonly RosterCommuter[],
  personCount: number,
): CommuterGroups {
  const keyByCommuter = commuters.map(({ row }) => keyOf(row));
  const named = [...new Set(keyByCommuter)].filter((key) => key !== null).toSorted(compare);
  const keys = keyByCommuter.includes(null) ? [...named, null] : named;
  const indexByKey = new Map(keys.map((key, index) => [key, index]));
  const groupOf = Int32Array.from(keyByCommuter, (key) => indexByKey.get(key) ?? 0);

  const groupOfPerson = new Int32Array(personCount).fill(-1);
  commuters.forEach(({ person }, index) => {
    if (groupOfPerson[person] === -1) groupOfPerson[person] = groupOf[index]!;
  });
  const personOf = Int32Array.from(commuters, ({ person }) => person);
  const people = personsByGroup({ personOf, personCount }, groupOf, keys.length, () => true);
  return { grouping, keys, groupOf, groupOfPerson, people };
}

/**
 * The groups in which commuting is shown: everybody, mode, distance, programme, scale band, full or part
 * time, team.
 *
 * @param personCount - persons are numbered from 0
 * @see not law: presentation
 */
export const commuterGroups = (
  commuters: readonly RosterCommuter[],
  personCount: number,
): CommuterGroups[] => groupings.map((one) => groupsOf(one, commuters, personCount));
