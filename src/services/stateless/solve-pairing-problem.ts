import { buildPairingModel } from '../../engine/pairing/build-pairing-model.ts';
import { dropUselessChoices } from '../../engine/pairing/drop-useless-choices.ts';
import { greedyPairing } from '../../engine/pairing/greedy-pairing.ts';
import type {
  PairingChoice,
  PairingPlan,
  PairingProblem,
} from '../../engine/pairing/pairing-problem.ts';
import { readPairingPlan } from '../../engine/pairing/read-pairing-plan.ts';
import type { CalculationContext } from './calculation-context.ts';

export interface SolvedPairing<Choice extends PairingChoice> {
  readonly plan: PairingPlan<Choice>;
  /** Proved: no plan has more points. */
  readonly upperBoundPoints: number;
  readonly greedy: PairingPlan<Choice>;
}

/**
 * The best plan for a pairing problem, with a proved upper bound and the greedy plan beside it. Gives
 * the same plan on every machine, and never one that is worth less than the greedy plan.
 */
export async function solvePairingProblem<Choice extends PairingChoice>(
  { solver, signal }: Pick<CalculationContext, 'solver' | 'signal'>,
  problem: PairingProblem<Choice>,
  limits: { readonly gapRatio: number; readonly nodeLimit: number },
): Promise<SolvedPairing<Choice>> {
  const reduced = dropUselessChoices(problem);
  const greedy = greedyPairing(reduced);
  const inGreedy = new Set(greedy.chosen);
  const start = reduced.choices.flatMap((choice, index) => (inGreedy.has(choice) ? [index] : []));
  const solution = await solver(buildPairingModel(reduced), {
    ...limits,
    start,
    ...(signal ? { signal } : {}),
  });
  const best = readPairingPlan(reduced, solution.chosen);
  return {
    plan: greedy.points > best.points ? greedy : best,
    upperBoundPoints: Math.max(solution.upperBound, best.points, greedy.points),
    greedy,
  };
}
