import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from '@jest/globals';
import type { JobPayloads, NewJob } from '../../src/queues/job-payloads.ts';
import { JobRefused } from '../../src/queues/job-refused.ts';
import type { JobHandlers, RunningJobWorker } from '../../src/queues/job-worker.ts';
import { onEachQueue } from '../support/on-each-queue.ts';
import { queueSetUp } from '../support/queue-set-up.ts';
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
  const setUp = queueSetUp(startQueue);
  /** What was done, in order: the number of a chunk, or the name of the job. */
  let done: (number | string)[] = [];

  const startWorker = (
    given: Partial<JobHandlers> = {},
    concurrency = 1,
  ): Promise<RunningJobWorker> =>
    setUp.startWorker({
      handlers: {
        'simulate-chunk': ({ data }) => Promise.resolve(void done.push(data.firstReplication)),
        'merge-simulation': () => Promise.resolve(void done.push('merge')),
        'run-calculation': () => Promise.resolve(void done.push('run')),
        ...given,
      },
      concurrency,
    });
  const add = ({ merge, chunks }: Flow) => setUp.queues().add('merge-simulation', merge, chunks);
  const untilMerged = () => until('it is merged', () => done.includes('merge'));
  /** Long enough for a job that should not be there to be taken. */
  const aMoment = () =>
    new Promise((passed) => {
      setTimeout(passed, 300);
    });

  beforeEach(() => {
    done = [];
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
    expect(await setUp.queues().ensure('merge-simulation', merge, chunks)).toBe('alive');
    expect(await setUp.queues().ensure('merge-simulation', merge, chunks)).toBe('alive');
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
    await setUp.queues().add('run-calculation', { calculationId: randomUUID(), attempt: 1 });
    await startWorker();
    await untilMerged();
    expect(done).toEqual(['run', 0, 1, 2, 'merge']);
  });
});
