import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApi, type RunningApi } from './support/running-api.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi({ hasWorker: false });
}, 60_000);
afterAll(() => api.stop());

/** Everything that comes back on a connection until the other side hangs up. */
const talk = (...pieces: readonly string[]): Promise<string> =>
  new Promise((done) => {
    let heard = '';
    const socket = connect(Number(new URL(api.address).port), '127.0.0.1', () => {
      socket.write(pieces[0] ?? '');
      pieces.slice(1).forEach((piece, index) => {
        setTimeout(() => socket.write(piece), 200 * (index + 1));
      });
    });
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => done(heard));
  });

const statusLines = (heard: string): readonly string[] => heard.match(/HTTP\/1\.1 \d+/g) ?? [];

test.each([
  ['401', 'POST /v1/scenarios', 'application/json'],
  ['404', 'POST /v1/onbekend', 'application/json'],
  ['405', 'PUT /v1/scenarios', 'application/json'],
])(
  'a refusal with %s before the body is in closes the connection',
  async (status, line) => {
    const heard = await talk(
      `${line} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`,
      ' ',
    );
    expect(statusLines(heard)).toEqual([`HTTP/1.1 ${status}`]);
    expect(heard).toMatch(/\r\nConnection: close\r\n/i);
    expect(() => JSON.parse(heard.slice(heard.indexOf('\r\n\r\n') + 4)) as unknown).not.toThrow();
  },
  10_000,
);

test('nonsense after a refusal gets no second answer', async () => {
  const heard = await talk(
    'POST /v1/scenarios HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    'geen chunk\r\n',
  );
  expect(statusLines(heard)).toEqual(['HTTP/1.1 401']);
}, 10_000);

test('a refusal of a request without a body leaves the connection open for the next', async () => {
  const ask = 'GET /v1/scenarios HTTP/1.1\r\nHost: x\r\n';
  const heard = await talk(`${ask}\r\n`, `${ask}Connection: close\r\n\r\n`);
  expect(statusLines(heard)).toEqual(['HTTP/1.1 401', 'HTTP/1.1 401']);
}, 10_000);
