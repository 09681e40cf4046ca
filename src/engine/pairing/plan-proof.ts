import type { PairingOption } from './build-options.ts';
import type { PairingPlan } from './pairing-problem.ts';
import { pointsOf } from './sum-plan.ts';

/** The worth of a plan and what no plan can exceed, both without the premium for an earlier plan. */
export interface PlanProof {
  /** Points. */
  readonly worthPoints: number;
  /** Points. Proved: no plan that keeps at least as many pairs of the earlier plan is worth more. */
  readonly upperBoundPoints: number;
  /** (upper bound - worth) / upper bound; 0 when there is nothing to choose. */
  readonly gapRatio: number;
}

/**
 * What a plan is worth, and how much more any other could be. The best plan is the one with the most points:
 * its worth, and the same premium for each pair of an earlier plan that stays as it was. That premium is no
 * knowledge, so it is in neither number here:
 *
 *   worth + premium <= bound on points, for every plan;
 *   premium >= the premium of this plan, for every plan that keeps at least as many pairs;
 *   so for those worth <= bound on points - the premium of this plan.
 *
 * A plan that keeps fewer pairs can be worth more; what keeping them costs is for `compareWithEarlierPlan`.
 * Without an earlier plan, or at a premium of 0, the bound holds for every plan.
 *
 * @param upperBoundPoints - proved: no plan has more points
 * @see not law: arithmetic
 */
export function planProof(plan: PairingPlan<PairingOption>, upperBoundPoints: number): PlanProof {
  const worthPoints = pointsOf(plan.chosen, 'worthPoints');
  const premiumPoints = plan.points - worthPoints;
  const worthBound = upperBoundPoints - premiumPoints;
  return {
    worthPoints,
    upperBoundPoints: worthBound,
    gapRatio: worthBound === 0 ? 0 : (worthBound - worthPoints) / worthBound,
  };
}
