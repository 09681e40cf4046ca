import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import { computeBudget, type BudgetSources } from '../../engine/budget/compute-budget.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { canonicalJson, sha256 } from '../fingerprints/fingerprint.ts';
import type { CalculationContext } from './calculation-context.ts';

/** What the budget needs besides the outcomes: the tables of `config/finance` and the local rule. */
export type BudgetContext = Pick<CalculationContext, 'finance' | 'library'>;

const runOf = (outcome: object): string => sha256(canonicalJson(outcome));

/**
 * The budget table of a scenario in its profile; keeps nothing, the same input gives the same table. Every
 * computed line names the fingerprint of the outcome it came from.
 */
export async function calculateBudget(
  { finance, library }: BudgetContext,
  { scenario, ...outcomes }: { readonly scenario: Scenario } & Omit<BudgetSources, 'runs'>,
): Promise<BudgetTable> {
  const { retirement, workforce, pairing, commuting } = outcomes;
  const { retirementLine, workforceLine } = scenario.budget;
  const runs: BudgetSources['runs'] = {
    pairing: runOf(pairing),
    commuting: runOf(commuting),
    // Large outcomes are only read where a line needs them.
    ...(retirementLine && retirement ? { retirement: runOf(retirement) } : {}),
    ...(workforceLine && workforce ? { workforce: runOf(workforce) } : {}),
  };
  const parameters = scenarioParameters(library, scenario);
  return computeBudget(scenario, { ...outcomes, runs }, finance, parameters);
}
