import { buildPairingModel } from '../../engine/pairing/build-pairing-model.ts';
import { greedyPairing } from '../../engine/pairing/greedy-pairing.ts';
import {
  pairKeyOf,
  type PairingChoice,
  type PairingProblem,
} from '../../engine/pairing/pairing-problem.ts';
import { InvalidInput } from '../../engine/problems.ts';
import { MilpInfeasible } from '../../solver/milp-infeasible.ts';
import type { CalculationContext } from './calculation-context.ts';

type SolverContext = Pick<CalculationContext, 'solver' | 'signal'>;

/** Whether pairs can be together is searched to the end; there are few choices for them. */
const limits = { gapRatio: 1, nodeLimit: 100_000 };

/** Choices that put all required pairs in one plan, at any worth; null = it is proved that there are none. */
export const combineRequiredPairs = <Choice extends PairingChoice>(
  context: SolverContext,
  problem: PairingProblem<Choice>,
): Promise<readonly Choice[] | null> => combine(context, problem, [...problem.requiredPairs]);

/**
 * The refusal of required pairs that cannot all be in one plan. Names together all pairs of a set that
 * conflicts, and says whether it is only money that stands in the way.
 *
 * @param problem - as given: with the choices that break a budget on their own
 */
export async function refuseConflictingPairs(
  context: SolverContext,
  problem: PairingProblem,
): Promise<InvalidInput> {
  const pairs = await conflictingPairs(context, problem);
  const withoutBudgets = { ...problem, budgets: problem.budgets.map(() => Infinity) };
  const isAboutMoney = (await combine(context, withoutBudgets, pairs)) !== null;
  return new InvalidInput(
    pairs.map((key) => ({
      place: 'koppeling.vastgezet',
      found: key.replace(' ', ' met '),
      expected: expectation(pairs.length, isAboutMoney),
    })),
    'De vastgezette koppels kunnen niet samen in een plan.',
  );
}

/**
 * Required pairs that cannot all be in one plan: a smallest set in the sense that without any one of them
 * the others can. Each pair is left out in turn; when the rest still cannot be had it stays out. Budgets
 * count like any other limit.
 *
 * @returns keys as `pairKeyOf` makes them, sorted; empty when all can be in one plan
 * @see Chinneck, Feasibility and Infeasibility in Optimization (2008), ch. 6.2: deletion filter
 */
export async function conflictingPairs(
  context: SolverContext,
  problem: PairingProblem,
): Promise<readonly string[]> {
  let conflict = [...problem.requiredPairs].sort();
  if ((await combine(context, problem, conflict)) !== null) return [];
  for (const pair of conflict) {
    const others = conflict.filter((other) => other !== pair);
    if ((await combine(context, problem, others)) === null) conflict = others;
  }
  return conflict;
}

/** Choices that form all these pairs; null = it is proved that there are none. */
async function combine<Choice extends PairingChoice>(
  { solver, signal }: SolverContext,
  problem: PairingProblem<Choice>,
  keys: readonly string[],
): Promise<readonly Choice[] | null> {
  const requiredPairs = new Set(keys);
  const choices = problem.choices.filter((choice) => requiredPairs.has(pairKeyOf(choice)));
  const alone = { ...problem, requiredPairs, choices };
  const greedy = greedyPairing(alone);
  if (new Set(greedy.chosen.map(pairKeyOf)).size === keys.length) return greedy.chosen;
  try {
    const model = buildPairingModel(alone);
    const { chosen } = await solver(model, { ...limits, ...(signal ? { signal } : {}) });
    return chosen.map((variable) => choices[variable]!);
  } catch (error) {
    if (error instanceof MilpInfeasible) return null;
    throw error;
  }
}

function expectation(pairCount: number, isAboutMoney: boolean): string {
  if (pairCount === 1) {
    return isAboutMoney
      ? 'een koppel dat binnen het fonds en de maxima past'
      : 'een koppel dat gevormd mag en kan worden';
  }
  return isAboutMoney
    ? 'koppels die samen binnen het fonds en de maxima passen'
    : 'koppels die samen kunnen; hier is een meester of gezel al bezet';
}
