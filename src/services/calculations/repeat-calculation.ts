import { calculationById } from '../../data/queries/calculations.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import type { CalculationView } from './calculation-view.ts';
import { requestCalculation } from './request-calculation.ts';

/**
 * Does a calculation that succeeded again, as a new one that remembers what it repeats: once it has
 * succeeded too, its view says whether the bytes are the same, and if not, what was different.
 *
 * @throws NotFound
 * @throws Conflict when the first one has not succeeded
 */
export async function repeatCalculation(
  context: ServiceContext,
  calculationId: string,
): Promise<CalculationView> {
  const { scenario, kind, status } = requireFound(
    await calculationById(context.em, calculationId),
    'De berekening',
    calculationId,
  );
  if (status !== 'succeeded') {
    throw new Conflict('Alleen een geslaagde berekening kan worden herhaald.');
  }
  return requestCalculation(context, { scenarioId: scenario, kind, repeats: calculationId });
}
