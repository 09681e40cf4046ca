import { apprenticeRows } from './apprentice-rows.ts';
import { bindingBudgets } from './binding-budgets.ts';
import { pairKeyOf, type PairingProblem } from './pairing-problem.ts';

/** The choices of a problem side by side in plain arrays, for a loop that passes over them many times. */
export interface ChoiceColumns {
  readonly count: number;
  readonly points: Float64Array;
  readonly isFurther: Uint8Array;
  /** Number of the master, and of the pair, counted from 0 in the order of the choices. */
  readonly master: Int32Array;
  readonly pair: Int32Array;
  readonly masterCount: number;
  /** Whether a plan must have one of the choices of the master, each of which forms a required pair. */
  readonly mustChoose: Uint8Array;
  /** Limits that many choices share: first the budgets that can bind, in units in which a usual cost is 1. */
  readonly budgetCount: number;
  readonly limits: Float64Array;
  /** `costs[choice * budgetCount + budget]`, in the same units. */
  readonly costs: Float64Array;
  /** Then the moments of apprentices: those of a choice run from `firstRow` up to, not including, `endRow`. */
  readonly firstRow: Int32Array;
  readonly endRow: Int32Array;
}

/**
 * @param problem - sorted: the choices of a master together, and in them those of a pair
 * @see not law: layout of numbers
 */
export function choiceColumns(problem: PairingProblem): ChoiceColumns {
  const { choices, requiredPairs, apprenticesPerMaster } = problem;
  const count = choices.length;
  const budgets = bindingBudgets(problem);
  const budgetCount = budgets.length;
  const { rows, firstRow, endRow } = apprenticeRows(problem);
  const scales = budgets.map((period) => {
    const paid = choices.filter(({ costs }) => costs[period]! > 0);
    return paid.length / Math.max(1, sumOf(paid.map(({ costs }) => costs[period]!)));
  });
  const columns = {
    points: Float64Array.from(choices, ({ points }) => points),
    isFurther: Uint8Array.from(choices, ({ isFurther }) => Number(isFurther)),
    master: new Int32Array(count),
    pair: new Int32Array(count),
    costs: new Float64Array(count * budgetCount),
  };
  const mustChoose: number[] = [];
  let pairCount = 0;
  choices.forEach((choice, index) => {
    const before = choices[index - 1];
    const isRequired = requiredPairs.has(pairKeyOf(choice));
    if (before?.masterId !== choice.masterId) mustChoose.push(apprenticesPerMaster === 1 ? 1 : 0);
    if (before === undefined || pairKeyOf(before) !== pairKeyOf(choice)) pairCount += 1;
    const master = mustChoose.length - 1;
    if (!isRequired) mustChoose[master] = 0;
    columns.master[index] = master;
    columns.pair[index] = pairCount - 1;
    budgets.forEach((period, budget) => {
      columns.costs[index * budgetCount + budget] = choice.costs[period]! * scales[budget]!;
    });
  });
  return {
    ...columns,
    count,
    masterCount: mustChoose.length,
    mustChoose: Uint8Array.from(mustChoose),
    budgetCount,
    limits: Float64Array.from([
      ...budgets.map((period, budget) => problem.budgets[period]! * scales[budget]!),
      ...rows.map(({ capacity }) => capacity),
    ]),
    firstRow,
    endRow,
  };
}

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);
