import type { EntityManager } from '@mikro-orm/postgresql';
import {
  isRunning,
  storeProgress,
  type CalculationAttempt,
} from '../../data/queries/calculations.ts';
import { delay } from '../time/delay.ts';

export interface Progress {
  /** 0-1. */
  readonly progressRatio: number;
  /** Dutch, without personal data. */
  readonly progressText: string;
}

/** At most four a second reach the database: enough to watch, and no load to speak of. */
const shortestIntervalMs = 250;
const lookForCancellationMs = 500;

/** Thrown into work whose calculation was cancelled, or finished by another worker. */
export class NoLongerWanted extends Error {
  override readonly name = 'NoLongerWanted';
}

/** Stores progress on the row of the calculation and tells the queue; what comes too soon is skipped. */
export function progressReporter(
  em: EntityManager,
  attempt: CalculationAttempt,
  tellQueue: (progress: Progress) => Promise<void>,
): (progress: Progress) => Promise<void> {
  let lastAt = -Infinity;
  return async (progress) => {
    const now = performance.now();
    if (now - lastAt < shortestIntervalMs) return;
    lastAt = now;
    await storeProgress(em.fork(), attempt, progress);
    // The row is what people see; a queue that was emptied meanwhile must not fail the calculation.
    await tellQueue(progress).catch(() => undefined);
  };
}

/**
 * Does `work` as long as it is wanted: its signal aborts when the calculation is cancelled (looked up
 * twice a second, whatever the queue) or when `outer` aborts, and then this rejects with the reason,
 * even when the work itself does not listen.
 */
export async function whileWanted<Result>(
  em: EntityManager,
  attempt: CalculationAttempt,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const unwanted = new AbortController();
  const finished = new AbortController();
  const signal = AbortSignal.any([unwanted.signal, ...(outer === undefined ? [] : [outer])]);

  const watch = async (): Promise<void> => {
    while (!finished.signal.aborted) {
      await delay(lookForCancellationMs, finished.signal);
      if (finished.signal.aborted) return;
      // A database that does not answer shows soon enough in the work itself.
      const isWanted = await isRunning(em.fork(), attempt).catch(() => true);
      if (!isWanted) unwanted.abort(new NoLongerWanted('This calculation is no longer wanted.'));
    }
  };
  const aborted = new Promise<never>((_, fail) => {
    const stop = (): void => fail(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true, signal: finished.signal });
  });

  const watching = watch();
  try {
    return await Promise.race([work(signal), aborted]);
  } finally {
    finished.abort();
    await watching;
  }
}
