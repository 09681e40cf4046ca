import type { PairingOption } from '../build-options.ts';
import type { PostAtRisk } from '../pairing-outcome.ts';
import type { PairingPlan } from '../pairing-problem.ts';
import { spentPerYear } from '../sum-plan.ts';
import type { FundLevel } from './fund-levels.ts';

/** A fund with the best plan found for it and its proof; `null` = the pinned pairs do not fit in it. */
export interface SolvedFund {
  readonly level: FundLevel;
  readonly solved: {
    readonly plan: PairingPlan<PairingOption>;
    readonly upperBoundPoints: number;
  } | null;
}

/** What a fund buys. */
export interface FundPoint {
  readonly level: FundLevel;
  /** `null` when the pinned pairs do not fit in the fund. */
  readonly plan: {
    readonly points: number;
    /** Proved: no plan within this fund has more. */
    readonly upperBoundPoints: number;
    readonly pairCount: number;
    /** Sum of the risk of the posts in the plan. */
    readonly coveredRisk: number;
    readonly spentCentsByYear: readonly number[];
  } | null;
}

/**
 * The frontier of fund against value. Solving stops at a gap, so a plan found for a larger fund may be
 * worth less than that of a smaller one; but a plan that fits a fund fits every larger one, and no plan
 * of a smaller fund is worth more than the bound of a larger one. So the best plan so far is carried
 * on to larger funds, and the lowest bound to smaller ones: value and bound never fall. Nothing is said
 * about how fast they rise: choices are whole pairs, so the frontier need not be concave.
 *
 * The fund of the scenario itself (factor 1) keeps the value and bound that were found for it: they are
 * published elsewhere too. Where a smaller fund comes out above that value, or a larger one below that bound
 * (by less than the gap of the search), it stands at that value or bound instead, which is proved as well.
 *
 * @param funds - each at least as large as the one before, in every year
 * @see not law: the optimum of a relaxation is never worse
 */
export function fundFrontier(
  funds: readonly SolvedFund[],
  posts: readonly PostAtRisk[],
): FundPoint[] {
  const riskOf = new Map(posts.map(({ postId, risk }) => [postId, risk]));
  const present = funds.findIndex(({ level }) => level.factor === 1);
  const own = funds[present]?.solved ?? null;
  const bounds = boundsOf(funds, present);
  let best: PairingPlan<PairingOption> | null = null;
  return funds.map(({ level, solved }, index): FundPoint => {
    if (solved !== null && (best === null || solved.plan.points > best.points)) best = solved.plan;
    if (index === present && own !== null) best = own.plan;
    if (best === null) return { level, plan: null };
    const { chosen, points } = best;
    const postIds = new Set(chosen.map(({ masterId }) => masterId));
    return {
      level,
      plan: {
        points: own !== null && index < present ? Math.min(points, own.plan.points) : points,
        upperBoundPoints: bounds[index]!,
        pairCount: chosen.length,
        coveredRisk: [...postIds].reduce((sum, postId) => sum + riskOf.get(postId)!, 0),
        spentCentsByYear: spentPerYear(chosen, level.centsByYear.length),
      },
    };
  });
}

/** The lowest bound of each fund and all larger ones; of larger ones than that of the scenario at least its own. */
function boundsOf(funds: readonly SolvedFund[], present: number): number[] {
  const own = funds[present]?.solved?.upperBoundPoints ?? 0;
  const bounds = funds.map(({ solved }, index) =>
    Math.max(solved?.upperBoundPoints ?? Infinity, index > present ? own : 0),
  );
  for (let index = bounds.length - 2; index >= 0; index -= 1) {
    bounds[index] = Math.min(bounds[index]!, bounds[index + 1]!);
  }
  return bounds;
}
