import { linearWithoutSmallGroups } from '../../access/disclosure/linear-without-small-groups.ts';
import { mergeUnsafeGroups, type MergedRows } from '../../access/disclosure/merge-unsafe-groups.ts';
import { mobilityWithoutSmallGroups } from '../../access/disclosure/mobility-without-small-groups.ts';
import type {
  ShownCommuting,
  ShownComparison,
  ShownGroup,
  ShownMobility,
  ShownScheme,
} from '../../engine/commuting/shown-commuting.ts';
import { groupBy } from '../../engine/group-by.ts';
import { comparisonToHandOn } from './comparison-to-hand-on.ts';

/** A row of a scheme: what a group is paid, and who of it wins or loses. */
interface Row {
  readonly group: ShownGroup;
  readonly comparison: ShownComparison;
}

const isOfAll = ({ group }: Row): boolean => group.grouping === 'all';

/** Groups and comparisons of a scheme are in the same order. */
const rowsOf = ({ groups, comparisons }: ShownScheme): readonly Row[] =>
  groups.map((group, index) => ({ group, comparison: comparisons[index]! }));

/** Commuting and home working together: what somebody receives. */
const received = ({ group: { commutingCents, homeWorkingCents } }: Row): number =>
  commutingCents + homeWorkingCents;

/** So many at least share an amount of which nobody has more than the largest; 0 when that is not told. */
const atLeast = (cents: number, largestCents: number | null): number =>
  cents <= 0 || largestCents === null || largestCents === 0 ? 0 : Math.ceil(cents / largestCents);

/** What is certain of a row without knowing what is hidden. */
interface RowInScheme {
  readonly row: Row;
  /** The same group under the current scheme. */
  readonly now: Row;
  /** Everybody, under the same scheme. */
  readonly all: ShownComparison;
}

/** At least so many are paid something else; 1 when nothing is known of it. */
function changedAtLeast({ row, now, all }: RowInScheme): number {
  const { people, winners, losers, unchanged } = row.comparison;
  if (winners !== null && losers !== null) return winners + losers;
  if (unchanged !== null) return people - unchanged;
  const cents = received(row) - received(now);
  return Math.max(
    1,
    winners ?? atLeast(cents, all.largestGainCents),
    losers ?? atLeast(0 - cents, all.largestLossCents),
  );
}

/** Numbers of a group none of which may be small: its people, and the changed under each scheme. */
const sizesOf = (rows: readonly RowInScheme[]): readonly number[] => [
  Math.max(
    1,
    Math.min(
      ...rows.map(({ row: { group, comparison } }) => Math.min(group.people, comparison.people)),
    ),
  ),
  ...rows.map(changedAtLeast),
];

const sumOf = <Key extends string>(
  rows: readonly Readonly<Record<Key, number>>[],
  field: Key,
): number => rows.reduce((total, row) => total + row[field], 0);

/** Of figures that are partly hidden nothing can be told together. */
function allOrNothing<Key extends string>(
  rows: readonly Readonly<Record<Key, number | null>>[],
  field: Key,
  reduce: (values: readonly number[]) => number,
): number | null {
  const values = rows.map((row) => row[field]).filter((value) => value !== null);
  return values.length < rows.length ? null : reduce(values);
}

const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);
const largest = (values: readonly number[]): number => Math.max(...values);

function togetherAs(rows: readonly Row[]): Row {
  const { grouping } = rows[0]!.group;
  const groups = rows.map(({ group }) => group);
  const comparisons = rows.map(({ comparison }) => comparison);
  const together = { grouping, key: null, isTogether: true } as const;
  return {
    group: {
      ...together,
      people: sumOf(groups, 'people'),
      commutingCents: sumOf(groups, 'commutingCents'),
      untaxedCents: allOrNothing(groups, 'untaxedCents', total),
      excessCents: allOrNothing(groups, 'excessCents', total),
      homeWorkingCents: sumOf(groups, 'homeWorkingCents'),
      homeWorkingExcessCents: allOrNothing(groups, 'homeWorkingExcessCents', total),
    },
    comparison: {
      ...together,
      people: sumOf(comparisons, 'people'),
      winners: allOrNothing(comparisons, 'winners', total),
      losers: allOrNothing(comparisons, 'losers', total),
      unchanged: allOrNothing(comparisons, 'unchanged', total),
      gainCents: allOrNothing(comparisons, 'gainCents', total),
      lossCents: allOrNothing(comparisons, 'lossCents', total),
      largestGainCents: allOrNothing(comparisons, 'largestGainCents', largest),
      largestLossCents: allOrNothing(comparisons, 'largestLossCents', largest),
      netDifferenceCents: allOrNothing(comparisons, 'netDifferenceCents', total),
      netWinners: allOrNothing(comparisons, 'netWinners', total),
      netLosers: allOrNothing(comparisons, 'netLosers', total),
    },
  };
}

/** Indexes of the groups of one grouping, with which of them are taken together. */
interface ChosenGroups {
  readonly indexes: readonly number[];
  readonly rows: MergedRows;
}

function chooseGroups(
  rowsByScheme: readonly (readonly Row[])[],
  smallestGroup: number,
): readonly ChosenGroups[] {
  const [first = []] = rowsByScheme;
  const inGroups = [...first.keys()].filter((index) => !isOfAll(first[index]!));
  const byGrouping = groupBy(inGroups, (index) => first[index]!.group.grouping);
  return [...byGrouping.values()].map((indexes) => {
    const sizes = indexes.map((index) =>
      sizesOf(
        rowsByScheme.map((rows) => ({
          row: rows[index]!,
          now: first[index]!,
          all: rows.find(isOfAll)!.comparison,
        })),
      ),
    );
    const { named, together } = mergeUnsafeGroups(sizes, smallestGroup);
    // What is together already is not told apart from what joins it.
    const earlier = named.filter((at) => first[indexes[at]!]!.group.isTogether === true);
    return {
      indexes,
      rows:
        together.length === 0
          ? { named, together }
          : {
              named: named.filter((at) => !earlier.includes(at)),
              together: [...together, ...earlier],
            },
    };
  });
}

function schemeToHandOn(
  scheme: ShownScheme,
  groupings: readonly ChosenGroups[],
  smallestGroup: number,
): ShownScheme {
  const rows = rowsOf(scheme);
  const all = rows.find(isOfAll);
  if (all === undefined) return { ...scheme, groups: [], comparisons: [] };
  const tables = groupings.map(({ indexes, rows: { named, together } }) => {
    const shown = [
      ...named.map((at) => rows[indexes[at]!]!),
      ...(together.length === 0 ? [] : [togetherAs(together.map((at) => rows[indexes[at]!]!))]),
    ];
    const comparisons = shown.map(({ comparison }) => comparison);
    return {
      groups: shown.map(({ group }) => group),
      comparisons: comparisonToHandOn(all.comparison, comparisons, smallestGroup).rows,
    };
  });
  const { recalculations } = scheme;
  const isFew = recalculations !== null && recalculations > 0 && recalculations < smallestGroup;
  return {
    ...scheme,
    groups: [all.group, ...tables.flatMap(({ groups }) => groups)],
    comparisons: [
      comparisonToHandOn(all.comparison, [], smallestGroup).total,
      ...tables.flatMap(({ comparisons }) => comparisons),
    ],
    recalculations: isFew ? null : recalculations,
  };
}

/** Modes that are not named in the tables of groups are not named here either. */
function namedMobility(
  lines: readonly ShownMobility[],
  groups: readonly ShownGroup[],
): readonly ShownMobility[] {
  const told = groups.filter(
    ({ grouping, isTogether }) => grouping === 'mode' && isTogether !== true,
  );
  const named = new Set(told.map(({ key }) => key ?? 'unknown'));
  return lines.map((line) =>
    line.mode !== null && named.has(line.mode)
      ? line
      : { ...line, mode: null, fuel: null, isTogether: true },
  );
}

/**
 * Commuting for a file that leaves the organisation: what was safe within it, with larger groups.
 *
 * @param smallestGroup - parameter `disclosure/export-threshold`
 */
export function commutingToHandOn(outcome: ShownCommuting, smallestGroup: number): ShownCommuting {
  const schemes = [outcome.current, outcome.proposed, ...outcome.alternatives];
  const groupings = chooseGroups(schemes.map(rowsOf), smallestGroup);
  const toHandOn = (scheme: ShownScheme): ShownScheme =>
    schemeToHandOn(scheme, groupings, smallestGroup);
  const proposed = toHandOn(outcome.proposed);
  return {
    ...outcome,
    current: toHandOn(outcome.current),
    proposed,
    alternatives: outcome.alternatives.map(toHandOn),
    linear: linearWithoutSmallGroups(outcome.linear, proposed.groups, smallestGroup),
    mobility: mobilityWithoutSmallGroups(
      namedMobility(outcome.mobility, proposed.groups),
      smallestGroup,
    ),
  };
}
