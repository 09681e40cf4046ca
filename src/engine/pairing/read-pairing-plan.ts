import { groupBy } from '../group-by.ts';
import {
  capacityOf,
  pairKeyOf,
  type PairingChoice,
  type PairingPlan,
  type PairingProblem,
  planOf,
} from './pairing-problem.ts';

/**
 * The plan that a solver chose, with its totals computed again in whole units from the choices.
 *
 * @param variables - indices into the choices of the problem
 * @throws Error when the plan breaks a limit: a wrong plan is never published
 */
export function readPairingPlan<Choice extends PairingChoice>(
  problem: PairingProblem<Choice>,
  variables: readonly number[],
): PairingPlan<Choice> {
  const plan = planOf(
    problem,
    variables.map((variable) => problem.choices[variable]!),
  );
  const broken = brokenLimits(problem, plan);
  if (broken.length > 0) throw new Error(`The plan breaks its limits: ${broken.join(', ')}.`);
  return plan;
}

/** Names of the limits that a plan breaks; empty when it is allowed. */
export function brokenLimits(problem: PairingProblem, { chosen }: PairingPlan): string[] {
  const byPair = groupBy(chosen, pairKeyOf);
  return [
    ...[...groupBy(chosen, ({ masterId }) => masterId)].flatMap(([masterId, own]) => [
      ...(own.length > problem.apprenticesPerMaster ? [`master ${masterId}`] : []),
      ...(own.filter(({ isFurther }) => !isFurther).length > 1
        ? [`first of master ${masterId}`]
        : []),
    ]),
    ...[...byPair].filter(([, own]) => own.length > 1).map(([key]) => `pair ${key}`),
    ...[...problem.requiredPairs].filter((key) => !byPair.has(key)).map((key) => `required ${key}`),
    ...[...groupBy(chosen, ({ apprenticeId }) => apprenticeId)]
      .filter(([apprenticeId, own]) => mostTogether(own) > capacityOf(problem, apprenticeId))
      .map(([apprenticeId]) => `apprentice ${apprenticeId}`),
    ...problem.budgets.flatMap((budget, period) =>
      chosen.reduce((sum, { costs }) => sum + costs[period]!, 0) > budget
        ? [`budget ${period}`]
        : [],
    ),
  ];
}

/** How many of these run in the month in which most do; that is one in which one starts. */
function mostTogether(choices: readonly PairingChoice[]): number {
  return Math.max(
    0,
    ...choices.map(
      ({ startMonth }) =>
        choices.filter((other) => other.startMonth <= startMonth && startMonth < other.endMonth)
          .length,
    ),
  );
}
