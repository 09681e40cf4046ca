import { type BestOfMaster, bestOfMaster } from './best-of-master.ts';
import type { ChoiceColumns } from './choice-columns.ts';

/** What a price for each shared limit says about all plans. */
export interface RelaxedBound {
  /** No plan is worth more. */
  readonly bound: number;
  /** Per active choice, in their order: no plan with that choice is worth more. */
  readonly boundWith: Float64Array;
  /** Per active choice: points left after paying the prices. */
  readonly netPoints: Float64Array;
  /** Per shared limit: what is left of it in the best choices at these prices; below 0 = overspent. */
  readonly slack: Float64Array;
}

/**
 * The value of the problem when budgets and apprentices may be overspent at a price: each master then takes
 * the best that is left after paying. For any prices of 0 or more that is an upper bound, and forcing a
 * choice in gives a bound for the plans with it. Masters are taken one by one, with at most one first
 * choice and no more choices than apprentices.
 *
 * @param active - indices of choices that count, ascending
 * @param prices - per shared limit, in points per unit, at least 0
 * @see Fisher, The Lagrangian relaxation method for solving integer programming problems,
 *   Management Science 27(1), 1981
 */
export function relaxedBound(
  columns: ChoiceColumns,
  active: Int32Array,
  prices: Float64Array,
  apprenticesPerMaster: number,
): RelaxedBound {
  const netPoints = netPointsOf(columns, active, prices);
  const boundWith = new Float64Array(active.length);
  const slack = Float64Array.from(columns.limits);
  const take = takeFrom(columns, slack);
  let bound = 0;
  /** Sum of the sizes of all numbers that were added up: their rounding is at most a tiny share of it. */
  let size = 0;
  for (const [limit, price] of prices.entries()) {
    bound += price * columns.limits[limit]!;
    size += price * columns.limits[limit]!;
  }

  let start = 0;
  while (start < active.length) {
    const master = columns.master[active[start]!]!;
    let end = start;
    while (end < active.length && columns.master[active[end]!] === master) end += 1;
    const best =
      apprenticesPerMaster === 1
        ? bestOne(start, end, columns.mustChoose[master] === 1)
        : bestOfMaster(columns, active, netPoints, boundWith, start, end, apprenticesPerMaster);
    for (const at of best.taken) take(active[at]!);
    bound += best.points;
    size += Math.abs(best.points);
    start = end;
  }
  // Rounding of n additions is at most n x 2^-53 of the sum of sizes (Higham 2002, ch. 4); this is far more.
  bound += size * roundingShare;
  for (let at = 0; at < active.length; at += 1) boundWith[at]! += bound;
  return { bound, boundWith, netPoints, slack };

  function bestOne(from: number, to: number, mustChoose: boolean): BestOfMaster {
    let points = mustChoose ? -Infinity : 0;
    let bestAt = -1;
    for (let at = from; at < to; at += 1) {
      if (netPoints[at]! > points) {
        points = netPoints[at]!;
        bestAt = at;
      }
    }
    for (let at = from; at < to; at += 1) boundWith[at] = netPoints[at]! - points;
    return { points, taken: bestAt < 0 ? [] : [bestAt] };
  }
}

/** Rounding of sums of fewer than a million numbers, as a share of their size, with a wide margin. */
const roundingShare = 1e-9;

function netPointsOf(
  { points, costs, budgetCount, firstRow, endRow, limits }: ChoiceColumns,
  active: Int32Array,
  prices: Float64Array,
): Float64Array {
  const momentCount = limits.length - budgetCount;
  const pricesBefore = new Float64Array(momentCount + 1);
  for (let row = 0; row < momentCount; row += 1) {
    pricesBefore[row + 1] = pricesBefore[row]! + prices[budgetCount + row]!;
  }
  const netPoints = new Float64Array(active.length);
  for (let at = 0; at < active.length; at += 1) {
    const index = active[at]!;
    let net = points[index]! - pricesBefore[endRow[index]!]! + pricesBefore[firstRow[index]!]!;
    const first = index * budgetCount;
    for (let budget = 0; budget < budgetCount; budget += 1) {
      net -= costs[first + budget]! * prices[budget]!;
    }
    netPoints[at] = net;
  }
  return netPoints;
}

function takeFrom(
  { costs, budgetCount, firstRow, endRow }: ChoiceColumns,
  slack: Float64Array,
): (index: number) => void {
  return (index) => {
    for (let budget = 0; budget < budgetCount; budget += 1) {
      slack[budget]! -= costs[index * budgetCount + budget]!;
    }
    for (let row = firstRow[index]!; row < endRow[index]!; row += 1) {
      slack[budgetCount + row]! -= 1;
    }
  };
}
