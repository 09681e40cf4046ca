/**
 * One attempt at one calculation, as a job. It may be delivered twice, run on two workers at once, or
 * be cut short at any point:
 *
 * 1. Claim: only an attempt that waits or runs, and is the latest, is taken up.
 * 2. Read the scenario and its roster; calculate.
 * 3. Store the outcome, on the condition that the attempt still runs. Because the same input gives the
 *    same bytes it does not matter which of two workers comes first.
 * 4. Refused (the input is wrong): the row says why, and the job is not repeated. Cancelled: nothing.
 *    Stopped because this process stops: the row waits again. Anything else: the queue tries again.
 */
import {
  claimAttempt,
  returnToQueue,
  storeFailure,
  storeSuccess,
} from '../../data/queries/calculations.ts';
import { refusalOf } from '../errors/refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { calendarDateOf } from '../time/calendar-date-of.ts';
import { calculateOutcome } from './calculate-outcome.ts';
import {
  NoLongerWanted,
  progressReporter,
  whileWanted,
  type Progress,
} from './calculation-progress.ts';
import type { CalculationKind } from './calculation-view.ts';
import { loadRunInput } from './run-input.ts';

const doing: Readonly<Record<CalculationKind, string>> = {
  retirement: 'Uitstroom berekenen',
  pairing: 'Koppelingen berekenen',
  commuting: 'Reiskosten berekenen',
  workbook: 'Werkboek maken',
};

/**
 * Calculates and stores the outcome in place of any earlier one of the same calculation; a second run
 * of an attempt that has ended does nothing.
 *
 * @throws InvalidInput, NotFound, Conflict or ParameterUnknown, after storing it as the failure
 */
export async function runCalculation(
  context: ServiceContext,
  input: {
    readonly calculationId: string;
    readonly attempt: number;
    readonly onProgress: (progress: Progress) => Promise<void>;
  },
): Promise<void> {
  const { em } = context;
  const attempt = { id: input.calculationId, attempt: input.attempt };
  const calculation = await claimAttempt(em, attempt, {
    progressText: 'Gegevens lezen',
    startedAt: context.now,
  });
  if (calculation === null) return;
  const report = progressReporter(em, attempt, input.onProgress);
  try {
    const result = await whileWanted(em, attempt, context.signal, async (signal) => {
      await report({ progressRatio: 0.05, progressText: 'Gegevens lezen' });
      const runInput = await loadRunInput(em, calculation.scenario);
      await report({ progressRatio: 0.2, progressText: doing[calculation.kind] });
      const requestedOn = calendarDateOf(calculation.requestedAt);
      const running = { ...context, signal };
      return calculateOutcome(running, calculation.kind, runInput, requestedOn);
    });
    await storeSuccess(em, attempt, {
      ...result,
      progressText: 'Klaar',
      finishedAt: context.now,
    });
  } catch (error) {
    if (error instanceof NoLongerWanted) return;
    if (context.signal?.aborted === true) {
      await returnToQueue(em.fork(), attempt, 'In de wachtrij');
    }
    const refusal = refusalOf(error);
    if (refusal !== null) {
      await storeFailure(em.fork(), attempt, { ...refusal, finishedAt: context.now });
    }
    throw error;
  }
}
