import { expect, test } from '@jest/globals';
import type { ProblemDetails } from '../../src/api/problem.ts';
import { cuttableLine, type CuttableLine } from '../support/cuttable-line.ts';
import { queueInRedis } from '../support/on-each-queue.ts';
import { until } from '../support/until.ts';
import { startApi } from './support/running-api.ts';

const outage = { status: 503, type: 'urn:problem-type:meesterplan:tijdelijk-niet-beschikbaar' };

const upload = {
  bytes: 'personeelsnummer;geboortedatum;functie;team\r\n1;1970-01-01;Adviseur;Ruimte\r\n',
  headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': 'tijdens-storing' },
};

test('while the database is away the answer is 503, and afterwards all is as it was', async () => {
  let line: CuttableLine | undefined;
  const api = await startApi({
    hasWorker: false,
    reach: async (url) => {
      line = await cuttableLine(url);
      return line.url;
    },
  });
  try {
    await line?.cut();
    for (const [id, call] of [
      ['lijstScenarios', {}],
      ['stuurPersoneelsbestandIn', upload],
    ] as const) {
      const { status, json } = await api.client.call<ProblemDetails>(id, call);
      expect([id, status, json]).toEqual([id, 503, expect.objectContaining(outage)]);
      expect(json.detail).toMatch(/niet bereikbaar/);
    }
    await line?.restore();
    await until('it works again', async () => {
      const { status } = await api.client.call('lijstScenarios');
      return status === 200;
    });
    expect(api.logLines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  } finally {
    await api.stop();
    await line?.cut();
  }
}, 60_000);

queueInRedis((startQueue) => {
  test('while it is away, what needs the queue is answered with 503', async () => {
    const queue = await startQueue();
    const line = await cuttableLine(queue.redisUrl ?? '');
    const api = await startApi({ hasWorker: false, redisUrl: line.url });
    try {
      await line.cut();
      const { status, json } = await api.client.call<ProblemDetails>(
        'stuurPersoneelsbestandIn',
        upload,
      );
      expect([status, json]).toEqual([503, expect.objectContaining(outage)]);
    } finally {
      const startedAt = performance.now();
      await api.stop();
      expect(performance.now() - startedAt).toBeLessThan(7_000);
      await line.restore();
      await queue.stop();
      await line.cut();
    }
  }, 60_000);
});
