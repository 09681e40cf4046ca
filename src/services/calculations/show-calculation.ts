import { calculationById } from '../../data/queries/calculations.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { calculationView, type CalculationView } from './calculation-view.ts';

/**
 * How a calculation stands at this moment.
 *
 * @throws NotFound
 */
export async function showCalculation(
  { em }: Pick<ServiceContext, 'em'>,
  calculationId: string,
): Promise<CalculationView> {
  const found = await calculationById(em, calculationId);
  return calculationView(em, requireFound(found, 'De berekening', calculationId));
}
