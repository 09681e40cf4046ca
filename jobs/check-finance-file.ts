import type { JobHandler } from '../src/queues/job-worker.ts';
import { checkFinanceFile } from '../src/services/finance-imports/check-finance-file.ts';
import type { ServiceContext } from '../src/services/service-context.ts';

/** Safe to run twice: a check that is decided stays as it is. */
export const handleCheckFinanceFile =
  (newContext: (signal: AbortSignal) => ServiceContext): JobHandler<'check-finance-file'> =>
  (job, signal) =>
    checkFinanceFile(newContext(signal), job.data);
