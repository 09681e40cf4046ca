import { chosenPairOf } from '../../engine/pairing/sum-plan.ts';
import { comparePlans, type PlanComparison } from '../../engine/pairing/questions/compare-plans.ts';
import { gainBetween, type ValueRange } from '../../engine/pairing/questions/value-range.ts';
import { revalueProblem } from '../../engine/pairing/questions/revalue-problem.ts';
import { Conflict } from '../../engine/problems.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { loadRunInput } from '../calculations/run-input.ts';
import type { ServiceContext } from '../service-context.ts';
import type { CalculationContext } from '../stateless/calculation-context.ts';
import { preparePairing } from '../stateless/prepare-pairing.ts';
import { solvePairingProblem } from '../stateless/solve-pairing-problem.ts';
import { planLimits, solvePlan } from '../stateless/solve-plan.ts';

/** A plan beside the earlier one that it keeps to, and what keeping to it costs. */
export interface ReplanComparison {
  readonly changes: PlanComparison;
  /** Worth of the plan itself, without the premium for what stays; in points. */
  readonly worthPoints: number;
  /** Of the best plan found that does not care about the earlier one. */
  readonly freePoints: number;
  /** Worth given up for keeping to the earlier plan, between proved bounds. */
  readonly price: ValueRange;
}

/**
 * Which pairs of the earlier plan of a scenario stay, move or disappear, and how much worth is given up for
 * keeping to it: the plan is made once more without the premium. Nothing is stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws Conflict when the scenario has no earlier plan
 * @throws InvalidInput, ParameterUnknown as the calculation of the plan does
 */
export async function compareWithEarlierPlan(
  context: ServiceContext,
  scenarioId: string,
): Promise<ReplanComparison> {
  return replanComparisonOf(context, await loadRunInput(context.em, scenarioId));
}

/** The same for a roster and scenario at hand: no database. */
export async function replanComparisonOf(
  context: Pick<CalculationContext, 'library' | 'solver' | 'signal'>,
  { rows, scenario }: { readonly rows: readonly RosterRow[]; readonly scenario: Scenario },
): Promise<ReplanComparison> {
  const { earlierPlan } = scenario.pairing;
  if (earlierPlan.length === 0) throw new Conflict('Dit scenario heeft geen eerder plan.');
  const { problem } = preparePairing(context, { rows, scenario });
  const { plan, proof } = await solvePlan(context, problem);
  const free = await solvePairingProblem(
    context,
    revalueProblem(problem, 'worthPoints'),
    planLimits,
  );
  const { worthPoints } = proof;
  return {
    changes: comparePlans(earlierPlan, plan.chosen.map(chosenPairOf)),
    worthPoints,
    freePoints: Math.max(worthPoints, free.plan.points),
    price: gainBetween(
      // This plan is known to the last point.
      { points: worthPoints, upperBoundPoints: worthPoints },
      { points: free.plan.points, upperBoundPoints: free.upperBoundPoints },
    ),
  };
}
