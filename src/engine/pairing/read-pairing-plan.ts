import {
  capacityOf,
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
export function brokenLimits(problem: PairingProblem, { chosen, spent }: PairingPlan): string[] {
  const masters = new Set(chosen.map(({ masterId }) => masterId));
  const used = new Map<string, number>();
  for (const { apprenticeId } of chosen) {
    used.set(apprenticeId, (used.get(apprenticeId) ?? 0) + 1);
  }
  return [
    ...(masters.size < chosen.length ? ['a master with two apprentices'] : []),
    ...[...used]
      .filter(([apprenticeId, count]) => count > capacityOf(problem, apprenticeId))
      .map(([apprenticeId]) => `apprentice ${apprenticeId}`),
    ...spent.flatMap((amount, period) =>
      amount > problem.budgets[period]! ? [`budget ${period}`] : [],
    ),
  ];
}
