import { linearWithoutSmallGroups } from '../../../access/disclosure/linear-without-small-groups.ts';
import type {
  CommuterGroup,
  CommutingOutcome,
  GroupComparison,
  SchemeOutcome,
} from '../../../engine/commuting/commuting-outcome.ts';
import type {
  ShownCommuting,
  ShownGroup,
  ShownScheme,
} from '../../../engine/commuting/shown-commuting.ts';
import { compareWithoutSmallCounts } from './compare-without-small-counts.ts';
import {
  mergeUnsafeGroups,
  type MergedRows,
} from '../../../access/disclosure/merge-unsafe-groups.ts';
import { mobilityWithoutSmallGroups } from '../../../access/disclosure/mobility-without-small-groups.ts';

/** A row of a scheme: what a group is paid, and who of it wins or loses. */
interface Row {
  readonly group: CommuterGroup;
  readonly comparison: GroupComparison;
}

const isOfAll = ({ group }: Row): boolean => group.grouping === 'all';

/** Somebody with two rows may be counted in two groups: the lower number is the safe one. */
const peopleIn = ({ group, comparison }: Row): number =>
  Math.max(1, Math.min(group.people, comparison.people));

/** How many people, and how many who are paid something else, gross and net, under each scheme. */
const sizesOf = (rows: readonly Row[]): readonly number[] => [
  Math.min(...rows.map(peopleIn)),
  ...rows.flatMap(({ comparison: { winners, losers, netWinners, netLosers } }) => [
    winners + losers,
    netWinners + netLosers,
  ]),
];

const sumOf = <Key extends string>(
  rows: readonly Readonly<Record<Key, number>>[],
  field: Key,
): number => rows.reduce((total, row) => total + row[field], 0);

function togetherAs(rows: readonly Row[]): Row {
  const grouping = rows[0]!.group.grouping;
  const groups = rows.map(({ group }) => group);
  const comparisons = rows.map(({ comparison }) => comparison);
  const together = { grouping, key: null, isTogether: true as const };
  return {
    group: {
      ...together,
      people: sumOf(groups, 'people'),
      commutingCents: sumOf(groups, 'commutingCents'),
      untaxedCents: sumOf(groups, 'untaxedCents'),
      excessCents: sumOf(groups, 'excessCents'),
      homeWorkingCents: sumOf(groups, 'homeWorkingCents'),
      homeWorkingExcessCents: sumOf(groups, 'homeWorkingExcessCents'),
    } satisfies ShownGroup,
    comparison: {
      ...together,
      people: sumOf(comparisons, 'people'),
      winners: sumOf(comparisons, 'winners'),
      losers: sumOf(comparisons, 'losers'),
      unchanged: sumOf(comparisons, 'unchanged'),
      gainCents: sumOf(comparisons, 'gainCents'),
      lossCents: sumOf(comparisons, 'lossCents'),
      largestGainCents: Math.max(...comparisons.map((row) => row.largestGainCents)),
      largestLossCents: Math.max(...comparisons.map((row) => row.largestLossCents)),
      netDifferenceCents: sumOf(comparisons, 'netDifferenceCents'),
      netWinners: sumOf(comparisons, 'netWinners'),
      netLosers: sumOf(comparisons, 'netLosers'),
    },
  };
}

const merged = (rows: readonly Row[], { named, together }: MergedRows): readonly Row[] => [
  ...named.map((index) => rows[index]!),
  ...(together.length === 0 ? [] : [togetherAs(together.map((index) => rows[index]!))]),
];

/** Groups and comparisons of a scheme are in the same order. */
const rowsOf = ({ groups, comparisons }: SchemeOutcome): readonly Row[] =>
  groups.map((group, index) => ({ group, comparison: comparisons[index]! }));

function indexesByGrouping(rows: readonly Row[]): readonly (readonly number[])[] {
  const indexes = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if (isOfAll(row)) return;
    const { grouping } = row.group;
    indexes.set(grouping, [...(indexes.get(grouping) ?? []), index]);
  });
  return [...indexes.values()];
}

function shownScheme(
  scheme: SchemeOutcome,
  groupings: readonly { readonly indexes: readonly number[]; readonly rows: MergedRows }[],
  smallestGroup: number,
): ShownScheme {
  const rows = rowsOf(scheme);
  const total = rows.find(isOfAll)!;
  const tables = groupings.map(({ indexes, rows: chosen }) => {
    const shown = merged(
      indexes.map((index) => rows[index]!),
      chosen,
    );
    const compared = compareWithoutSmallCounts(
      total.comparison,
      shown.map(({ comparison }) => comparison),
      smallestGroup,
    );
    return { groups: shown.map(({ group }) => group), compared };
  });
  const { recalculations } = scheme;
  return {
    ...scheme,
    groups: [total.group, ...tables.flatMap(({ groups }) => groups)],
    comparisons: [
      compareWithoutSmallCounts(total.comparison, [], smallestGroup).total,
      ...tables.flatMap(({ compared }) => compared.rows),
    ],
    recalculations: recalculations > 0 && recalculations < smallestGroup ? null : recalculations,
  };
}

/**
 * Schemes over the same staff without what would tell something of a few persons, also not by laying the
 * schemes beside each other: the same groups are taken together in each.
 *
 * - Totals of everybody stay, to the cent: they are the budget. Where few people are paid something else,
 *   it is not told how few.
 * - It guards one answer, and schemes against the current one. Who may ask about any number of schemes that
 *   differ little could still work towards one person: asking is for the HR adviser, who sees the staff list.
 *
 * @param schemes - outcomes over one prepared staff: the same groups in the same order
 * @param smallestGroup - parameter `disclosure/...`
 */
export function schemesWithoutSmallGroups(
  schemes: readonly SchemeOutcome[],
  smallestGroup: number,
): ShownScheme[] {
  const rowsByScheme = schemes.map(rowsOf);
  const groupings = indexesByGrouping(rowsByScheme[0] ?? []).map((indexes) => {
    const sizes = indexes.map((index) => sizesOf(rowsByScheme.map((rows) => rows[index]!)));
    return { indexes, rows: mergeUnsafeGroups(sizes, smallestGroup) };
  });
  return schemes.map((scheme) => shownScheme(scheme, groupings, smallestGroup));
}

/** The whole outcome of commuting as it may be stored and told. */
export function commutingWithoutSmallGroups(
  outcome: CommutingOutcome,
  smallestGroup: number,
): ShownCommuting {
  const [current, proposed, ...alternatives] = schemesWithoutSmallGroups(
    [outcome.current, outcome.proposed, ...outcome.alternatives],
    smallestGroup,
  );
  return {
    ...outcome,
    current: current!,
    proposed: proposed!,
    alternatives,
    linear: linearWithoutSmallGroups(outcome.linear, proposed!.groups, smallestGroup),
    mobility: mobilityWithoutSmallGroups(outcome.mobility, smallestGroup),
  };
}
