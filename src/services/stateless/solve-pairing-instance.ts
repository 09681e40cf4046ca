import { Exact } from '../../engine/exact.ts';
import {
  fitsBudgets,
  instanceTotals,
  type InstancePair,
  type PairingInstance,
  toWholeInstance,
} from '../../engine/pairing/pairing-instance.ts';
import type { CalculationContext } from './calculation-context.ts';
import { solvePairingProblem } from './solve-pairing-problem.ts';

export interface InstanceSolution {
  readonly value: number;
  readonly upperBound: number;
  /** (upper bound - value) / upper bound; 0 when there is nothing to choose. */
  readonly gapRatio: number;
  /** Whether the plan meets the bound. */
  readonly isProved: boolean;
  /** By master. */
  readonly chosen: readonly InstancePair[];
  readonly spent: readonly number[];
  readonly greedyValue: number;
}

/** Nodes of branch and bound for an instance with this many pairs: small ones are always solved out. */
const nodeLimitFor = (pairCount: number): number =>
  Math.min(20_000, Math.max(200, Math.round(1_500_000 / Math.max(1, pairCount))));

/** From this many pairs an instance is larger than a municipality's, and a plan this near to its bound will do. */
const largeInstance = { pairCount: 12_000, gapRatio: 0.001 };

/**
 * The best set of pairs for a plain instance: each master and each apprentice at most once, each year
 * within its budget. Searches until the plan is proved best or the node limit, never until a time, so
 * the answer is the same on every machine and for every order of the pairs.
 */
export async function solvePairingInstance(
  context: Pick<CalculationContext, 'solver' | 'signal'>,
  instance: PairingInstance,
): Promise<InstanceSolution> {
  const { problem, relaxedProblem, pointsPerValue, roundingPoints } = toWholeInstance(instance);
  const pairCount = problem.choices.length;
  const gapRatio = pairCount > largeInstance.pairCount ? largeInstance.gapRatio : 0;
  const limits = { gapRatio, nodeLimit: nodeLimitFor(pairCount) };
  const safe = await solvePairingProblem(context, problem, limits);
  const relaxed =
    relaxedProblem === null ? safe : await solvePairingProblem(context, relaxedProblem, limits);
  const isRelaxedBetter =
    relaxed.plan.points > safe.plan.points && fitsBudgets(relaxed.plan, instance);
  const plan = isRelaxedBetter ? relaxed.plan : safe.plan;
  const { upperBoundPoints } = relaxed;
  const { value, spent } = instanceTotals(plan, instance);
  const upperBound = Math.max(value, new Exact(upperBoundPoints).div(pointsPerValue).toNumber());
  return {
    value,
    upperBound,
    gapRatio: upperBound === 0 ? 0 : (upperBound - value) / upperBound,
    isProved: upperBoundPoints - plan.points <= roundingPoints(plan.chosen.length),
    chosen: plan.chosen.map(({ pair }) => pair).sort((a, b) => a.master - b.master),
    spent,
    greedyValue: instanceTotals(safe.greedy, instance).value,
  };
}
