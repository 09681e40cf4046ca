import type { JobName } from '../src/queues/job-payloads.ts';
import { JobRefused } from '../src/queues/job-refused.ts';
import type { JobHandler } from '../src/queues/job-worker.ts';
import { refusalOf } from '../src/services/errors/refusal.ts';

/**
 * Tells the queue not to try again what was refused: wrong input stays wrong. The queue keeps the name
 * of an error and not its message, which may repeat values of people.
 */
export const giveUpWhenRefused =
  <Name extends JobName>(handle: JobHandler<Name>): JobHandler<Name> =>
  async (job, signal) => {
    try {
      await handle(job, signal);
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      if (refusalOf(error) !== null) throw new JobRefused(name);
      throw new Error(name, { cause: error });
    }
  };
