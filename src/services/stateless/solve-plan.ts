import type { PairingOption } from '../../engine/pairing/build-options.ts';
import type { PairingProblem } from '../../engine/pairing/pairing-problem.ts';
import { type PlanProof, planProof } from '../../engine/pairing/plan-proof.ts';
import type { CalculationContext } from './calculation-context.ts';
import { type SolvedPairing, solvePairingProblem } from './solve-pairing-problem.ts';

/** How near to the upper bound a municipal plan must be, and how much searching is allowed for it. */
export const planLimits = { gapRatio: 0.001, nodeLimit: 2000 };

/**
 * A premium for an earlier plan makes what is maximised larger than the worth, and so the same distance a
 * smaller share of it. At half the gap, that of the worth alone is as small as asked as long as the premium
 * is at most half of what is maximised.
 */
const gapShareWithPremium = 0.5;

/** A plan with the proof of what it is worth. */
interface SolvedPlan extends SolvedPairing<PairingOption> {
  readonly proof: PlanProof;
  /** Whether the gap of the worth is as small as asked. */
  readonly isProved: boolean;
}

/**
 * The plan of a scenario: the same one for the calculation and for every question about it.
 *
 * @throws InvalidInput with all pinned pairs that cannot be in one plan together; the reason of `signal`
 *   when aborted
 */
export async function solvePlan(
  context: Pick<CalculationContext, 'solver' | 'signal'>,
  problem: PairingProblem<PairingOption>,
): Promise<SolvedPlan> {
  const hasPremium = problem.choices.some(({ points, worthPoints }) => points > worthPoints);
  const gapRatio = planLimits.gapRatio * (hasPremium ? gapShareWithPremium : 1);
  const solved = await solvePairingProblem(context, problem, { ...planLimits, gapRatio });
  const proof = planProof(solved.plan, solved.upperBoundPoints);
  return { ...solved, proof, isProved: proof.gapRatio <= planLimits.gapRatio };
}
