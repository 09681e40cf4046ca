import type { JobHandlers } from '../../src/queues/job-worker.ts';

/** Does nothing with any job; give what matters to the test. */
export const idleHandlers = (given: Partial<JobHandlers> = {}): JobHandlers => ({
  'check-finance-file': () => Promise.resolve(),
  'check-roster-file': () => Promise.resolve(),
  'run-calculation': () => Promise.resolve(),
  'simulate-chunk': () => Promise.resolve(),
  'merge-simulation': () => Promise.resolve(),
  ...given,
});
