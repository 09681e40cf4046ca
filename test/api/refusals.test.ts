import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { operations } from '../../src/api/operations.ts';
import type { ProblemDetails } from '../../src/api/problem.ts';
import { xlsx } from './support/example-files.ts';
import { openApiValidator } from './support/openapi-validator.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/** Whatever comes in, the answer is a problem of the caller, told in full, and never a 5xx. */
let api: RunningApi;
let check: ReturnType<typeof openApiValidator>;

beforeAll(async () => {
  api = await startApi({ hasWorker: false });
  check = openApiValidator(api.document);
}, 60_000);

afterAll(async () => {
  await api.stop();
});

const unknownId = '0b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11';

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

async function send(
  path: string,
  { method = 'GET', body, headers = {} }: Sent = {},
): Promise<Response> {
  return fetch(`${api.address}${path}`, {
    method,
    headers: { Authorization: `Bearer ${api.sessionKey}`, ...headers },
    ...(body === undefined ? {} : { body: body as string | Uint8Array<ArrayBuffer> }),
  });
}

/** The refusal, after checking that it is a proper one. */
async function refusal(path: string, init: Sent = {}) {
  const response = await send(path, init);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
  const problem = (await response.json()) as ProblemDetails;
  check.component('Probleem', problem);
  expect(problem.status).toBe(response.status);
  expect(JSON.stringify(problem)).not.toMatch(/node_modules|\.ts:|at async|select |insert /i);
  return { response, problem, status: response.status };
}

const json = (value: unknown): Sent => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: typeof value === 'string' ? value : JSON.stringify(value),
});

describe('addresses', () => {
  test.each([
    '/',
    '/v1',
    '/v1/',
    '/v1/onbekend',
    '/v1/scenarios/',
    '/v1//scenarios',
    '/v1/Scenarios',
    '/V1/scenarios',
    '/v1/scenarios/../../etc/passwd/x',
    '/v1/scenarios/%2e%2e%2f%2e%2e%2fetc%2fpasswd/x',
    '/health',
    '/health/live/',
    '/.env',
  ])('%s is not there', async (path) => {
    expect((await refusal(path)).status).toBe(404);
  });

  test.each([
    '..%2f..%2fetc%2fpasswd',
    '%00',
    'null',
    "1'%20or%20'1'='1",
    '%7B%7D',
    '1',
    'a'.repeat(2000),
  ])('the id %s is no id', async (id) => {
    const { status, problem } = await refusal(`/v1/scenarios/${id}`);
    expect(status).toBe(400);
    expect(problem.problemen.map(({ plaats }) => plaats)).toEqual(['id']);
  });

  test('an address that cannot be decoded is refused', async () => {
    expect((await refusal('/v1/scenarios/%E0%A4%A')).status).toBe(400);
  });

  test.each([
    ['GET', `/v1/personeelsbestanden/${unknownId}`],
    ['GET', `/v1/personeelsbestanden/${unknownId}/gemarkeerd-bestand`],
    ['POST', `/v1/personeelsbestanden/${unknownId}/_bevestig`],
    ['DELETE', `/v1/personeelsbestanden/${unknownId}`],
    ['GET', `/v1/financiele-bestanden/${unknownId}`],
    ['GET', `/v1/financiele-bestanden/${unknownId}/gemarkeerd-bestand`],
    ['DELETE', `/v1/financiele-bestanden/${unknownId}`],
    ['GET', `/v1/scenarios/${unknownId}`],
    ['GET', `/v1/scenarios/${unknownId}/begroting`],
    ['GET', `/v1/scenarios/${unknownId}/uitkomst`],
    ['GET', `/v1/scenarios/${unknownId}/koppeling/besluiten`],
    ['GET', `/v1/berekeningen?scenarioId=${unknownId}`],
    ['GET', `/v1/berekeningen/${unknownId}`],
    ['GET', `/v1/berekeningen/${unknownId}/voortgang`],
    ['GET', `/v1/berekeningen/${unknownId}/resultaat`],
    ['GET', `/v1/berekeningen/${unknownId}/vertrekdatums`],
    ['GET', `/v1/berekeningen/${unknownId}/werkboek`],
    ['POST', `/v1/berekeningen/${unknownId}/_annuleer`],
    ['POST', `/v1/berekeningen/${unknownId}/_hervat`],
    ['POST', `/v1/berekeningen/${unknownId}/_herhaal`],
  ])('%s %s: what is not there, is not found', async (method, path) => {
    expect((await refusal(path, { method })).status).toBe(404);
  });

  test('unknown and repeated keys in the query are refused, all of them', async () => {
    const { status, problem } = await refusal('/v1/berekeningen?scenarioid=1&pagina=2');
    expect(status).toBe(400);
    expect(problem.problemen.map(({ plaats }) => plaats).sort()).toEqual([
      'pagina',
      'scenarioId',
      'scenarioid',
    ]);
    const twice = `/v1/berekeningen?scenarioId=${unknownId}&scenarioId=${unknownId}`;
    expect((await refusal(twice)).status).toBe(400);
    expect((await refusal('/v1/scenarios?__proto__[x]=1')).status).toBe(400);
  });
});

describe('methods', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'MKCOL', 'QUERY'])(
    '%s on a list is not there, and Allow says what is',
    async (method) => {
      const { status, response } = await refusal('/v1/scenarios', { method });
      expect(status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST, GET, HEAD, OPTIONS');
    },
  );

  test('OPTIONS tells the methods, and HEAD what GET would', async () => {
    const options = await send('/v1/scenarios', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([
      204,
      'POST, GET, HEAD, OPTIONS',
    ]);
    const head = await send('/v1/scenarios', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('bytes that are no HTTP get a problem as well', async () => {
    const answer = await new Promise<string>((done, fail) => {
      const socket = connect(Number(new URL(api.address).port), '127.0.0.1', () =>
        socket.end('FIETS / HTTP/1.1\r\n\r\n'),
      );
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('end', () => done(text));
      socket.on('error', fail);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as unknown;
    check.component('Probleem', body);
  });
});

describe('signing in', () => {
  test.each([
    {},
    { Authorization: '' },
    { Authorization: 'Bearer' },
    { Authorization: 'Bearer verkeerd' },
    { Authorization: 'Basic YTpi' },
    { Authorization: `Bearer ${'x'.repeat(5000)}` },
  ])('%j opens nothing', async (headers: Record<string, string>) => {
    for (const [path, methods] of Object.entries(api.document.paths)) {
      for (const [method, { operationId }] of Object.entries(methods)) {
        if (['meldAan', 'toonApiBeschrijving'].includes(operationId)) continue;
        const response = await fetch(`${api.address}/v1${path.replace('{id}', unknownId)}`, {
          method: method.toUpperCase(),
          headers,
        });
        expect([operationId, response.status]).toEqual([operationId, 401]);
        expect(response.headers.get('www-authenticate')).toMatch(/^Bearer /);
        await response.arrayBuffer();
      }
    }
  });

  test('the code works once, and a wrong one never', async () => {
    for (const aanmeldcode of ['een-code-voor-de-test', 'geraden']) {
      expect((await refusal('/v1/sessies', json({ aanmeldcode }))).status).toBe(401);
    }
  });
});

describe('forms', () => {
  test('an answer that the caller does not take is not made', async () => {
    const headers = { Accept: 'text/html' };
    expect((await refusal('/v1/scenarios', { headers })).status).toBe(406);
    const workbook = `/v1/berekeningen/${unknownId}/werkboek`;
    expect((await refusal(workbook, { headers: { Accept: 'application/json' } })).status).toBe(406);
    expect((await refusal(workbook, { headers: { Accept: 'application/*' } })).status).toBe(404);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'JSON must say that it is, not %s',
    async (contentType) => {
      const { status, response } = await refusal('/v1/scenarios', {
        method: 'POST',
        headers: { 'Content-Type': contentType },
        body: '{}',
      });
      expect(status).toBe(415);
      expect(response.headers.get('accept')).toBe('application/json');
    },
  );

  test('a staff export is xlsx or csv, and compressed only by gzip', async () => {
    const upload = (headers: Record<string, string>) =>
      refusal('/v1/personeelsbestanden', { method: 'POST', headers, body: 'a;b' });
    expect((await upload({ 'Content-Type': 'application/json' })).status).toBe(415);
    const odd = { 'Content-Type': 'text/csv', 'Content-Encoding': 'rot13' };
    expect((await upload(odd)).status).toBe(415);
    const broken = { 'Content-Type': 'text/csv', 'Content-Encoding': 'gzip' };
    expect((await upload(broken)).status).toBe(400);
  });

  test('a body above the limit is refused before it is read', async () => {
    const { status, problem } = await refusal('/v1/scenarios', json(`"${'x'.repeat(1_100_000)}"`));
    expect(status).toBe(413);
    expect(problem.detail).toMatch(/1048576/);
    const upload = await refusal('/v1/personeelsbestanden', {
      method: 'POST',
      headers: { 'Content-Type': xlsx },
      body: new Uint8Array(21 * 1024 * 1024),
    });
    expect(upload.status).toBe(413);
  });
});

describe('what is in the body', () => {
  test.each(['{', '', '{"a":1,}', "{'a':1}", 'undefined', '[1,2', '\u0000', '{"a":1}{"b":2}'])(
    'the text %j is no JSON',
    async (body) => {
      expect((await refusal('/v1/scenarios', json(body))).status).toBe(400);
    },
  );

  test('bytes that are no UTF-8 are refused', async () => {
    const { status } = await refusal('/v1/scenarios', {
      ...json(''),
      body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
    });
    expect(status).toBe(400);
  });

  test('all problems are told at once, each with its place', async () => {
    const { status, problem } = await refusal(
      '/v1/scenarios',
      json({
        personeelsbestandId: 12,
        extra: true,
        uitgangspunten: { naam: '', peildatum: '2026-02-30', eersteJaar: '2026', kleur: 'rood' },
      }),
    );
    expect(status).toBe(400);
    expect(problem.problemen.map(({ plaats }) => plaats).sort()).toEqual([
      'extra',
      'personeelsbestandId',
      'uitgangspunten.eersteJaar',
      'uitgangspunten.kleur',
      'uitgangspunten.naam',
      'uitgangspunten.peildatum',
    ]);
  });

  test.each([
    ['deep lists', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['deep objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['a prototype', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}'],
    ['NUL in text', '{"naam":"a\\u0000b"}'],
    ['half a character', '{"naam":"\\ud800"}'],
    ['NUL in a key', '{"a\\u0000":1}'],
    ['a number beyond all bounds', '{"eersteJaar":1e999}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '42'],
  ])('%s is refused everywhere', async (_, body) => {
    for (const path of ['sessies', 'scenarios', 'berekeningen', 'rekenhulpen/aow']) {
      expect((await refusal(`/v1/${path}`, json(body))).status).toBe(400);
    }
  });

  test('a calculator takes no work that would keep the others waiting', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `g${index}`);
    const model = {
      stappen: 1200,
      groepen: names.map((naam) => ({ naam, bezetting: 1 })),
      overgangen: Object.fromEntries(names.map((naam) => [naam, { [naam]: 0.9 }])),
    };
    const cohorts = await refusal('/v1/rekenhulpen/doorstroom', json(model));
    expect(cohorts.problem.problemen.map(({ plaats }) => plaats)).toEqual(['groepen']);
    const question = {
      peildatum: '2026-01-01',
      regeling: { dagen: { grondslag: 'vast' }, vervoer: { auto: { tarief: 0.23 } } },
      reizen: Array.from({ length: 2001 }, (_, index) => ({
        id: String(index),
        km: 10,
        vervoer: 'auto',
        reisdagenPerWeek: 3,
      })),
    };
    const trips = await refusal('/v1/rekenhulpen/reiskosten', json(question));
    expect(trips.problem.problemen.map(({ plaats }) => plaats)).toEqual(['reizen']);
  });

  test('no JSON whatever makes an operation fail', async () => {
    // An operation that takes a file refuses this before it has read it, and hangs up.
    const paths = operations
      .filter(({ method, body }) => method === 'post' && body !== undefined && 'contract' in body)
      .map(({ path }) => path);
    const input = fc.oneof(
      fc.jsonValue(),
      fc.record({
        scenarioId: fc.oneof(fc.uuid(), fc.jsonValue()),
        soort: fc.constantFrom('uitstroom', 'werkboek', 'x'),
      }),
      fc.record({
        personeelsbestandId: fc.uuid(),
        uitgangspunten: fc.record({
          naam: fc.string({ unit: 'binary' }),
          peildatum: fc.constantFrom('2026-01-01', '0000-00-00', '9999-12-31'),
          eersteJaar: fc.oneof(fc.integer(), fc.double()),
        }),
      }),
      fc.record({ geboortedatum: fc.array(fc.oneof(fc.string(), fc.constant('1900-02-29'))) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), input, async (path, value) => {
        const response = await send(`/v1${path}`, json(JSON.stringify(value)));
        await response.arrayBuffer();
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  test.each([
    ['nothing', new Uint8Array()],
    ['noise', new Uint8Array(3000).map((_, index) => (index * 7919) % 256)],
    ['half a zip', new TextEncoder().encode('PK\u0003\u0004 and no more')],
  ])('%s is no staff export', async (_, body) => {
    for (const contentType of [xlsx, 'text/csv', 'application/octet-stream']) {
      const headers = { 'Content-Type': contentType };
      const { status } = await refusal('/v1/personeelsbestanden', {
        method: 'POST',
        headers,
        body,
      });
      expect(status).toBe(400);
    }
  });

  test('a forbidden column is refused by name, and nothing is kept', async () => {
    const { status, problem } = await refusal('/v1/personeelsbestanden', {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body: 'personeelsnummer;geboortedatum;functie;team;BSN\r\n1;1970-01-01;a;b;123456782',
    });
    expect(status).toBe(400);
    expect(JSON.stringify(problem)).toMatch(/BSN/);
    expect(JSON.stringify(problem)).not.toMatch(/123456782/);
    const list = (await (await send('/v1/personeelsbestanden')).json()) as Record<string, unknown>;
    expect(list).toEqual({ personeelsbestanden: [] });
  });
});

test('all of this left no error in the log', () => {
  expect(api.logLines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
