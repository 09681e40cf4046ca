import type { JobHandler } from '../src/queues/job-worker.ts';
import { financeFiles } from '../src/services/finance-imports/finance-files.ts';
import { rosterFiles } from '../src/services/rosters/roster-files.ts';
import type { ServiceContext } from '../src/services/service-context.ts';
import { checkStagedFile } from '../src/services/staged-files/check-staged-file.ts';

type NewContext = (signal: AbortSignal) => ServiceContext;

/** Safe to run twice, as the other: a check that is decided stays as it is. */
export const handleCheckRosterFile =
  (newContext: NewContext): JobHandler<'check-roster-file'> =>
  (job, signal) =>
    checkStagedFile(newContext(signal), rosterFiles, job.data);

export const handleCheckFinanceFile =
  (newContext: NewContext): JobHandler<'check-finance-file'> =>
  (job, signal) =>
    checkStagedFile(newContext(signal), financeFiles, job.data);
