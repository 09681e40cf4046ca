import { storeFailure, type CalculationAttempt } from '../../data/queries/calculations.ts';
import { refusalOf } from '../errors/refusal.ts';
import type { ServiceContext } from '../service-context.ts';

/** Says on the row why the input cannot be calculated with; any other error leaves the row as it is. */
export async function storeRefusal(
  { em, now }: ServiceContext,
  attempt: CalculationAttempt,
  error: unknown,
): Promise<void> {
  const refusal = refusalOf(error);
  if (refusal !== null) await storeFailure(em.fork(), attempt, { ...refusal, finishedAt: now });
}
