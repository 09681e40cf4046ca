import { scenarioById } from '../../data/queries/scenarios.ts';
import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { calculateBudget } from '../stateless/calculate-budget.ts';
import { latestOutcome } from './stored-outcome.ts';

/**
 * The budget table of a scenario, from its latest pairing and commuting; nothing is stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws Conflict when pairing or commuting has not been calculated yet
 */
export async function showBudget(
  context: ServiceContext,
  { scenarioId }: { readonly scenarioId: string },
): Promise<BudgetTable> {
  const { em } = context;
  const { scenario } = requireFound(await scenarioById(em, scenarioId), 'Het scenario', scenarioId);
  const pairing = await latestOutcome(em, scenarioId, 'pairing');
  const commuting = await latestOutcome(em, scenarioId, 'commuting');
  return calculateBudget(context, { scenario, pairing, commuting });
}
