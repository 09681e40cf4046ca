import { pairKeyOfReference } from '../../engine/pairing/asked-pairs.ts';
import type { PairingOption } from '../../engine/pairing/build-options.ts';
import { pairKeyOf, type PairingProblem } from '../../engine/pairing/pairing-problem.ts';
import type { PairReference } from '../../engine/pairing/pairing-settings.ts';
import { chosenPairOf } from '../../engine/pairing/sum-plan.ts';
import { comparePlans, type PlanComparison } from '../../engine/pairing/questions/compare-plans.ts';
import { gainBetween, type ValueRange } from '../../engine/pairing/questions/value-range.ts';
import { InvalidInput, type Problem } from '../../engine/problems.ts';
import type { CalculationContext } from '../stateless/calculation-context.ts';
import { type SolvedPairing, solvePairingProblem } from '../stateless/solve-pairing-problem.ts';
import { planLimits } from '../stateless/solve-plan.ts';

/** The best plan that has a certain pair, beside the best plan that need not have it. */
export type PlanWithPair =
  | {
      readonly isPossible: true;
      /** What is lost, in points: the difference between the best plans, a premium for an earlier plan included. */
      readonly loss: ValueRange;
      readonly changes: PlanComparison;
    }
  | {
      readonly isPossible: false;
      /** Pairs that cannot be in a plan together, this one among them; empty = it has no options at all. */
      readonly problems: readonly Problem[];
    };

/**
 * What the plan would lose when one more pair has to be in it, by solving once more with that pair
 * required: exact up to the bounds of both plans.
 *
 * @param free - the plan of the same problem without that requirement
 */
export async function insistOnPair(
  context: Pick<CalculationContext, 'solver' | 'signal'>,
  problem: PairingProblem<PairingOption>,
  free: SolvedPairing<PairingOption>,
  pair: PairReference,
): Promise<PlanWithPair> {
  const key = pairKeyOfReference(pair);
  if (!problem.choices.some((choice) => pairKeyOf(choice) === key)) {
    return { isPossible: false, problems: [] };
  }
  const requiredPairs = new Set([...problem.requiredPairs, key]);
  try {
    const bound = await solvePairingProblem(context, { ...problem, requiredPairs }, planLimits);
    return {
      isPossible: true,
      loss: gainBetween(
        { points: bound.plan.points, upperBoundPoints: bound.upperBoundPoints },
        { points: free.plan.points, upperBoundPoints: free.upperBoundPoints },
      ),
      changes: comparePlans(
        free.plan.chosen.map(chosenPairOf),
        bound.plan.chosen.map(chosenPairOf),
      ),
    };
  } catch (error) {
    // The plan without this pair was possible, so it is this pair that does not fit.
    if (!(error instanceof InvalidInput)) throw error;
    return { isPossible: false, problems: error.problems };
  }
}
