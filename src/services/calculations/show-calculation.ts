import { calculationById } from '../../data/queries/calculations.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { calculationView, type CalculationView } from './calculation-view.ts';

/**
 * How a calculation stands at this moment.
 *
 * @throws NotFound
 */
export const showCalculation = async (
  { em }: ServiceContext,
  calculationId: string,
): Promise<CalculationView> =>
  calculationView(
    requireFound(await calculationById(em, calculationId), 'De berekening', calculationId),
  );
