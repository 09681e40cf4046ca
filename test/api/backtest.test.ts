import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rosterFile } from '../support/roster-file.ts';
import type { ApiClient } from './support/api-client.ts';
import {
  earlierExampleRoster,
  exampleRoster,
  exampleScenario,
  xlsx,
} from './support/example-files.ts';
import { checkedRosterFile } from './support/journey.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/** Two rosters of the example held against each other, over HTTP and on real stores. */
let api: RunningApi;
let client: ApiClient;
const idByYear: Record<number, string> = {};
let scenarioId = '';

async function confirmed(bytes: Uint8Array, contentType = xlsx): Promise<string> {
  const { id } = await checkedRosterFile(client, bytes, contentType);
  await client.call('bevestigPersoneelsbestand', { params: { id } });
  return id;
}

const onDay = (year: number) => ({
  personeelsbestandId: idByYear[year] ?? '',
  peildatum: `${year}-01-01`,
});

beforeAll(async () => {
  api = await startApi();
  client = api.client;
  idByYear[2025] = await confirmed(earlierExampleRoster());
  idByYear[2026] = await confirmed(exampleRoster());
  const body = { personeelsbestandId: idByYear[2026], uitgangspunten: exampleScenario() };
  scenarioId = (await client.call<{ id: string }>('maakScenario', { body })).json.id;
}, 120_000);

afterAll(async () => {
  await api.stop();
});

interface BacktestJson {
  readonly oordeel: string;
  readonly perioden: readonly {
    readonly jaar: number | null;
    readonly groepen: readonly {
      readonly indeling: string;
      readonly personen: number;
      readonly vertrokken: number;
      readonly binnenBand: boolean;
    }[];
  }[];
}

test('the example finds nothing against the model, and no number of a person in the answer', async () => {
  const { status, json, bytes } = await client.call<BacktestJson>('toetsTerug', {
    body: { scenarioId, personeelsbestanden: [onDay(2025), onDay(2026)] },
  });
  expect(status).toBe(200);
  expect(json).toMatchObject({ oordeel: 'past', perioden: [{ jaar: 2025 }] });
  const [total] = json.perioden[0]!.groepen;
  expect(total).toMatchObject({ indeling: 'totaal', vertrokken: 135, binnenBand: true });
  expect(new TextDecoder().decode(bytes)).not.toMatch(/"10\d{4}"/);
}, 30_000);

test('the wrong order is refused, with the place', async () => {
  const { status, json } = await client.call('toetsTerug', {
    body: { scenarioId, personeelsbestanden: [onDay(2026), onDay(2025)] },
  });
  expect(status).toBe(400);
  expect(json['problemen']).toEqual([
    expect.objectContaining({ plaats: 'personeelsbestanden[1].peildatum' }),
  ]);
}, 30_000);

test('people of another employer are no later roster of these', async () => {
  const elsewhere = await confirmed(rosterFile([{ personeelsnummer: 'X1' }]), 'text/csv');
  const { status, json } = await client.call('toetsTerug', {
    body: {
      scenarioId,
      personeelsbestanden: [
        onDay(2025),
        { personeelsbestandId: elsewhere, peildatum: '2026-01-01' },
      ],
    },
  });
  expect(status).toBe(400);
  expect(json['problemen']).toEqual([
    expect.objectContaining({ plaats: 'personeelsbestanden[1]', gevonden: null }),
  ]);
}, 30_000);

test('a scenario or roster that does not exist is not found, one roster is too few', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000';
  const statusOf = async (body: object): Promise<number> =>
    (await client.call('toetsTerug', { body })).status;
  const both = [onDay(2025), onDay(2026)];
  expect(await statusOf({ scenarioId: unknown, personeelsbestanden: both })).toBe(404);
  const missing = [onDay(2025), { personeelsbestandId: unknown, peildatum: '2026-01-01' }];
  expect(await statusOf({ scenarioId, personeelsbestanden: missing })).toBe(404);
  expect(await statusOf({ scenarioId, personeelsbestanden: [onDay(2025)] })).toBe(400);
}, 30_000);
