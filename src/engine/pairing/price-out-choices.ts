import { choiceColumns } from './choice-columns.ts';
import { improvePlan } from './improve-plan.ts';
import type { PairingChoice, PairingPlan, PairingProblem } from './pairing-problem.ts';
import { planByWorth } from './plan-by-worth.ts';
import { type RelaxedBound, relaxedBound } from './relaxed-bound.ts';

/** What is left to decide, and what is known about it already. */
export interface PricedProblem<Choice extends PairingChoice> {
  /** The same problem without the choices that were priced out; those of `plan` are all in it. */
  readonly problem: PairingProblem<Choice>;
  /** The best plan known. */
  readonly plan: PairingPlan<Choice>;
  /** No plan of the whole problem has more points. */
  readonly upperBoundPoints: number;
  /** No plan of the whole problem that has a choice which was priced out has more points. */
  readonly upperBoundWithout: number;
}

/** Most rounds of adjusting prices; the bound hardly moves after a few hundred. */
const maximumRounds = 400;
/** Polyak's step: this share of the distance to the best plan known; halved after rounds without gain. */
const firstStep = 1.2;
const smallestStep = 1e-4;
const roundsWithoutGain = 12;
/** A bound that falls by a smaller share than this has not gained. */
const smallestGainRatio = 1e-5;
/** A plan is made from the prices every so many rounds. */
const roundsPerPlan = 15;
/** Points are whole: a bound less than 1 above a plan is that plan. The rest is room for rounding. */
const lessThanOnePoint = 0.999_999;

/**
 * Finds prices for money and for the time of apprentices that make the bound on all plans low, and drops
 * each choice with which no plan can be better than the best known one. At given prices, masters are
 * independent: one round costs one pass over the choices.
 *
 * 1. Prices start at 0 and follow the subgradient: up where the relaxed plan overspends, down where money
 *    or time is left; Polyak's step towards the best plan known, halved when the bound stops falling.
 * 2. Every few rounds the choices that are worth most at the prices are put into a plan while they fit; at
 *    the end the best plan is improved by exchanges.
 * 3. Any prices of 0 or more prove a bound for each choice. A choice is dropped when that is less than the
 *    best plan + 1 (points are whole, so the best value stays the same), or less than the plan would be
 *    worth if it missed the best one by all of `gapRatio`. The highest bound among the dropped ones is
 *    returned, so that what is said about the whole problem stays proved.
 * It stops when the bound is within `gapRatio` of the best plan, or after a fixed number of rounds. Plain
 * additions and multiplications in one order: the same on every machine. Tried on 400,000 choices.
 *
 * @param problem - sorted, without useless choices
 * @param known - a plan within every limit, with the required pairs
 * @param gapRatio - how far below its bound a plan may stay, as a share of the bound; 0 = the best plan
 * @see Fisher, The Lagrangian relaxation method for solving integer programming problems, Management
 *   Science 27(1), 1981; Kellerer, Pferschy and Pisinger, Knapsack Problems (2004), ch. 11 (reduction)
 */
export function priceOutChoices<Choice extends PairingChoice>(
  problem: PairingProblem<Choice>,
  known: PairingPlan<Choice>,
  gapRatio: number,
): PricedProblem<Choice> {
  const { choices } = problem;
  const columns = choiceColumns(problem);
  let plan = known;
  let active = Int32Array.from(choices.keys());
  let lowest = Infinity;
  let highestDropped = 0;
  const prices = new Float64Array(columns.limits.length);
  let bestPrices = prices.slice();

  const boundAt = (somePrices: Float64Array): RelaxedBound =>
    relaxedBound(columns, active, somePrices, problem.apprenticesPerMaster);
  const isNearEnough = (): boolean =>
    lowest - plan.points <= Math.max(gapRatio * lowest, lessThanOnePoint);
  const keepBest = (made: PairingPlan<Choice> | null): void => {
    if (made && made.points > plan.points) plan = made;
  };
  const drop = (boundWith: Float64Array): void => {
    const inPlan = new Set(plan.chosen);
    const least = Math.max(plan.points + 1, plan.points / (1 - gapRatio));
    active = active.filter((index, at) => {
      if (boundWith[at]! >= least || inPlan.has(choices[index]!)) return true;
      highestDropped = Math.max(highestDropped, boundWith[at]!);
      return false;
    });
  };

  let step = firstStep;
  let sinceGain = 0;
  for (let round = 1; round <= maximumRounds && step > smallestStep; round += 1) {
    const { bound, boundWith, netPoints, slack } = boundAt(prices);
    sinceGain = bound < lowest * (1 - smallestGainRatio) ? 0 : sinceGain + 1;
    if (bound < lowest) {
      lowest = bound;
      bestPrices = prices.slice();
    }
    if (round % roundsPerPlan === 0) keepBest(planByWorth(problem, active, netPoints));
    drop(boundWith);
    if (isNearEnough()) break;
    if (sinceGain < roundsWithoutGain) movePrices(prices, slack, step * (bound - plan.points));
    else {
      step /= 2;
      sinceGain = 0;
      prices.set(bestPrices);
    }
  }
  if (!isNearEnough()) {
    const { netPoints } = boundAt(bestPrices);
    const starts = [plan, planByWorth(problem, active, netPoints) ?? plan];
    for (const start of starts) keepBest(improvePlan(problem, start, active, netPoints));
    drop(boundAt(bestPrices).boundWith);
  }
  return {
    problem: { ...problem, choices: Array.from(active, (index) => choices[index]!) },
    plan,
    upperBoundPoints: Math.max(plan.points, Math.floor(Math.max(lowest, highestDropped))),
    upperBoundWithout: Math.floor(highestDropped),
  };
}

/** Against the slack, never below 0; limits with room and without a price do not count. */
function movePrices(prices: Float64Array, slack: Float64Array, distance: number): void {
  let squares = 0;
  for (const [limit, left] of slack.entries()) {
    if (prices[limit]! > 0 || left < 0) squares += left * left;
  }
  if (squares === 0) return;
  for (const [limit, left] of slack.entries()) {
    prices[limit] = Math.max(0, prices[limit]! - (distance / squares) * left);
  }
}
