import { calculationsOf } from '../../data/queries/calculations.ts';
import { scenarioById } from '../../data/queries/scenarios.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { calculationView, type CalculationView } from './calculation-view.ts';

/**
 * The calculations of a scenario, in the order in which they were asked for.
 *
 * @throws NotFound when there is no such scenario
 */
export async function listCalculations(
  { em }: ServiceContext,
  { scenarioId }: { readonly scenarioId: string },
): Promise<CalculationView[]> {
  requireFound(await scenarioById(em, scenarioId), 'Het scenario', scenarioId);
  const calculations = await calculationsOf(em, scenarioId);
  return Promise.all(calculations.map((calculation) => calculationView(em, calculation)));
}
