import { groupBy } from '../group-by.ts';
import type { PairingProblem } from './pairing-problem.ts';

/**
 * Which budgets can make a difference: not one that all masters together, each with their most
 * expensive choices, leave unspent; nor one that is kept whenever another one is kept, because no choice
 * costs more in it and it has as much room (of two equal ones the first stays).
 *
 * @returns indices of budgets, ascending
 * @see not law: redundant rows of the 0/1 program
 */
export function bindingBudgets(problem: PairingProblem): number[] {
  const { budgets, choices, apprenticesPerMaster } = problem;
  const byMaster = [...groupBy(choices, ({ masterId }) => masterId).values()];
  const most = budgets.map((_, period) =>
    byMaster.reduce((sum, own) => {
      const dearest = own.reduce((cost, { costs }) => Math.max(cost, costs[period]!), 0);
      return sum + dearest * Math.min(own.length, apprenticesPerMaster);
    }, 0),
  );
  const isImpliedBy = (period: number, other: number): boolean =>
    budgets[period]! >= budgets[other]! &&
    choices.every(({ costs }) => costs[period]! <= costs[other]!);
  const limiting = [...budgets.keys()].filter((period) => most[period]! > budgets[period]!);
  return limiting.filter(
    (period) =>
      !limiting.some(
        (other) =>
          other !== period &&
          isImpliedBy(period, other) &&
          (other < period || !isImpliedBy(other, period)),
      ),
  );
}
