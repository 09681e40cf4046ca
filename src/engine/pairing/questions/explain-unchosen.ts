/**
 * Why each pair of a post and a candidate is not in the plan.
 *
 * 1. A pair that no plan can have: the rules that are not met, all of them, a scenario that forbids it, and
 *    no time for the overlap.
 * 2. A pair that has options: each option is compared with the plan, and the option that comes nearest
 *    speaks for the pair. Nearest is the one with the fewest obstacles that money cannot take away, then
 *    the least money short over all limits, then the most worth.
 * 3. An option without obstacles fits beside the plan. It can only be worth less than the gap that the
 *    plan was proved with.
 *
 * Work: pairs times rules, and options times the pairs in the plan that they meet.
 */
import { groupBy } from '../../group-by.ts';
import type { Scenario } from '../../scenario.ts';
import { pairKeyOfReference } from '../asked-pairs.ts';
import type { PairingOption } from '../build-options.ts';
import { type EligibilityFacts, unmetRules } from '../eligibility-rules.ts';
import type { ApprenticeCandidate, PostAtRisk } from '../pairing-outcome.ts';
import type { PairingLimit } from '../pairing-limits.ts';
import { pairKeyOf, type PairingPlan, type PairingProblem } from '../pairing-problem.ts';
import { missingTime } from './missing-time.ts';
import { type ObstaclesOf, planObstacles } from './plan-obstacles.ts';
import type { UnchosenPair, UnchosenReason } from './unchosen-reason.ts';

/** A plan with all that it was chosen from. */
export interface PlannedPairing {
  readonly posts: readonly PostAtRisk[];
  readonly candidates: readonly ApprenticeCandidate[];
  readonly facts: EligibilityFacts;
  readonly problem: PairingProblem<PairingOption>;
  /** What the budgets of the problem stand for, in the same order. */
  readonly limits: readonly PairingLimit[];
  readonly plan: PairingPlan<PairingOption>;
}

/**
 * Every pair that is not in the plan, with its reasons.
 *
 * @returns by post, then by candidate, in the order in which they are given
 * @see not law: see the top of this file
 */
export function explainUnchosen(planned: PlannedPairing, scenario: Scenario): UnchosenPair[] {
  const { posts, candidates, facts, problem, limits, plan } = planned;
  const chosen = new Set(plan.chosen.map(pairKeyOf));
  const optionsByPair = groupBy(problem.choices, pairKeyOf);
  const forbidden = new Set(scenario.pairing.forbidden.map(pairKeyOfReference));
  const kinds = [...new Set(candidates.map(({ kind }) => kind))];
  const obstaclesOf = planObstacles(problem, plan, limits);
  const withFirst = new Set(
    plan.chosen.filter(({ isFurther }) => !isFurther).map(({ masterId }) => masterId),
  );

  return posts.flatMap((post) => {
    const noTimeByKind = new Map(kinds.map((kind) => [kind, missingTime(post, kind, scenario)]));
    const wouldBeFurther = problem.apprenticesPerMaster > 1 && withFirst.has(post.postId);
    return candidates.flatMap((candidate): UnchosenPair[] => {
      const { postId } = post;
      const { candidateId } = candidate;
      const key = pairKeyOfReference({ postId, candidateId });
      if (chosen.has(key)) return [];
      const options = optionsByPair.get(key) ?? [];
      // A pair that was asked for at a time of its own has options that others have not.
      const noTime = options.length > 0 ? null : noTimeByKind.get(candidate.kind)!;
      const never: UnchosenReason[] = [
        ...unmetRules(post, candidate, facts).map(
          ({ id, reason }) => ({ kind: 'rule', ruleId: id, reason }) as const,
        ),
        ...(forbidden.has(key) ? [{ kind: 'forbidden' } as const] : []),
        ...(noTime === null ? [] : [noTime]),
      ];
      const fitting = options.filter(({ isFurther }) => isFurther === wouldBeFurther);
      const reasons = never.length > 0 ? never : reasonsOfNearest(fitting, obstaclesOf);
      return [{ postId, candidateId, reasons }];
    });
  });
}

function reasonsOfNearest(
  options: readonly PairingOption[],
  obstaclesOf: ObstaclesOf,
): readonly UnchosenReason[] {
  const [nearest] = options
    .map((option) => ({ option, obstacles: obstaclesOf(option) }))
    .sort(
      (a, b) =>
        otherThanMoney(a.obstacles) - otherThanMoney(b.obstacles) ||
        moneyShort(a.obstacles) - moneyShort(b.obstacles) ||
        b.option.points - a.option.points,
    );
  // The rules allow it and there is time, but no length of overlap is worth anything.
  if (nearest === undefined) return [{ kind: 'worth-nothing' }];
  const { option, obstacles } = nearest;
  return obstacles.length > 0 ? obstacles : [{ kind: 'within-gap', points: option.points }];
}

const otherThanMoney = (obstacles: readonly UnchosenReason[]): number =>
  obstacles.filter((obstacle) => !('shortCents' in obstacle)).length;

const moneyShort = (obstacles: readonly UnchosenReason[]): number =>
  obstacles.reduce(
    (sum, obstacle) => sum + ('shortCents' in obstacle ? obstacle.shortCents : 0),
    0,
  );
