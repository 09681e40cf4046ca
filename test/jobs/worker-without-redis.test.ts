import { expect, test } from '@jest/globals';
import { cuttableLine } from '../support/cuttable-line.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { queueInRedis } from '../support/on-each-queue.ts';
import { until } from '../support/until.ts';
import { startWorkerProcess } from '../support/worker-process.ts';

queueInRedis((startQueue) => {
  test.each([
    ['and came back', true],
    ['and stays away', false],
  ])(
    'a worker stops at once when Redis went away %s',
    async (_, comesBack) => {
      const database = await freshDatabase();
      const queue = await startQueue();
      const line = await cuttableLine(queue.redisUrl ?? '');
      const worker = await startWorkerProcess({ databaseUrl: database.url, redisUrl: line.url });
      try {
        await line.cut();
        await until('it noticed', () => worker.log().includes('queue trouble'));
        await new Promise((passed) => {
          setTimeout(passed, 3000);
        });
        if (comesBack) await line.restore();
        const startedAt = performance.now();
        worker.child.kill('SIGTERM');
        expect(await worker.ended).toBe(0);
        expect(performance.now() - startedAt).toBeLessThan(6_000);
      } finally {
        worker.child.kill('SIGKILL');
        await worker.ended;
        await line.cut();
        await queue.stop();
        await database.drop();
      }
    },
    30_000,
  );
});
