import { groupBy } from '../group-by.ts';
import { openPlan, type OpenPlan } from './open-plan.ts';
import {
  pairKeyOf,
  type PairingChoice,
  type PairingPlan,
  type PairingProblem,
  planOf,
  totalCost,
} from './pairing-problem.ts';

interface Move<Choice> {
  readonly choice: Choice;
  readonly pointsPerUnit: number;
}

/**
 * The plan that a careful person makes by hand: first the required pairs, each as cheap as it can be;
 * then the pair with the most value per euro that still fits, until none fits; then pairs that were taken
 * are lengthened, again by value per euro. Shown beside the best plan, and the search for that starts
 * from it. Not law.
 *
 * @param start - choices that are taken already, together within every limit
 * @returns a plan within every limit, but a required pair may be missing where money or places ran out
 */
export function greedyPairing<Choice extends PairingChoice>(
  problem: PairingProblem<Choice>,
  start: readonly Choice[] = [],
): PairingPlan<Choice> {
  const plan = openPlan(problem);
  for (const choice of start) plan.add(choice);
  takeRequired(problem, plan);

  const additions = problem.choices
    .filter(({ points }) => points > 0)
    .map((choice) => ({ choice, pointsPerUnit: choice.points / totalCost(choice) }))
    .sort(byWorth);
  for (const { choice } of additions) {
    if (plan.fits(choice)) plan.add(choice);
  }
  lengthen(problem, plan);
  return planOf(problem, [...plan.chosen]);
}

/** The pairs with the fewest ways to form them come first. */
function takeRequired<Choice extends PairingChoice>(
  { choices, requiredPairs }: PairingProblem<Choice>,
  plan: OpenPlan<Choice>,
): void {
  if (requiredPairs.size === 0) return;
  const required = choices.filter((choice) => requiredPairs.has(pairKeyOf(choice)));
  const byPair = [...groupBy(required, pairKeyOf)].sort(([, a], [, b]) => a.length - b.length);
  for (const [key, own] of byPair) {
    if (plan.has(key)) continue;
    const cheapest = own.toSorted((a, b) => totalCost(a) - totalCost(b) || b.points - a.points);
    const choice = cheapest.find((each) => plan.fits(each));
    if (choice) plan.add(choice);
  }
}

function lengthen<Choice extends PairingChoice>(
  { choices }: PairingProblem<Choice>,
  plan: OpenPlan<Choice>,
): void {
  const byPair = groupBy(choices, pairKeyOf);
  for (;;) {
    const moves = [...plan.chosen]
      .flatMap((taken) => lengthenings(taken, byPair.get(pairKeyOf(taken))!))
      .sort(byWorth);
    let isLonger = false;
    for (const { choice, replaces } of moves) {
      if (!plan.chosen.has(replaces) || !plan.fits(choice, replaces)) continue;
      plan.remove(replaces);
      plan.add(choice);
      isLonger = true;
    }
    if (!isLonger) return;
  }
}

interface Replacement<Choice> extends Move<Choice> {
  /** What it takes the place of: a less useful way to form the same pair. */
  readonly replaces: Choice;
}

/** Ways to form the same pair that are worth more. */
function lengthenings<Choice extends PairingChoice>(
  replaces: Choice,
  samePair: readonly Choice[],
): Replacement<Choice>[] {
  return samePair
    .filter(({ isFurther, points }) => isFurther === replaces.isFurther && points > replaces.points)
    .map((choice) => {
      const extraCost = totalCost(choice) - totalCost(replaces);
      const extraPoints = choice.points - replaces.points;
      return { choice, replaces, pointsPerUnit: extraPoints / Math.max(0, extraCost) };
    });
}

/** Most points per unit first (free of cost = most), then most points; equals stay in order. */
function byWorth<Choice extends PairingChoice>(a: Move<Choice>, b: Move<Choice>): number {
  if (a.pointsPerUnit !== b.pointsPerUnit) return a.pointsPerUnit > b.pointsPerUnit ? -1 : 1;
  return b.choice.points - a.choice.points;
}
