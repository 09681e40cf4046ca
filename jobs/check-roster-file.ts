import type { JobHandler } from '../src/queues/job-worker.ts';
import { checkRosterFile } from '../src/services/rosters/check-roster-file.ts';
import type { ServiceContext } from '../src/services/service-context.ts';

/** Safe to run twice: a check that is decided stays as it is. */
export const handleCheckRosterFile =
  (newContext: (signal: AbortSignal) => ServiceContext): JobHandler<'check-roster-file'> =>
  (job, signal) =>
    checkRosterFile(newContext(signal), job.data);
