import type { Iv3Delivery } from '../../engine/budget/iv3/compute-iv3-delivery.ts';
import type { Iv3Details } from '../../engine/budget/iv3/iv3-details.ts';
import { loadRunInput } from '../calculations/run-input.ts';
import { showBudget } from '../calculations/show-budget.ts';
import { latestOutcome } from '../calculations/stored-outcome.ts';
import type { ServiceContext } from '../service-context.ts';
import { deliverIv3 } from '../stateless/deliver-iv3.ts';

/**
 * The Iv3 delivery of one book year of a stored scenario, from its latest calculations; nothing is stored,
 * and nothing is sent to CBS.
 *
 * @throws NotFound when there is no such scenario
 * @throws Conflict when formatie, pairing or commuting has not been calculated yet
 * @throws InvalidInput when the budget has no such year, or a line is not allowed in it
 */
export async function deliverStoredIv3(
  context: ServiceContext,
  { scenarioId, details }: { readonly scenarioId: string; readonly details: Iv3Details },
): Promise<Iv3Delivery> {
  const { rows, scenario } = await loadRunInput(context.em, scenarioId);
  const workforce = await latestOutcome(context.em, scenarioId, 'workforce');
  const table = await showBudget(context, { scenarioId });
  return deliverIv3(context, { details, table, rows, scenario, workforce });
}
