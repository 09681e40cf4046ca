import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createApp } from '../../src/api/create-app.ts';
import type { ProblemDetails } from '../../src/api/problem.ts';
import { until } from '../support/until.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi({ hasWorker: false });
}, 60_000);

afterAll(async () => {
  await api.stop();
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.address}${path}`, { headers });

describe('headers', () => {
  test.each(['/v1/openapi.json', '/v1/scenarios', '/v1/onbekend', '/health/live'])(
    '%s has the headers that keep an answer to itself',
    async (path) => {
      const { headers } = await get(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'api-version': api.document.info['version'],
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringMatching(/max-age=\d{8}/),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers.has('x-powered-by')).toBe(false);
      expect(headers.has('server')).toBe(false);
      expect(headers.has('etag')).toBe(false);
    },
  );

  test('only the document may be read by a page from elsewhere', async () => {
    const headers = { Origin: 'https://elders.example' };
    const document = await get('/v1/openapi.json', headers);
    expect(document.headers.get('access-control-allow-origin')).toBe('*');
    const scenarios = await get('/v1/scenarios', headers);
    expect(scenarios.headers.has('access-control-allow-origin')).toBe(false);
  });
});

test('the program says that it lives and that it is ready', async () => {
  for (const path of ['/health/live', '/health/ready']) {
    const response = await get(path);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  }
});

describe('the log', () => {
  test('a request is one line with its pattern, and nothing of its address or body', async () => {
    const secret = 'jansen-1960-12-31';
    await fetch(`${api.address}/v1/scenarios/${secret}?naam=${secret}`, {
      headers: { Authorization: `Bearer ${secret}`, 'User-Agent': secret },
    });
    await fetch(`${api.address}/v1/${secret}`);
    await fetch(`${api.address}/v1/rekenhulpen/aow`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${api.sessionKey}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ geboortedatum: [secret] }),
    });
    const line = await until('the request is logged', () =>
      api.logLines.find(({ route, status }) => route === '/v1/scenarios/{id}' && status === 401),
    );
    expect(Object.keys(line).sort()).toEqual(
      'durationMs,hostname,isCompleted,level,method,msg,pid,requestId,route,status,time'.split(','),
    );
    await until('the others are logged', () =>
      api.logLines.find(({ route, status }) => route === '/v1/rekenhulpen/aow' && status === 400),
    );
    expect(JSON.stringify(api.logLines)).not.toContain(secret);
    expect(JSON.stringify(api.logLines)).not.toContain(api.sessionKey);
  });
});

test('what nobody foresaw is a 500 with an id that is in the log, and no more', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(line: Buffer, _encoding, done) {
      lines.push(line.toString());
      done();
    },
  });
  const secret = 'insert into roster_row values (1960-12-31)';
  const app = createApp({
    composition: {
      sessions: api.composition.sessions,
      schemeTemplates: [],
      isReady: () => Promise.resolve(false),
      newContext: () => {
        throw new Error(secret);
      },
    },
    log: pino(stream),
  });
  const server = createServer(app);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const response = await fetch(`${address}/v1/rekenhulpen/aow`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${api.sessionKey}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ geboortedatum: ['1960-12-31'] }),
    });
    const text = await response.text();
    expect(response.status).toBe(500);
    const requestId = (JSON.parse(text) as ProblemDetails).instance?.replace('urn:uuid:', '');
    const failure = await until('the error is logged', () =>
      lines.find((line) => line.includes(requestId ?? '-') && line.includes('"level":50')),
    );
    expect(failure).toContain('headers-and-log.test.ts');
    expect(`${text}${lines.join('')}`).not.toContain(secret);
    expect(text).not.toMatch(/\.ts|at /);

    const ready = await fetch(`${address}/health/ready`);
    expect(ready.status).toBe(503);
    await ready.arrayBuffer();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
