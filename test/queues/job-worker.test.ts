import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { JobPayloads } from '../../src/queues/job-payloads.ts';
import { JobRefused } from '../../src/queues/job-refused.ts';
import type { JobHandler, RunningJobWorker } from '../../src/queues/job-worker.ts';
import { onEachQueue } from '../support/on-each-queue.ts';
import { queueSetUp } from '../support/queue-set-up.ts';
import { until } from '../support/until.ts';

type Payload = JobPayloads['run-calculation'];
type Handler = JobHandler<'run-calculation'>;

onEachQueue((startQueue) => {
  const setUp = queueSetUp(startQueue);
  const startWorker = (handle: Handler): Promise<RunningJobWorker> =>
    setUp.startWorker({ handlers: { 'run-calculation': handle }, concurrency: 2 });
  const aPayload = (): Payload => ({ calculationId: randomUUID(), attempt: 1 });

  test('the same job added many times is done once', async () => {
    const payload = aPayload();
    const last = aPayload();
    await Promise.all(
      Array.from({ length: 10 }, () => setUp.queues().add('run-calculation', payload)),
    );
    await setUp.queues().add('run-calculation', last);
    const done: string[] = [];
    await startWorker(({ data }) => {
      done.push(data.calculationId);
      return Promise.resolve();
    });
    await until('the last job is done', () => done.includes(last.calculationId));
    await setUp.queues().add('run-calculation', payload);
    expect(done.filter((id) => id === payload.calculationId)).toHaveLength(1);
  });

  test('a refused job is tried once, an unlucky one again, a hopeless one four times', async () => {
    const [refused, unlucky, hopeless] = [aPayload(), aPayload(), aPayload()];
    const tries: string[] = [];
    const triesOf = ({ calculationId }: Payload) =>
      tries.filter((id) => id === calculationId).length;
    await startWorker(({ data }) => {
      tries.push(data.calculationId);
      if (data.calculationId === refused.calculationId) throw new JobRefused('Conflict');
      if (data.calculationId === hopeless.calculationId) throw new Error('always');
      if (triesOf(data) === 1) throw new Error('chance');
      return Promise.resolve();
    });
    for (const payload of [refused, unlucky, hopeless])
      await setUp.queues().add('run-calculation', payload);
    await until('one is given up', () => setUp.givenUp().length > 0, 15_000);
    expect([refused, unlucky, hopeless].map(triesOf)).toEqual([1, 2, 4]);
    expect(setUp.givenUp()).toEqual([hopeless.calculationId]);
    expect(await setUp.queues().ensure('run-calculation', refused)).toBe('given-up');
    expect(await setUp.queues().ensure('run-calculation', hopeless)).toBe('given-up');
    expect(await setUp.queues().ensure('run-calculation', unlucky)).toBe('alive');
  }, 20_000);

  test('a worker that stops puts its job back, and another takes it at once', async () => {
    const payload = aPayload();
    const events: string[] = [];
    const first = await startWorker(async (_, signal) => {
      events.push('first started');
      await new Promise((_done, fail) => {
        signal.addEventListener('abort', () => fail(signal.reason as Error));
      });
    });
    await setUp.queues().add('run-calculation', payload);
    await until('the first has it', () => events.length > 0);
    await first.stop(100);
    await startWorker(({ attemptsMade }) => {
      events.push(`second started after ${attemptsMade} failures`);
      return Promise.resolve();
    });
    await until('the second has it', () => events.length > 1, 3000);
    expect(events).toEqual(['first started', 'second started after 0 failures']);
  });

  test('a worker that stops lets a short job finish, and takes no new one', async () => {
    const done: string[] = [];
    const worker = await startWorker(async ({ data }) => {
      await new Promise((ready) => {
        setTimeout(ready, 300);
      });
      done.push(data.calculationId);
    });
    const [first, second, waiting] = [aPayload(), aPayload(), aPayload()];
    for (const payload of [first, second, waiting])
      await setUp.queues().add('run-calculation', payload);
    await new Promise((ready) => {
      setTimeout(ready, 150);
    });
    await worker.stop(5000);
    expect(done.toSorted()).toEqual([first.calculationId, second.calculationId].toSorted());
    await setUp.queues().cancel('run-calculation', waiting);
  });

  test('a cancelled job that waits is not done', async () => {
    const cancelled = aPayload();
    const kept = aPayload();
    await setUp.queues().add('run-calculation', cancelled);
    await setUp.queues().add('run-calculation', kept);
    await setUp.queues().cancel('run-calculation', cancelled);
    const done: string[] = [];
    await startWorker(({ data }) => {
      done.push(data.calculationId);
      return Promise.resolve();
    });
    await until('the other is done', () => done.length > 0);
    expect(done).toEqual([kept.calculationId]);
  });

  test('work that lost its job gets one, and work that has one keeps it', async () => {
    const payload = aPayload();
    expect(await setUp.queues().ensure('run-calculation', payload)).toBe('alive');
    expect(await setUp.queues().ensure('run-calculation', payload)).toBe('alive');
    let times = 0;
    await startWorker(() => {
      times += 1;
      return Promise.resolve();
    });
    await until('it is done', () => times > 0);
    expect(times).toBe(1);
  });

  test('work whose job is done, and that is unfinished all the same, gets a job again', async () => {
    const payload = aPayload();
    let times = 0;
    await startWorker(() => {
      times += 1;
      return Promise.resolve();
    });
    await setUp.queues().add('run-calculation', payload);
    await until('it is done, as the queue sees it', async () => {
      await setUp.queues().ensure('run-calculation', payload);
      return times > 1;
    });
    expect(times).toBeGreaterThan(1);
  });

  test('it says that it is ready', async () => {
    expect(await setUp.queues().isReady()).toBe(true);
  });
});

describe('the name of a job', () => {
  test('is refused by nobody: no colon, and not a number', async () => {
    const { jobIdOf } = await import('../../src/queues/job-payloads.ts');
    const id = jobIdOf('check-roster-file', { fileId: randomUUID(), attempt: 2 });
    expect(id).toMatch(/^check-roster-file_[0-9a-f-]{36}_2$/);
  });
});
