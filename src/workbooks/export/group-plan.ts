import { mergeSmallGroups } from '../../access/disclosure/merge-small-groups.ts';
import { byText } from '../../engine/by-text.ts';
import type {
  ApprenticeCandidate,
  ChosenPair,
  PairingOutcome,
  PostAtRisk,
} from '../../engine/pairing/pairing-outcome.ts';

/** Posts of the plan taken together, so that no line is about a single post. */
export interface PlanGroup {
  readonly label: string;
  /** Posts with knowledge risk, in the plan or not. */
  readonly postCount: number;
  readonly plannedCount: number;
  /** Sum of the overlaps. */
  readonly months: number;
  /** Sum of the risk of the posts in the plan. */
  readonly risk: number;
  readonly costCentsByYear: readonly number[];
}

/** A post with its pair; `null` when it is not in the plan. */
interface PlannedPost {
  readonly post: PostAtRisk;
  readonly pair: ChosenPair | null;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

function groupOf(
  label: string,
  posts: readonly PlannedPost[],
  years: readonly number[],
): PlanGroup {
  const planned = posts.flatMap(({ post, pair }) => (pair ? [{ post, pair }] : []));
  return {
    label,
    postCount: posts.length,
    plannedCount: planned.length,
    months: sum(planned.map(({ pair }) => pair.overlapMonths)),
    risk: sum(planned.map(({ post }) => post.risk)),
    costCentsByYear: years.map((_, year) =>
      sum(planned.map(({ pair }) => pair.costCentsByYear[year] ?? 0)),
    ),
  };
}

/** One line per label, the small ones together in a line of their own; always at least one line. */
function mergedGroups(
  posts: readonly PlannedPost[],
  labelOf: (post: PlannedPost) => string,
  { others, all }: { readonly others: string; readonly all: string },
  years: readonly number[],
  threshold: number,
): readonly PlanGroup[] {
  const labels = [...new Set(posts.map(labelOf))].sort(byText);
  const groups = labels.map((label) => ({
    label,
    posts: posts.filter((post) => labelOf(post) === label),
  }));
  const { named, rest } = mergeSmallGroups(
    groups,
    (group) => group.posts.filter(({ pair }) => pair !== null).length,
    threshold,
  );
  const together = rest.flatMap((group) => group.posts);
  return [
    ...named.map((group) => groupOf(group.label, group.posts, years)),
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

/** The plan by family of positions, and by kind of apprentice. */
export interface GroupedPlan {
  readonly byFamily: readonly PlanGroup[];
  readonly byApprentice: readonly PlanGroup[];
}

/**
 * The plan in lines of at least `threshold` planned posts. A line per post, with its position and
 * months, would say of the only holder of a position when that person leaves.
 */
export function groupPlan(
  { posts, pairs, candidates, years }: PairingOutcome,
  threshold: number,
): GroupedPlan {
  const pairByPost = new Map(pairs.map((pair) => [pair.postId, pair]));
  const kindById = new Map(candidates.map(({ candidateId, kind }) => [candidateId, kind]));
  const all = posts.map((post) => ({ post, pair: pairByPost.get(post.postId) ?? null }));
  return {
    byFamily: mergedGroups(
      all,
      ({ post }) => post.positionFamily ?? 'Zonder functiefamilie',
      { others: 'Overige functiefamilies', all: 'Alle functiefamilies' },
      years,
      threshold,
    ),
    byApprentice: mergedGroups(
      all.filter(({ pair }) => pair !== null),
      ({ pair }) => {
        const kind = kindById.get(pair?.candidateId ?? '');
        return kind === undefined ? 'Onbekend' : apprenticeTexts[kind];
      },
      { others: 'Overige gezellen', all: 'Alle gezellen' },
      years,
      threshold,
    ),
  };
}
