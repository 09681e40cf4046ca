import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { performOperation } from '../../src/api/http/perform-operation.ts';
import { operations } from '../../src/api/operations.ts';
import { openCalculationThreads } from '../../src/threads/calculation-threads.ts';
import { reiskosten, staffOfFifty } from './support/commuters.ts';
import { checkedRosterFile, shortScenario } from './support/journey.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

describe('an answer from a thread', () => {
  let api: RunningApi;
  let scenarioId = '';

  beforeAll(async () => {
    api = await startApi({ hasThreads: true });
    const { client } = api;
    const { id } = await checkedRosterFile(client, staffOfFifty());
    await client.call('bevestigPersoneelsbestand', { params: { id } });
    const short = shortScenario(id);
    const body = { ...short, uitgangspunten: { ...short.uitgangspunten, reiskosten } };
    scenarioId = (await client.call<{ id: string }>('maakScenario', { body })).json.id;
  }, 120_000);

  afterAll(async () => {
    await api.stop();
  });

  const rate = { soort: 'tarief', vervoer: ['fiets'] };
  const range = (mode: string) => ({ soort: 'tarief', vervoer: [mode], vanaf: 0.1, tot: 0.3 });

  test.each([
    ['rekenRegelingenDoor', { indelingen: ['afstand'], uitstoot: true }],
    ['zoekKnop', { knop: rate }],
    ['verkenKnoppen', { eersteKnop: range('fiets'), tweedeKnop: range('auto') }],
    ['toetsRegeling', {}],
    ['vatRegelingSamen', {}],
  ])('to %s is byte for byte what the server would say itself', async (operationId, body) => {
    const operation = operations.find(({ id }) => id === operationId)!;
    expect(operation.isCalculated).toBe(true);
    const { composition } = api;
    const parts = { params: { scenarioId }, query: {}, headers: {}, body };
    const here = await performOperation(operation, parts, {
      context: composition.newContext(),
      composition,
      role: 'hr-adviser',
    });
    const { status, bytes } = await api.client.call(operationId, { params: { scenarioId }, body });
    expect(status).toBe(200);
    expect(new TextDecoder().decode(bytes)).toBe(JSON.stringify(here.json));
  });

  test('names all problems of a question, as the server does', async () => {
    const { status, json } = await api.client.call('rekenRegelingenDoor', {
      params: { scenarioId },
      body: { varianten: [{ naam: 7 }], indelingen: ['schoenmaat'] },
    });
    expect([status, json]).toEqual([
      400,
      expect.objectContaining({
        problemen: [
          expect.objectContaining({ plaats: 'varianten[0].naam', gevonden: '7' }),
          expect.objectContaining({ plaats: 'indelingen[0]', gevonden: '"schoenmaat"' }),
        ],
      }),
    ]);
  });

  test('says that there is no such scenario', async () => {
    const params = { scenarioId: '00000000-0000-4000-8000-000000000000' };
    expect(await api.client.call('vatRegelingSamen', { params, body: {} })).toMatchObject({
      status: 404,
    });
  });
});

describe('a thread', () => {
  const odd = new URL('../support/odd-thread.mjs', import.meta.url);
  const noStores = { databaseUrl: '', redisUrl: null, logLevel: 'silent' };
  const ask = (operationId: string) => ({
    operationId,
    role: null,
    parts: { params: {}, query: {}, headers: {}, body: operationId },
  });
  const never = new AbortController().signal;
  const well = { status: 200, jsonText: '"well"' };

  test('that never ends is ended, and the next one answers', async () => {
    const threads = openCalculationThreads(odd, noStores, 1);
    try {
      const late = threads.answerBeside(ask('never-ends'), AbortSignal.timeout(300));
      const next = threads.answerBeside(ask('well'), never);
      await expect(late).rejects.toThrow('aborted');
      await expect(next).resolves.toEqual(well);
    } finally {
      await threads.close();
    }
  });

  test('that breaks fails one question, and the next one answers', async () => {
    const threads = openCalculationThreads(odd, noStores, 1);
    try {
      await expect(threads.answerBeside(ask('breaks'), never)).rejects.toThrow('Broken.');
      await expect(threads.answerBeside(ask('well'), never)).resolves.toEqual(well);
    } finally {
      await threads.close();
    }
  });
});
