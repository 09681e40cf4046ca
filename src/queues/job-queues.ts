import type { DefaultJobOptions } from 'bullmq';
import { jobIdOf, type JobName, type JobPayloads } from './job-payloads.ts';
import type { JobQueue, QueueBackend } from './queue-backend.ts';
import { withinTime } from './within-time.ts';

/** What services may do with the queue. */
export interface JobQueues {
  /** Adds a job; a second time with the same payload does nothing. */
  add<Name extends JobName>(name: Name, payload: JobPayloads[Name]): Promise<void>;
  /** Adds the job unless it waits or runs, and says whether it was given up before. */
  ensure<Name extends JobName>(
    name: Name,
    payload: JobPayloads[Name],
  ): Promise<'alive' | 'given-up'>;
  /** Takes a job out that nobody has started yet; a running one stops by what its row says. */
  cancel<Name extends JobName>(name: Name, payload: JobPayloads[Name]): Promise<void>;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Longer than a farewell takes on a connection that works. */
const closeWithinMs = 2_000;

const hour = 3600;
const day = 24 * hour;

const jobOptions: DefaultJobOptions = {
  // For what may pass by itself (a lost connection): again after 1, 2 and 4 s.
  attempts: 4,
  backoff: { type: 'exponential', delay: 1000 },
  // The outcome is in our own tables; finished jobs stay for a look at what happened.
  removeOnComplete: { age: hour, count: 1000 },
  removeOnFail: { age: 7 * day, count: 1000 },
  stackTraceLimit: 0,
};

const asJobQueues = (queue: JobQueue): JobQueues => ({
  async add(name, payload) {
    await queue.add(name, payload, { jobId: jobIdOf(name, payload) });
  },
  async ensure(name, payload) {
    const jobId = jobIdOf(name, payload);
    const state = await queue.getJobState(jobId);
    if (state === 'failed') return 'given-up';
    // Done, it still takes up the id, and adding would change nothing.
    if (state === 'completed') await (await queue.getJob(jobId))?.remove();
    await queue.add(name, payload, { jobId });
    return 'alive';
  },
  async cancel(name, payload) {
    const job = await queue.getJob(jobIdOf(name, payload));
    // Refused for a job that a worker holds, and that is right.
    await job?.remove().catch(() => undefined);
  },
  async isReady() {
    try {
      await queue.getJobCountByTypes('waiting');
      return true;
    } catch {
      return false;
    }
  },
  async close() {
    // A connection that is dead needs no farewell.
    await withinTime(
      queue.close().catch(() => undefined),
      closeWithinMs,
    );
  },
});

/** Opens the queue for adding jobs; its trouble is reported through `onError`. */
export async function openJobQueues(
  backend: QueueBackend,
  onError: (error: Error) => void,
): Promise<JobQueues> {
  const queue = backend.newQueue({ defaultJobOptions: jobOptions });
  queue.on('error', onError);
  await queue.waitUntilReady();
  return asJobQueues(queue);
}
