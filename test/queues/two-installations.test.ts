import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Composition } from '../../src/compose.ts';
import { migrate } from '../../src/data/migrate.ts';
import { startJobWorker, type RunningJobWorker } from '../../src/queues/job-worker.ts';
import { aComposition } from '../support/a-composition.ts';
import { emptyDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { idleHandlers } from '../support/idle-handlers.ts';
import { queueInRedis, type TestQueue } from '../support/on-each-queue.ts';
import { until } from '../support/until.ts';

queueInRedis((startQueue) => {
  let queue: TestQueue;
  const databases: FreshDatabase[] = [];
  const installations: Composition[] = [];

  beforeAll(async () => {
    queue = await startQueue();
    for (let number = 0; number < 2; number += 1) {
      const database = await emptyDatabase();
      databases.push(database);
      await migrate(database.url);
      installations.push(await aComposition(database.url, queue.redisUrl));
    }
  });
  afterAll(async () => {
    for (const installation of installations) await installation.close();
    for (const database of databases) await database.drop();
    await queue.stop();
  });

  const startWorker = (
    { queueBackend }: Composition,
    onJob: (calculationId: string) => void,
  ): Promise<RunningJobWorker> =>
    startJobWorker(
      queueBackend,
      idleHandlers({
        'run-calculation': ({ data }) => Promise.resolve(onJob(data.calculationId)),
      }),
      {
        onStarted: () => undefined,
        onFinished: () => undefined,
        onFailed: () => undefined,
        onGivenUp: () => undefined,
        onStalled: () => undefined,
        onError: () => undefined,
      },
      2,
    );

  test('two installations on one Redis do their own jobs and no others', async () => {
    const done: [number, string][] = [];
    const workers = await Promise.all(
      installations.map((installation, number) =>
        startWorker(installation, (id) => done.push([number, id])),
      ),
    );
    const ids = installations.map(() => Array.from({ length: 10 }, () => randomUUID()));
    for (const [number, { queues }] of installations.entries()) {
      for (const calculationId of ids[number] ?? []) {
        await queues.add('run-calculation', { calculationId, attempt: 1 });
      }
    }
    await until('all are done', () => done.length === 20);
    await Promise.all(workers.map((worker) => worker.stop(1000)));
    for (const [number, expected] of ids.entries()) {
      const own = done.filter(([by]) => by === number).map(([, id]) => id);
      expect(own.toSorted()).toEqual(expected.toSorted());
    }
  });
});
