import { calculationById, startNextAttempt } from '../../data/queries/calculations.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import type { CalculationView } from './calculation-view.ts';
import { showCalculation } from './show-calculation.ts';

/**
 * Puts a failed or cancelled calculation in the queue again, under the same id; chunks that were
 * finished are not computed again.
 *
 * @throws NotFound
 * @throws Conflict when it waits, runs or has succeeded
 */
export async function resumeCalculation(
  context: ServiceContext,
  calculationId: string,
): Promise<CalculationView> {
  const { em, queues, now } = context;
  const calculation = requireFound(
    await calculationById(em, calculationId),
    'De berekening',
    calculationId,
  );
  const next = await startNextAttempt(em, calculation, {
    progressText: 'In de wachtrij',
    requestedAt: now,
  });
  if (next === null) {
    throw new Conflict('Alleen een mislukte of geannuleerde berekening kan worden hervat.');
  }
  await queues.add('run-calculation', { calculationId, attempt: next.attempt });
  return showCalculation(context, calculationId);
}
