import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import { computeBudget } from '../../engine/budget/compute-budget.ts';
import type { ShownCommuting } from '../../engine/commuting/shown-commuting.ts';
import type { PairingOutcome } from '../../engine/pairing/pairing-outcome.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { CalculationContext } from './calculation-context.ts';

/** What the budget needs besides the outcomes: the tables of `config/finance`. */
export type BudgetContext = Pick<CalculationContext, 'finance'>;

/** The budget table of a scenario in the default profile; keeps nothing, the same input gives the same table. */
export async function calculateBudget(
  { finance }: BudgetContext,
  input: {
    readonly scenario: Scenario;
    readonly pairing: PairingOutcome;
    readonly commuting: ShownCommuting;
  },
): Promise<BudgetTable> {
  return computeBudget(input.scenario, input.pairing, input.commuting, finance);
}
