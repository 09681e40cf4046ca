import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { JobPayloads, NewJob } from '../../src/queues/job-payloads.ts';
import { openJobQueues, type JobQueues } from '../../src/queues/job-queues.ts';
import { JobRefused } from '../../src/queues/job-refused.ts';
import {
  startJobWorker,
  type JobHandlers,
  type RunningJobWorker,
} from '../../src/queues/job-worker.ts';
import { openQueueBackend, type QueueBackend } from '../../src/queues/queue-backend.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { idleHandlers } from '../support/idle-handlers.ts';
import { onEachQueue, type TestQueue } from '../support/on-each-queue.ts';
import { until } from '../support/until.ts';

type Chunk = Extract<NewJob, { name: 'simulate-chunk' }>;

interface Flow {
  readonly merge: JobPayloads['merge-simulation'];
  readonly chunks: readonly Chunk[];
}

const aFlow = (chunkCount = 3): Flow => {
  const subject = { calculationId: randomUUID(), attempt: 1 };
  return {
    merge: { ...subject, round: 1 },
    chunks: Array.from({ length: chunkCount }, (_, index) => ({
      name: 'simulate-chunk',
      payload: { ...subject, firstReplication: index, replicationCount: 1 },
    })),
  };
};

/** A job that waits for others, on each queue alike. */
onEachQueue((startQueue) => {
  let database: FreshDatabase;
  let queue: TestQueue;
  let backend: QueueBackend;
  let queues: JobQueues;
  const workers: RunningJobWorker[] = [];
  const troubles: Error[] = [];
  /** What was done, in order: the number of a chunk, or the name of the job. */
  let done: (number | string)[] = [];

  const startWorker = async (given: Partial<JobHandlers> = {}, concurrency = 1): Promise<void> => {
    const worker = await startJobWorker(
      backend,
      idleHandlers({
        'simulate-chunk': ({ data }) => Promise.resolve(void done.push(data.firstReplication)),
        'merge-simulation': () => Promise.resolve(void done.push('merge')),
        'run-calculation': () => Promise.resolve(void done.push('run')),
        ...given,
      }),
      {
        onStarted: () => undefined,
        onFinished: () => undefined,
        onFailed: () => undefined,
        onGivenUp: () => undefined,
        onStalled: () => undefined,
        onError: (error) => troubles.push(error),
      },
      concurrency,
    );
    workers.push(worker);
  };
  const add = ({ merge, chunks }: Flow) => queues.add('merge-simulation', merge, chunks);
  const untilMerged = () => until('it is merged', () => done.includes('merge'));
  /** Long enough for a job that should not be there to be taken. */
  const aMoment = () =>
    new Promise((passed) => {
      setTimeout(passed, 300);
    });

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
    done = [];
    expect(troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await queues.close();
    await backend.close();
    await queue.stop();
    await database.drop();
  });

  test('a job that waits for others starts when they are all done', async () => {
    await add(aFlow(5));
    await startWorker({}, 2);
    await untilMerged();
    expect(done.slice(0, -1).map(String).toSorted()).toEqual(['0', '1', '2', '3', '4']);
    expect(done.at(-1)).toBe('merge');
  });

  test('the same flow added many times, before and after it is done, is done once', async () => {
    const flow = aFlow();
    await Promise.all(Array.from({ length: 5 }, () => add(flow)));
    await add(flow);
    await startWorker();
    await untilMerged();
    await add(flow);
    await aMoment();
    expect(done.map(String).toSorted()).toEqual(['0', '1', '2', 'merge']);
  });

  test('a flow that waits is alive, and one that got lost is added again', async () => {
    const { merge, chunks } = aFlow();
    expect(await queues.ensure('merge-simulation', merge, chunks)).toBe('alive');
    expect(await queues.ensure('merge-simulation', merge, chunks)).toBe('alive');
    await startWorker();
    await untilMerged();
    expect(done.map(String).toSorted()).toEqual(['0', '1', '2', 'merge']);
  });

  test('a chunk that is refused does not make the others wait for ever', async () => {
    await add(aFlow());
    await startWorker({
      'simulate-chunk': ({ data }) => {
        if (data.firstReplication === 1) throw new JobRefused('InvalidInput');
        return Promise.resolve(void done.push(data.firstReplication));
      },
    });
    await untilMerged();
    expect(done).toEqual([0, 2, 'merge']);
  });

  test('a job that is whole by itself does not wait behind the chunks of another', async () => {
    await add(aFlow());
    await queues.add('run-calculation', { calculationId: randomUUID(), attempt: 1 });
    await startWorker();
    await untilMerged();
    expect(done).toEqual(['run', 0, 1, 2, 'merge']);
  });
});
