import { openPlan } from './open-plan.ts';
import {
  pairKeyOf,
  type PairingChoice,
  type PairingPlan,
  type PairingProblem,
  planOf,
} from './pairing-problem.ts';

/**
 * A plan of the choices that are worth most after paying for money and time, as long as they fit; those
 * of required pairs before all others.
 *
 * @param active - indices of choices that count
 * @param netPoints - what they are worth, in the same order
 * @returns null when a required pair found no place
 * @see not law: Lagrangian heuristic, Fisher (1981)
 */
export function planByWorth<Choice extends PairingChoice>(
  problem: PairingProblem<Choice>,
  active: Int32Array,
  netPoints: Float64Array,
): PairingPlan<Choice> | null {
  const { choices, requiredPairs } = problem;
  const places = Int32Array.from(active.keys()).sort(
    (a, b) => netPoints[b]! - netPoints[a]! || a - b,
  );
  const plan = openPlan(problem);
  const addAll = (isWanted: (choice: Choice) => boolean): void => {
    for (const place of places) {
      const choice = choices[active[place]!]!;
      if (isWanted(choice) && plan.fits(choice)) plan.add(choice);
    }
  };
  if (requiredPairs.size > 0) addAll((choice) => requiredPairs.has(pairKeyOf(choice)));
  addAll(({ points }) => points > 0);
  return [...requiredPairs].every((key) => plan.has(key))
    ? planOf(problem, [...plan.chosen])
    : null;
}
