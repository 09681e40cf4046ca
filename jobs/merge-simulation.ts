import type { JobHandler } from '../src/queues/job-worker.ts';
import { mergeSimulation } from '../src/services/calculations/simulation/merge-simulation.ts';
import type { ServiceContext } from '../src/services/service-context.ts';

/** Safe to run twice: a round is planned once, and an outcome stored once. */
export const handleMergeSimulation =
  (newContext: (signal: AbortSignal) => ServiceContext): JobHandler<'merge-simulation'> =>
  (job, signal) =>
    mergeSimulation(newContext(signal), {
      ...job.data,
      onProgress: (progress) => job.updateProgress({ ...progress }),
    });
