import { linearWithoutSmallGroups } from '../../../access/disclosure/linear-without-small-groups.ts';
import type {
  CommuterGroup,
  CommutingOutcome,
  GroupComparison,
  ModeShiftOutcome,
  SchemeOutcome,
} from '../../../engine/commuting/commuting-outcome.ts';
import type {
  ShownCommuting,
  ShownGroup,
  ShownScheme,
} from '../../../engine/commuting/shown-commuting.ts';
import type { CommutingBudget } from '../../../engine/commuting/commuting-settings.ts';
import type { CommutingThresholds } from './commuting-thresholds.ts';
import { compareWithoutSmallCounts } from './compare-without-small-counts.ts';
import { groupsWithoutSmallSplits } from './groups-without-small-splits.ts';
import { isRounded, roundCostsOfFew, roundingOf } from './round-costs-of-few.ts';
import { isFew } from './rows-to-hide.ts';
import {
  mergeUnsafeGroups,
  type MergedRows,
} from '../../../access/disclosure/merge-unsafe-groups.ts';
import { mobilityWithoutSmallGroups } from '../../../access/disclosure/mobility-without-small-groups.ts';

/** A row of a scheme: what a group is paid, and who of it wins or loses. */
interface Row {
  readonly group: CommuterGroup & Pick<ShownGroup, 'isTogether'>;
  readonly comparison: GroupComparison;
}

const isOfAll = ({ group }: Row): boolean => group.grouping === 'all';

/** Somebody with two rows may be counted in two groups: the lower number is the safe one. */
const peopleIn = ({ group, comparison }: Row): number =>
  Math.max(1, Math.min(group.people, comparison.people));

/**
 * How many people, how many who are paid for commuting and for home working, and how many who are paid
 * something else, gross and net, under each scheme.
 */
const sizesOf = (rows: readonly Row[]): readonly number[] => [
  Math.min(...rows.map(peopleIn)),
  ...rows.flatMap(({ group: { paidPeople } }) => [paidPeople.commuting, paidPeople.homeWorking]),
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
  const paidPeople = groups.map((group) => group.paidPeople);
  const aparts = comparisons.map(({ apart }) => apart);
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
      paidPeople: {
        commuting: sumOf(paidPeople, 'commuting'),
        excess: sumOf(paidPeople, 'excess'),
        homeWorking: sumOf(paidPeople, 'homeWorking'),
        homeWorkingExcess: sumOf(paidPeople, 'homeWorkingExcess'),
      },
    },
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
      apart: {
        paidFromReceived: sumOf(aparts, 'paidFromReceived'),
        paidFromNet: sumOf(aparts, 'paidFromNet'),
        receivedFromNet: sumOf(aparts, 'receivedFromNet'),
      },
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
  { smallestGroup, fewestPaid }: CommutingThresholds,
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
    const paid = groupsWithoutSmallSplits(
      total.group,
      shown.map(({ group }) => group),
      fewestPaid,
    );
    return { groups: paid.rows, compared };
  });
  const { peopleBehind: _people, recalculations, ...told } = scheme;
  return {
    ...told,
    groups: [
      groupsWithoutSmallSplits(total.group, [], fewestPaid).total,
      ...tables.flatMap(({ groups }) => groups),
    ],
    comparisons: [
      compareWithoutSmallCounts(total.comparison, [], smallestGroup).total,
      ...tables.flatMap(({ compared }) => compared.rows),
    ],
    recalculations: isFew(recalculations, smallestGroup) ? null : recalculations,
  };
}

/**
 * Schemes over the same staff without what would tell something of a few persons, also not by laying the
 * schemes beside each other: the same groups are taken together in each.
 *
 * - What everybody is paid stays, to the cent. Other costs that few people are behind are rounded up, and
 *   the total with them. Where few people are paid something else, it is not told how few.
 * - It guards one answer, and schemes against the current one. Who may ask about any number of schemes that
 *   differ little could still work towards one person: asking is for the HR adviser, who sees the staff list.
 *
 * @param schemes - outcomes over one prepared staff, the current one first: the same groups in the same order
 * @param basis - of what the budget is
 */
export function schemesWithoutSmallGroups(
  schemes: readonly SchemeOutcome[],
  thresholds: CommutingThresholds,
  basis: CommutingBudget['basis'],
): ShownScheme[] {
  const rowsByScheme = schemes.map(rowsOf);
  const groupings = indexesByGrouping(rowsByScheme[0] ?? []).map((indexes) => {
    const sizes = indexes.map((index) => sizesOf(rowsByScheme.map((rows) => rows[index]!)));
    return { indexes, rows: mergeUnsafeGroups(sizes, thresholds.smallestGroup) };
  });
  return roundCostsOfFew(schemes, basis, thresholds).map((scheme, index) => ({
    ...shownScheme(scheme, groupings, thresholds),
    ...(isRounded(schemes[index]!, scheme) ? { isRounded: true as const } : {}),
  }));
}

/** What a scheme comes to when travellers respond, with what its year is rounded by. */
function roundedShift(
  shift: ModeShiftOutcome,
  schemes: readonly SchemeOutcome[],
  shown: readonly ShownScheme[],
  // Of each scheme in turn one per band.
  at: number,
): ModeShiftOutcome {
  const [before, after] = [schemes[at]!, shown[at]!];
  return { ...shift, totalCents: shift.totalCents + roundingOf(before, after, before.fullYear) };
}

/** The whole outcome of commuting as it may be stored and told. */
export function commutingWithoutSmallGroups(
  outcome: CommutingOutcome,
  thresholds: CommutingThresholds,
): ShownCommuting {
  const { smallestGroup } = thresholds;
  const tried = [outcome.proposed, ...outcome.alternatives];
  const [current, ...shown] = schemesWithoutSmallGroups(
    [outcome.current, ...tried],
    thresholds,
    outcome.budget.basis,
  );
  const [proposed, ...alternatives] = shown;
  const bands = outcome.modeShift.length / tried.length;
  return {
    ...outcome,
    current: current!,
    proposed: proposed!,
    alternatives,
    linear: linearWithoutSmallGroups(outcome.linear, proposed!.groups, smallestGroup),
    mobility: mobilityWithoutSmallGroups(outcome.mobility, smallestGroup),
    modeShift: outcome.modeShift.map((shift, index) =>
      roundedShift(shift, tried, shown, Math.floor(index / bands)),
    ),
  };
}
