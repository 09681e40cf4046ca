import { calculationById, storeCancellation } from '../../data/queries/calculations.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { calculationView, type CalculationView } from './calculation-view.ts';

/**
 * Stops a calculation that waits or runs; its worker notices within a second. A second time changes
 * nothing.
 *
 * @throws NotFound
 * @throws Conflict when it has succeeded or failed already
 */
export async function cancelCalculation(
  { em, queues, now }: ServiceContext,
  calculationId: string,
): Promise<CalculationView> {
  const isCancelled = await storeCancellation(em, calculationId, {
    progressText: 'Geannuleerd',
    finishedAt: now,
  });
  const calculation = requireFound(
    await calculationById(em, calculationId),
    'De berekening',
    calculationId,
  );
  if (isCancelled) {
    await queues.cancel('run-calculation', { calculationId, attempt: calculation.attempt });
  } else if (calculation.status !== 'cancelled') {
    throw new Conflict('Deze berekening is al afgelopen en kan niet meer worden geannuleerd.');
  }
  return calculationView(em, calculation);
}
