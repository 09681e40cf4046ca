import type { JobHandler } from '../src/queues/job-worker.ts';
import { runCalculation } from '../src/services/calculations/run-calculation.ts';
import type { ServiceContext } from '../src/services/service-context.ts';

/** Safe to run twice: the outcome of an attempt is stored once. */
export const handleRunCalculation =
  (newContext: (signal: AbortSignal) => ServiceContext): JobHandler<'run-calculation'> =>
  (job, signal) =>
    runCalculation(newContext(signal), {
      ...job.data,
      onProgress: (progress) => job.updateProgress({ ...progress }),
    });
