import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { openJobQueues, type JobQueues } from '../../src/queues/job-queues.ts';
import {
  startJobWorker,
  type JobHandlers,
  type RunningJobWorker,
} from '../../src/queues/job-worker.ts';
import { openQueueBackend, type QueueBackend } from '../../src/queues/queue-backend.ts';
import { freshDatabase, type FreshDatabase } from './fresh-database.ts';
import { idleHandlers } from './idle-handlers.ts';
import type { TestQueue } from './on-each-queue.ts';

interface WorkerOptions {
  readonly handlers: Partial<JobHandlers>;
  readonly concurrency: number;
}

/** A queue of the test file, and workers in this process that end with the test. */
interface QueueSetUp {
  readonly queues: () => JobQueues;
  readonly startWorker: (options: WorkerOptions) => Promise<RunningJobWorker>;
  /** Calculations whose job was given up during this test. */
  readonly givenUp: () => readonly string[];
}

/** Nothing may go wrong with the queue itself: each test that uses this fails on that as well. */
export function queueSetUp(startQueue: () => Promise<TestQueue>): QueueSetUp {
  let database: FreshDatabase;
  let queue: TestQueue;
  let backend: QueueBackend;
  let queues: JobQueues;
  const workers: RunningJobWorker[] = [];
  const troubles: Error[] = [];
  let givenUp: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    queue = await startQueue();
    backend = openQueueBackend({
      databaseUrl: database.url,
      redisUrl: queue.redisUrl,
      installationId: randomUUID(),
    });
    queues = await openJobQueues(backend, (error) => troubles.push(error));
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop(5000)));
    givenUp = [];
    expect(troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await queues.close();
    await backend.close();
    await queue.stop();
    await database.drop();
  });

  return {
    queues: () => queues,
    async startWorker({ handlers, concurrency }) {
      const worker = await startJobWorker(
        backend,
        idleHandlers(handlers),
        {
          onStarted: () => undefined,
          onFinished: () => undefined,
          onFailed: () => undefined,
          onGivenUp: ({ data }) => givenUp.push('calculationId' in data ? data.calculationId : ''),
          onStalled: () => undefined,
          onError: (error) => troubles.push(error),
        },
        concurrency,
      );
      workers.push(worker);
      return worker;
    },
    givenUp: () => givenUp,
  };
}
