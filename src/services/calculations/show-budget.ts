import { scenarioById } from '../../data/queries/scenarios.ts';
import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { calculateBudget } from '../stateless/calculate-budget.ts';
import { latestOutcome } from './stored-outcome.ts';

/**
 * The budget table of a scenario, from its latest pairing and commuting and whatever else it has lines for;
 * nothing is stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws Conflict when one of those has not been calculated yet
 */
export async function showBudget(
  context: ServiceContext,
  { scenarioId }: { readonly scenarioId: string },
): Promise<BudgetTable> {
  const { em } = context;
  const { scenario } = requireFound(await scenarioById(em, scenarioId), 'Het scenario', scenarioId);
  const pairing = await latestOutcome(em, scenarioId, 'pairing');
  const commuting = await latestOutcome(em, scenarioId, 'commuting');
  const { retirementLine, workforceLine } = scenario.budget;
  const retirement = retirementLine ? await latestOutcome(em, scenarioId, 'retirement') : null;
  const workforce = workforceLine ? await latestOutcome(em, scenarioId, 'workforce') : null;
  return calculateBudget(context, { scenario, retirement, workforce, pairing, commuting });
}
