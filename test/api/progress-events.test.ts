import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rosterFiles } from '../../src/services/rosters/roster-files.ts';
import { checkStagedFile } from '../../src/services/staged-files/check-staged-file.ts';
import { until } from '../support/until.ts';
import { eventsOf } from './support/events.ts';
import { smallRoster } from './support/example-files.ts';
import { requestCalculation, shortScenario } from './support/journey.ts';
import { openApiValidator } from './support/openapi-validator.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/** Without a worker, so that a calculation waits for as long as the test wants. */
let api: RunningApi;
let scenarioId = '';

beforeAll(async () => {
  api = await startApi({ hasWorker: false });
  const { client, composition } = api;
  const { json: file } = await client.call<{ id: string }>('stuurPersoneelsbestandIn', {
    bytes: smallRoster(),
    headers: { 'Content-Type': 'text/csv' },
  });
  await checkStagedFile(composition.newContext(), rosterFiles, { fileId: file.id, attempt: 1 });
  await client.call('bevestigPersoneelsbestand', { params: { id: file.id } });
  const { json } = await client.call<{ id: string }>('maakScenario', {
    body: shortScenario(file.id),
  });
  scenarioId = json.id;
}, 60_000);

afterAll(async () => {
  await api.stop();
});

const follow = async (id: string, headers: Record<string, string> = {}) => {
  const response = await api.client.open('volgBerekening', { params: { id }, headers });
  const events = eventsOf(response);
  return { response, events, next: async () => (await events.next()).value ?? null };
};

test('a stream begins with how it stands, tells each change, and ends with the calculation', async () => {
  const { id } = await requestCalculation(api.client, scenarioId, 'uitstroom');
  const { response, next } = await follow(id, { Accept: 'text/event-stream' });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');

  const first = await next();
  expect(first).toMatchObject({ name: 'voortgang', id: '1', data: { id, status: 'wacht' } });
  await api.client.call('annuleerBerekening', { params: { id } });
  const last = await next();
  expect(last).toMatchObject({ name: 'klaar', data: { id, status: 'geannuleerd' } });
  expect(await next()).toBeNull();

  const { component } = openApiValidator(api.document);
  component('Berekening', first?.data);
  component('Berekening', last?.data);
});

test('whoever comes back, or late, gets the present state and not an error', async () => {
  const { id } = await requestCalculation(api.client, scenarioId, 'uitstroom');
  await api.client.call('annuleerBerekening', { params: { id } });
  for (const lastEventId of ['1', '999', 'x'.repeat(100)]) {
    const { next } = await follow(id, { 'Last-Event-ID': lastEventId });
    expect(await next()).toMatchObject({ name: 'klaar', data: { status: 'geannuleerd' } });
    expect(await next()).toBeNull();
  }
});

test('when the listener leaves, the server stops looking', async () => {
  const { id } = await requestCalculation(api.client, scenarioId, 'uitstroom');
  const { next, events } = await follow(id);
  expect(await next()).toMatchObject({ name: 'voortgang' });
  await events.return(undefined);
  await until('the request has ended', () =>
    api.logLines.find(
      ({ route, isCompleted }) =>
        route === '/v1/berekeningen/{id}/voortgang' && isCompleted === false,
    ),
  );
});

test('HEAD gives the headers and does not wait for the calculation', async () => {
  const { id } = await requestCalculation(api.client, scenarioId, 'uitstroom');
  const response = await fetch(`${api.address}/v1/berekeningen/${id}/voortgang`, {
    method: 'HEAD',
    headers: { Authorization: `Bearer ${api.sessionKey}` },
  });
  expect(response.status).toBe(200);
  await until('the request has ended', () =>
    api.logLines.find(
      ({ method, route }) => method === 'HEAD' && route === '/v1/berekeningen/{id}/voortgang',
    ),
  );
});

test('when the program stops, a stream ends', async () => {
  const { id } = await requestCalculation(api.client, scenarioId, 'uitstroom');
  const { next } = await follow(id);
  expect(await next()).toMatchObject({ name: 'voortgang' });
  api.announceStop();
  expect(await next()).toBeNull();
});
