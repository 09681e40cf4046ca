/**
 * One attempt at one calculation, as a job. It may be delivered twice, run on two workers at once, or
 * be cut short at any point:
 *
 * 1. Claim: only an attempt that waits or runs, and is the latest, is taken up.
 * 2. Read the scenario and its roster; calculate. A workforce calculation only begins here: `simulation/`
 *    shares it among jobs of their own, and the last of those stores the outcome.
 * 3. Store the outcome, on the condition that the attempt still runs. Because the same input gives the
 *    same bytes it does not matter which of two workers comes first.
 * 4. Refused (the input is wrong): the row says why, and the job is not repeated. Cancelled: nothing.
 *    Stopped because this process stops: the row waits again. Anything else: the queue tries again.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Calculation } from '../../data/calculation.ts';
import {
  calculationById,
  claimAttempt,
  returnToQueue,
  storeSuccess,
} from '../../data/queries/calculations.ts';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { ServiceContext } from '../service-context.ts';
import { calendarDateOf } from '../time/calendar-date-of.ts';
import { calculateOutcome, type SimulatedKind } from './calculate-outcome.ts';
import {
  NoLongerWanted,
  progressReporter,
  whileWanted,
  type Progress,
} from './calculation-progress.ts';
import type { CalculationKind } from './calculation-view.ts';
import { loadRunInput } from './run-input.ts';
import { startSimulation } from './simulation/start-simulation.ts';
import { storeRefusal } from './store-refusal.ts';

const doing: Readonly<Record<Exclude<CalculationKind, SimulatedKind>, string>> = {
  retirement: 'Uitstroom berekenen',
  pairing: 'Koppelingen berekenen',
  commuting: 'Reiskosten berekenen',
  workbook: 'Werkboek maken',
};

/** The day that a result may print: a repeat prints the day of what it repeats, or it could not be equal. */
async function dayOfFirstRequest(
  em: EntityManager,
  { repeats, requestedAt }: Calculation,
): Promise<CalendarDate> {
  const original = repeats == null ? null : await calculationById(em, repeats);
  return original === null ? calendarDateOf(requestedAt) : dayOfFirstRequest(em, original);
}

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
      const { kind, scenario } = calculation;
      await report({ progressRatio: 0.05, progressText: 'Gegevens lezen' });
      if (kind === 'workforce') return startSimulation(context, scenario, attempt);
      const runInput = await loadRunInput(em, scenario);
      await report({ progressRatio: 0.2, progressText: doing[kind] });
      const requestedOn = await dayOfFirstRequest(em, calculation);
      return calculateOutcome({ ...context, signal }, kind, runInput, requestedOn);
    });
    if (result === null) return;
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
    await storeRefusal(context, attempt, error);
    throw error;
  }
}
