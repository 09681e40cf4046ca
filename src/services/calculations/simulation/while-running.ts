import type { Calculation } from '../../../data/calculation.ts';
import { joinAttempt, type CalculationAttempt } from '../../../data/queries/calculations.ts';
import type { ServiceContext } from '../../service-context.ts';
import { NoLongerWanted, whileWanted } from '../calculation-progress.ts';
import { storeRefusal } from '../store-refusal.ts';

/**
 * Does a part of a calculation that several workers share, as long as that runs: what has ended or was
 * cancelled is left alone. A worker that stops leaves it running, for the others go on.
 *
 * @throws what `work` throws, after storing it as the failure when the input is to blame
 */
export async function whileRunning(
  context: ServiceContext,
  attempt: CalculationAttempt,
  work: (calculation: Calculation, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const { em, now } = context;
  const calculation = await joinAttempt(em, attempt, now);
  if (calculation === null) return;
  try {
    await whileWanted(em, attempt, context.signal, (signal) => work(calculation, signal));
  } catch (error) {
    if (error instanceof NoLongerWanted) return;
    await storeRefusal(context, attempt, error);
    throw error;
  }
}
