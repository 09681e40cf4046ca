import { groupBy } from '../group-by.ts';
import { capacityOf, type PairingChoice, type PairingProblem } from './pairing-problem.ts';

/**
 * The same problem without the choices that no best plan needs, so that the solver has less to do:
 * 1. a choice that is worth nothing, breaks a budget on its own, or needs an apprentice without a place;
 * 2. a choice for which another one of the same master is worth at least as much and costs no more in
 *    any period, when that other one has the same apprentice, or an apprentice whom nobody else wants
 *    (swapping it in then breaks nothing). Of equal choices one stays.
 * The best value stays the same, so a bound for the smaller problem holds for the whole one. Not law.
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
  const contested = new Set(
    [...groupBy(possible, ({ apprenticeId }) => apprenticeId)]
      .filter(([apprenticeId, choices]) => {
        const masters = new Set(choices.map(({ masterId }) => masterId));
        return masters.size > capacityOf(problem, apprenticeId);
      })
      .map(([apprenticeId]) => apprenticeId),
  );
  const isFree = ({ apprenticeId }: Choice): boolean => !contested.has(apprenticeId);

  const useful = new Set<Choice>();
  for (const choices of groupBy(possible, ({ masterId }) => masterId).values()) {
    // Free apprentices form one group: any of them may stand in for any other.
    const left = keepUnbeaten(choices.filter(isFree));
    for (const choice of left) useful.add(choice);
    const others = choices.filter((choice) => !isFree(choice));
    for (const samePair of groupBy(others, ({ apprenticeId }) => apprenticeId).values()) {
      for (const choice of keepUnbeaten(samePair)) {
        if (!left.some((rival) => isAsGood(rival, choice))) useful.add(choice);
      }
    }
  }
  return { ...problem, choices: possible.filter((choice) => useful.has(choice)) };
}

/** Without the choices for which there is another that is at least as good; the first of equals stays. */
function keepUnbeaten<Choice extends PairingChoice>(choices: readonly Choice[]): Choice[] {
  return choices.filter(
    (choice, index) =>
      !choices.some(
        (rival, at) =>
          at !== index && isAsGood(rival, choice) && (at < index || !isAsGood(choice, rival)),
      ),
  );
}

const isAsGood = (rival: PairingChoice, choice: PairingChoice): boolean =>
  rival.points >= choice.points &&
  rival.costs.every((cost, period) => cost <= choice.costs[period]!);
