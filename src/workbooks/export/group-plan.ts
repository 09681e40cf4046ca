import { mergeSmallGroups } from '../../access/disclosure/merge-small-groups.ts';
import { suppressTable } from '../../access/disclosure/suppress-table.ts';
import { byName } from '../../engine/by-name.ts';
import type {
  ApprenticeCandidate,
  ChosenPair,
  PairingOutcome,
  PostAtRisk,
} from '../../engine/pairing/pairing-outcome.ts';
import { sumOfValues } from '../../engine/pairing/sum-plan.ts';

/** Posts of the plan taken together, so that no line is about a single post. */
export interface PlanGroup {
  readonly label: string;
  /** Posts with knowledge risk, in the plan or not. */
  readonly postCount: number;
  readonly plannedCount: number;
  /** A post may have several apprentices, so no fewer than the posts in the plan. */
  readonly pairCount: number;
  /** Sum of the overlaps. */
  readonly months: number;
  /** Sum of the risk of the posts in the plan. */
  readonly risk: number;
  readonly costCentsByYear: readonly number[];
  /** Points that the plan is worth, on average over when masters leave and as if all stay. */
  readonly expectedValue: number;
  readonly nominalValue: number;
  /** Over the pairs, 0-1; 0 when there are none. */
  readonly meanFullOverlapChance: number;
  readonly meanTimeShare: number;
  readonly lessFittingCount: number;
}

/** A post with its pairs; none when it is not in the plan. */
interface PlannedPost {
  readonly post: PostAtRisk;
  readonly pairs: readonly ChosenPair[];
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : sum(values) / values.length;

function groupOf(
  label: string,
  posts: readonly PlannedPost[],
  years: readonly number[],
): PlanGroup {
  const planned = posts.filter(({ pairs }) => pairs.length > 0);
  const chosen = planned.flatMap(({ pairs }) => pairs);
  return {
    label,
    postCount: posts.length,
    plannedCount: planned.length,
    pairCount: chosen.length,
    months: sum(chosen.map(({ overlapMonths }) => overlapMonths)),
    risk: sum(planned.map(({ post }) => post.risk)),
    costCentsByYear: years.map((_, year) =>
      sum(chosen.map(({ costCentsByYear }) => costCentsByYear[year] ?? 0)),
    ),
    expectedValue: sumOfValues(chosen.map(({ expectedValue }) => expectedValue)),
    nominalValue: sumOfValues(chosen.map(({ nominalValue }) => nominalValue)),
    meanFullOverlapChance: mean(chosen.map(({ fullOverlapChance }) => fullOverlapChance)),
    meanTimeShare: mean(chosen.map(({ timeShare }) => timeShare)),
    lessFittingCount: chosen.filter(({ lessFitting }) => lessFitting.length > 0).length,
  };
}

/** What the groups that are taken together are called, and how the named ones stand. */
interface GroupTexts {
  readonly others: string;
  readonly all: string;
  /** As every other table of programmes; otherwise the largest first. */
  readonly isByName?: boolean;
}

/**
 * One line per label, the largest first or in the order of the names, and the small ones together in a line of
 * their own; always at least one line.
 */
function mergedGroups(
  posts: readonly PlannedPost[],
  labelOf: (post: PlannedPost) => string,
  { others, all, isByName = false }: GroupTexts,
  years: readonly number[],
  threshold: number,
): readonly PlanGroup[] {
  const labels = [...new Set(posts.map(labelOf))].sort(byName);
  const groups = labels.map((label) => ({
    label,
    posts: posts.filter((post) => labelOf(post) === label),
  }));
  const { named, rest } = mergeSmallGroups(
    groups,
    (group) => group.posts.filter(({ pairs }) => pairs.length > 0).length,
    threshold,
  );
  const together = rest.flatMap((group) => group.posts);
  const inOrder = isByName ? named.toSorted((a, b) => byName(a.label, b.label)) : named;
  return [
    ...inOrder.map((group) => groupOf(group.label, group.posts, years)),
    ...(named.length === 0 || together.length > 0
      ? [groupOf(named.length === 0 ? all : others, together, years)]
      : []),
  ];
}

/** What kind of apprentice; never who. */
const apprenticeTexts: Readonly<Record<ApprenticeCandidate['kind'], string>> = {
  volunteer: 'Vrijwilliger uit eigen huis',
  trainee: 'Trainee',
  'early-successor': 'Opvolger die eerder begint',
};

/** The plan by family of positions, by programme, and by kind of apprentice. */
export interface GroupedPlan {
  readonly byFamily: readonly PlanGroup[];
  readonly byProgramme: readonly PlanGroup[];
  readonly byApprentice: readonly PlanGroup[];
}

/**
 * The plan in lines of at least `threshold` posts in the plan. A line per post, with its position and
 * months, would say of the only holder of a position when that person leaves.
 */
export function groupPlan(
  { posts, pairs, candidates, years }: PairingOutcome,
  threshold: number,
): GroupedPlan {
  const kindById = new Map(candidates.map(({ candidateId, kind }) => [candidateId, kind]));
  const all = posts.map((post): PlannedPost => ({
    post,
    pairs: pairs.filter(({ postId }) => postId === post.postId),
  }));
  const perPair = all.flatMap(({ post, pairs: ofPost }) =>
    ofPost.map((pair): PlannedPost => ({ post, pairs: [pair] })),
  );
  return {
    byFamily: mergedGroups(
      all,
      ({ post }) => post.positionFamily ?? 'Zonder functiefamilie',
      { others: 'Overige functiefamilies', all: 'Alle functiefamilies' },
      years,
      threshold,
    ),
    byProgramme: mergedGroups(
      all.filter((planned) => planned.pairs.length > 0),
      ({ post }) => post.programme ?? 'Zonder programma',
      { others: "Overige programma's", all: "Alle programma's", isByName: true },
      years,
      threshold,
    ),
    byApprentice: mergedGroups(
      perPair,
      (planned) => {
        const kind = kindById.get(planned.pairs[0]?.candidateId ?? '');
        return kind === undefined ? 'Onbekend' : apprenticeTexts[kind];
      },
      { others: 'Overige gezellen', all: 'Alle gezellen' },
      years,
      threshold,
    ),
  };
}

/**
 * Pairs that fit less well, per group and in total; `null` = hidden. How many pairs a group has is known,
 * so a small number of pairs that do fit is hidden too.
 */
export function lessFittingPairs(
  groups: readonly PlanGroup[],
  threshold: number,
): { readonly byGroup: readonly (number | null)[]; readonly total: number | null } {
  const { cells, rowTotals } = suppressTable(
    [
      groups.map(({ lessFittingCount }) => lessFittingCount),
      groups.map(({ pairCount, lessFittingCount }) => pairCount - lessFittingCount),
    ],
    { threshold, areColumnTotalsKnown: true },
  );
  return { byGroup: cells[0] ?? [], total: rowTotals[0] ?? null };
}
