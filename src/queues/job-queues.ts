import type { DefaultJobOptions } from 'bullmq';
import { jobIdOf, queueName, type JobName, type JobPayloads, type NewJob } from './job-payloads.ts';
import type { JobFlows, JobQueue, QueueBackend } from './queue-backend.ts';
import { withinTime } from './within-time.ts';

/** What services may do with the queue. */
export interface JobQueues {
  /**
   * Adds a job; a second time with the same payload does nothing. With `firstDo` it starts when those
   * have ended, done or given up: all are added together, or none.
   */
  add<Name extends JobName>(
    name: Name,
    payload: JobPayloads[Name],
    firstDo?: readonly NewJob[],
  ): Promise<void>;
  /** Adds the job unless it waits or runs, and says whether it was given up before. */
  ensure<Name extends JobName>(
    name: Name,
    payload: JobPayloads[Name],
    firstDo?: readonly NewJob[],
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

const partOptions = {
  ...jobOptions,
  // After every job that is whole by itself: nobody waits for a file behind somebody else's simulation.
  priority: 1,
  // Otherwise the job that waits for this one would wait for ever.
  ignoreDependencyOnFailure: true,
};

const asJobQueues = (queue: JobQueue, flows: JobFlows): JobQueues => {
  const insert: JobQueues['add'] = async (name, payload, firstDo = []) => {
    const jobId = jobIdOf(name, payload);
    if (firstDo.length === 0) {
      await queue.add(name, payload, { jobId });
      return;
    }
    await flows.add({
      name,
      queueName,
      data: payload,
      opts: { ...jobOptions, jobId },
      children: firstDo.map((part) => ({
        name: part.name,
        queueName,
        data: part.payload,
        opts: { ...partOptions, jobId: jobIdOf(part.name, part.payload) },
      })),
    });
  };
  return {
    async add(name, payload, firstDo = []) {
      // A flow that is known is left alone: adding it again would tie parts that are done to it anew.
      const isKnown =
        firstDo.length > 0 && (await queue.getJobState(jobIdOf(name, payload))) !== 'unknown';
      if (!isKnown) await insert(name, payload, firstDo);
    },
    async ensure(name, payload, firstDo) {
      const jobId = jobIdOf(name, payload);
      const state = await queue.getJobState(jobId);
      if (state === 'failed') return 'given-up';
      // Done, it still takes up the id, and adding would change nothing.
      if (state === 'completed') await (await queue.getJob(jobId))?.remove();
      if (state === 'completed' || state === 'unknown') await insert(name, payload, firstDo);
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
      const closed = Promise.allSettled([queue.close(), flows.close()]);
      await withinTime(closed, closeWithinMs);
    },
  };
};

/** Opens the queue for adding jobs; its trouble is reported through `onError`. */
export async function openJobQueues(
  backend: QueueBackend,
  onError: (error: Error) => void,
): Promise<JobQueues> {
  const queue = backend.newQueue({ defaultJobOptions: jobOptions });
  queue.on('error', onError);
  await queue.waitUntilReady();
  const flows = backend.newFlows();
  flows.on('error', onError);
  return asJobQueues(queue, flows);
}
