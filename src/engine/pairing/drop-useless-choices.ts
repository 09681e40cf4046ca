import { capacityOf, type PairingChoice, type PairingProblem } from './pairing-problem.ts';

/**
 * The same problem without the choices that no best plan needs, so that the solver has less to do:
 * 1. a choice that is worth nothing, breaks a budget on its own, or needs an apprentice with capacity 0;
 * 2. a choice for which another one of the same master is worth at least as much and costs no more in
 *    any period, when that other one has the same apprentice, or an apprentice whom nobody else wants
 *    (swapping it in then breaks nothing). Of two equal choices the first stays.
 * The best value stays the same, so a bound for the smaller problem holds for the whole one.
 * Not law; a plain reduction, quadratic in the choices per master.
 */
export function dropUselessChoices<Choice extends PairingChoice>(
  problem: PairingProblem<Choice>,
): PairingProblem<Choice> {
  const possible = problem.choices.filter(
    ({ points, costs, apprenticeId }) =>
      points > 0 &&
      costs.every((cost, period) => cost <= problem.budgets[period]!) &&
      capacityOf(problem, apprenticeId) > 0,
  );
  const mastersOf = new Map<string, Set<string>>();
  const choicesOf = new Map<string, Choice[]>();
  for (const choice of possible) {
    mastersOf.set(
      choice.apprenticeId,
      (mastersOf.get(choice.apprenticeId) ?? new Set()).add(choice.masterId),
    );
    choicesOf.set(choice.masterId, [...(choicesOf.get(choice.masterId) ?? []), choice]);
  }
  const isUncontested = ({ apprenticeId }: Choice): boolean =>
    mastersOf.get(apprenticeId)!.size <= capacityOf(problem, apprenticeId);

  const isBeaten = (choice: Choice, index: number, rivals: readonly Choice[]): boolean =>
    rivals.some((rival, rivalIndex) => {
      if (rival === choice) return false;
      if (rival.apprenticeId !== choice.apprenticeId && !isUncontested(rival)) return false;
      if (rival.points < choice.points) return false;
      if (rival.costs.some((cost, period) => cost > choice.costs[period]!)) return false;
      const isEqual =
        rival.points === choice.points &&
        rival.costs.every((cost, period) => cost === choice.costs[period]!);
      if (!isEqual) return true;
      // Two equals must not drop each other: the one with a freer apprentice stays, then the first.
      const isFreer = isUncontested(rival) && !isUncontested(choice);
      const isLessFree = !isUncontested(rival) && isUncontested(choice);
      return isFreer || (!isLessFree && rivalIndex < index);
    });
  const beaten = new Set<Choice>();
  for (const rivals of choicesOf.values()) {
    for (const [index, choice] of rivals.entries()) {
      if (isBeaten(choice, index, rivals)) beaten.add(choice);
    }
  }
  return { ...problem, choices: possible.filter((choice) => !beaten.has(choice)) };
}
