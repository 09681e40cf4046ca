import type { JobHandler } from '../src/queues/job-worker.ts';
import { simulateChunk } from '../src/services/calculations/simulation/simulate-chunk.ts';
import type { ServiceContext } from '../src/services/service-context.ts';

/** Safe to run twice: a chunk that is stored is not computed again. */
export const handleSimulateChunk =
  (newContext: (signal: AbortSignal) => ServiceContext): JobHandler<'simulate-chunk'> =>
  (job, signal) =>
    simulateChunk(newContext(signal), {
      ...job.data,
      onProgress: (progress) => job.updateProgress({ ...progress }),
    });
