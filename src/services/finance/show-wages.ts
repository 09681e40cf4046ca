import type { WageOverview } from '../../engine/budget/wages/wage-overview.ts';
import { loadRunInput } from '../calculations/run-input.ts';
import { latestOutcome } from '../calculations/stored-outcome.ts';
import type { ServiceContext } from '../service-context.ts';
import { calculateWages } from '../stateless/calculate-wages.ts';

/**
 * Wage sum, hire and overhead of a stored scenario, from its roster and its latest projection of formatie;
 * nothing is stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws Conflict when formatie has not been calculated yet
 */
export async function showWages(
  context: ServiceContext,
  { scenarioId }: { readonly scenarioId: string },
): Promise<WageOverview> {
  const { rows, scenario } = await loadRunInput(context.em, scenarioId);
  const workforce = await latestOutcome(context.em, scenarioId, 'workforce');
  return calculateWages(context, { rows, scenario, workforce });
}
