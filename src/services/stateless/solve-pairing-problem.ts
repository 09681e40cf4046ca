import { buildPairingModel } from '../../engine/pairing/build-pairing-model.ts';
import { dropUselessChoices } from '../../engine/pairing/drop-useless-choices.ts';
import { greedyPairing } from '../../engine/pairing/greedy-pairing.ts';
import {
  pairKeyOf,
  type PairingChoice,
  type PairingPlan,
  type PairingProblem,
  planOf,
} from '../../engine/pairing/pairing-problem.ts';
import { type PricedProblem, priceOutChoices } from '../../engine/pairing/price-out-choices.ts';
import { readPairingPlan } from '../../engine/pairing/read-pairing-plan.ts';
import { sortChoices } from '../../engine/pairing/sort-choices.ts';
import type { CalculationContext } from './calculation-context.ts';
import { combineRequiredPairs, refuseConflictingPairs } from './conflicting-pairs.ts';

export interface SolvedPairing<Choice extends PairingChoice> {
  readonly plan: PairingPlan<Choice>;
  /** Proved: no plan has more points. */
  readonly upperBoundPoints: number;
  readonly greedy: PairingPlan<Choice>;
}

type SolverContext = Pick<CalculationContext, 'solver' | 'signal'>;

interface SearchLimits {
  readonly gapRatio: number;
  readonly nodeLimit: number;
}

/**
 * With more choices left than this the solver spends minutes on its first node alone, for some tenths of a
 * percent: the plan found by then stays, with its proved bound. Only where a gap is allowed.
 */
const mostSearched = 12_000;

/**
 * The best plan for a pairing problem, with a proved upper bound and the greedy plan beside it. Gives
 * the same plan on every machine and for every order of the choices, and never one that is worth less
 * than the greedy plan.
 *
 * 1. Choices that no best plan needs are dropped, by comparing them; the greedy plan is the first one.
 * 2. Prices for money and time give a bound, better plans, and take out what cannot be in one.
 * 3. Branch and cut decides about what is left, unless the plan is near enough to its bound already.
 *
 * @throws InvalidInput with all required pairs that cannot be in one plan together; the reason of `signal`
 *   when aborted
 */
export async function solvePairingProblem<Choice extends PairingChoice>(
  context: SolverContext,
  given: PairingProblem<Choice>,
  limits: SearchLimits,
): Promise<SolvedPairing<Choice>> {
  // Others get their turn between one problem and the next, and whoever left is noticed.
  await new Promise<void>((resolve) => setImmediate(resolve));
  context.signal?.throwIfAborted();
  const problem = dropUselessChoices(sortChoices(given));
  const greedy = await startingPlan(context, problem, given);
  context.signal?.throwIfAborted();
  const priced = priceOutChoices(problem, greedy, limits.gapRatio);
  const { plan, upperBoundPoints } = await searchFurther(context, priced, limits);
  // In the order of the problem that was given, not of the sorted one.
  return {
    plan: planOf(given, plan.chosen),
    upperBoundPoints,
    greedy: planOf(given, greedy.chosen),
  };
}

/** The greedy plan; built around required pairs that a search combined, where taking them one by one failed. */
async function startingPlan<Choice extends PairingChoice>(
  context: SolverContext,
  problem: PairingProblem<Choice>,
  given: PairingProblem<Choice>,
): Promise<PairingPlan<Choice>> {
  const greedy = greedyPairing(problem);
  const present = new Set(greedy.chosen.map(pairKeyOf));
  if ([...problem.requiredPairs].every((key) => present.has(key))) return greedy;
  const combined = await combineRequiredPairs(context, problem);
  if (combined === null) throw await refuseConflictingPairs(context, given);
  return greedyPairing(problem, combined);
}

async function searchFurther<Choice extends PairingChoice>(
  { solver, signal }: SolverContext,
  { problem, plan, upperBoundPoints, upperBoundWithout }: PricedProblem<Choice>,
  limits: SearchLimits,
): Promise<Omit<SolvedPairing<Choice>, 'greedy'>> {
  const isNearEnough = upperBoundPoints - plan.points <= limits.gapRatio * upperBoundPoints;
  const isTooLarge = limits.gapRatio > 0 && problem.choices.length > mostSearched;
  if (isNearEnough || isTooLarge) return { plan, upperBoundPoints };
  const inPlan = new Set(plan.chosen);
  const solution = await solver(buildPairingModel(problem), {
    ...limits,
    start: problem.choices.flatMap((choice, index) => (inPlan.has(choice) ? [index] : [])),
    ...(signal ? { signal } : {}),
  });
  const found = readPairingPlan(problem, solution.chosen);
  const best = found.points > plan.points ? found : plan;
  // A better plan either has a choice that was priced out, or is one of those the solver looked at.
  const upperBound = Math.max(solution.upperBound, upperBoundWithout, best.points);
  return { plan: best, upperBoundPoints: Math.min(upperBoundPoints, upperBound) };
}
