import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aStoredScenario, confirmedRosterFile, shortScenario } from './support/journey.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
}, 60_000);

afterAll(async () => {
  await api.stop();
});

const scenarioCount = async (): Promise<number> => {
  const { json } = await api.client.call<{ scenarios: unknown[] }>('lijstScenarios');
  return json.scenarios.length;
};

test('the same request with the same key acts once and gets the same answer', async () => {
  const body = shortScenario(await confirmedRosterFile(api.client));
  const before = await scenarioCount();
  const call = { body, headers: { 'Idempotency-Key': 'scenario-1' } };
  const answers = await Promise.all([1, 2, 3].map(() => api.client.call('maakScenario', call)));
  for (const { status, json, headers } of answers) {
    expect(status).toBe(201);
    expect(json).toEqual(answers[0]?.json);
    expect(headers.get('location')).toBe(answers[0]?.headers.get('location'));
  }
  expect(await scenarioCount()).toBe(before + 1);
});

test('the same key for another request is refused', async () => {
  const body = shortScenario(await confirmedRosterFile(api.client));
  const headers = { 'Idempotency-Key': 'scenario-2' };
  await api.client.call('maakScenario', { body, headers });
  const other = { ...body, uitgangspunten: { ...body.uitgangspunten, naam: 'Ander scenario' } };
  const { status } = await api.client.call('maakScenario', { body: other, headers });
  expect(status).toBe(409);
});

test('a request that is refused may be tried again with its key', async () => {
  const headers = { 'Idempotency-Key': 'scenario-3' };
  const body = shortScenario('0b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11');
  expect((await api.client.call('maakScenario', { body, headers })).status).toBe(404);
  const right = shortScenario(await confirmedRosterFile(api.client));
  expect((await api.client.call('maakScenario', { body: right, headers })).status).toBe(201);
});

test('without a key each request is a calculation of its own', async () => {
  const body = { scenarioId: await aStoredScenario(api.client), soort: 'uitstroom' };
  const [first, second] = [
    await api.client.call('vraagBerekeningAan', { body }),
    await api.client.call('vraagBerekeningAan', { body }),
  ];
  expect(first.json['id']).not.toBe(second.json['id']);
  const call = { body, headers: { 'Idempotency-Key': 'berekening-1' } };
  const [third, fourth] = [
    await api.client.call('vraagBerekeningAan', call),
    await api.client.call('vraagBerekeningAan', call),
  ];
  expect(third.json).toEqual(fourth.json);
});

test.each(['', 'a b', 'x'.repeat(201), 'sleutel-é'])('the key %j is refused', async (key) => {
  const { status, json } = await api.client.call<{ problemen: { plaats: string }[] }>(
    'maakScenario',
    { body: {}, headers: { 'Idempotency-Key': key } },
  );
  expect(status).toBe(400);
  expect(json.problemen.map(({ plaats }) => plaats)).toEqual([
    'Idempotency-Key',
    'personeelsbestandId',
    'uitgangspunten',
  ]);
});
