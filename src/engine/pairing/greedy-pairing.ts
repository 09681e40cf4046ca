import {
  capacityOf,
  type PairingChoice,
  type PairingPlan,
  type PairingProblem,
  planOf,
  totalCost,
} from './pairing-problem.ts';

interface Move<Choice> {
  readonly choice: Choice;
  /** What it takes the place of: a shorter overlap of the same pair. */
  readonly replaces: Choice | null;
  readonly pointsPerUnit: number;
}

/**
 * The plan that a careful person makes by hand: take the pair with the most value per euro that still
 * fits, until none fits; then lengthen pairs that were taken, again by value per euro. Shown beside
 * the best plan, and the solver starts from it. Not law.
 */
export function greedyPairing<Choice extends PairingChoice>(
  problem: PairingProblem<Choice>,
): PairingPlan<Choice> {
  const taken = new Map<string, Choice>();
  const used = new Map<string, number>();
  const left = [...problem.budgets];

  const fits = ({ choice, replaces }: Move<Choice>): boolean =>
    choice.costs.every((cost, period) => cost - (replaces?.costs[period] ?? 0) <= left[period]!);
  const make = ({ choice, replaces }: Move<Choice>): void => {
    for (const [period, cost] of choice.costs.entries()) {
      left[period] = left[period]! - cost + (replaces?.costs[period] ?? 0);
    }
    if (!replaces) used.set(choice.apprenticeId, (used.get(choice.apprenticeId) ?? 0) + 1);
    taken.set(choice.masterId, choice);
  };

  const additions = problem.choices
    .filter(({ points }) => points > 0)
    .map((choice) => ({ choice, replaces: null, pointsPerUnit: choice.points / totalCost(choice) }))
    .sort(byWorth);
  for (const move of additions) {
    const { masterId, apprenticeId } = move.choice;
    const isFree = (used.get(apprenticeId) ?? 0) < capacityOf(problem, apprenticeId);
    if (isFree && !taken.has(masterId) && fits(move)) make(move);
  }
  for (;;) {
    const next = lengtheningsOf(problem, taken).sort(byWorth).find(fits);
    if (!next) break;
    make(next);
  }
  return planOf(problem, [...taken.values()]);
}

function lengtheningsOf<Choice extends PairingChoice>(
  { choices }: PairingProblem<Choice>,
  taken: ReadonlyMap<string, Choice>,
): Move<Choice>[] {
  return choices.flatMap((choice) => {
    const replaces = taken.get(choice.masterId);
    if (replaces?.apprenticeId !== choice.apprenticeId || choice.points <= replaces.points) {
      return [];
    }
    const extraCost = totalCost(choice) - totalCost(replaces);
    const extraPoints = choice.points - replaces.points;
    return [{ choice, replaces, pointsPerUnit: extraPoints / Math.max(0, extraCost) }];
  });
}

/** Most points per unit first (free of cost = most), then most points; equals stay in order. */
function byWorth<Choice extends PairingChoice>(a: Move<Choice>, b: Move<Choice>): number {
  if (a.pointsPerUnit !== b.pointsPerUnit) return a.pointsPerUnit > b.pointsPerUnit ? -1 : 1;
  return b.choice.points - a.choice.points;
}
