import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rosterFile } from '../support/roster-file.ts';
import type { ApiClient } from './support/api-client.ts';
import { checkedRosterFile, finishedCalculation, shortScenario } from './support/journey.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/** Why a date is that date, and why so many people leave: over HTTP, from stored calculations. */
let api: RunningApi;
let client: ApiClient;
let rosterFileId = '';
let outflowId = '';
let workforceId = '';
let otherWorkforceId = '';

async function aCalculation(soort: string, uitgangspunten: object = {}): Promise<string> {
  const short = shortScenario(rosterFileId);
  const { json } = await client.call<{ id: string }>('maakScenario', {
    body: { ...short, uitgangspunten: { ...short.uitgangspunten, ...uitgangspunten } },
  });
  const { id, status } = await finishedCalculation(client, json.id, soort);
  expect(status).toBe('geslaagd');
  return id;
}

/** Forty people born from 1960 on, four of them in a small team, which hides Burgerzaken as well. */
const staff = rosterFile(
  Array.from({ length: 40 }, (_, index) => ({
    geboortedatum: `14-03-${1960 + index}`,
    team: index < 20 ? 'Vergunningen' : index < 36 ? 'Burgerzaken' : 'Griffie',
  })),
);

const fewReplications = { simulatie: { herhalingen: 20, maximumHerhalingen: 20 } };

beforeAll(async () => {
  api = await startApi();
  client = api.client;
  const { id } = await checkedRosterFile(client, staff);
  await client.call('bevestigPersoneelsbestand', { params: { id } });
  rosterFileId = id;
  outflowId = await aCalculation('uitstroom');
  workforceId = await aCalculation('formatie', {
    naam: 'Basis',
    formatie: { horizonJaren: 3, ...fewReplications },
  });
  otherWorkforceId = await aCalculation('formatie', {
    naam: 'Iedereen op de AOW-dag',
    formatie: { horizonJaren: 3, ...fewReplications },
    uitstroom: { gedrag: { aan: false } },
  });
}, 180_000);

afterAll(async () => {
  await api.stop();
});

interface DepartureJson {
  readonly rij: number;
  readonly uitstroomdatum: string;
}

interface ExplanationJson {
  readonly uitstroomdatum: string | null;
  readonly stappen: readonly { readonly soort: string; readonly zin: string }[];
}

test('the date of a person is explained from the row, and is the published one', async () => {
  const { json } = await client.call<{ vertrekken: readonly DepartureJson[] }>(
    'toonVertrekdatums',
    { params: { id: outflowId } },
  );
  for (const { rij, uitstroomdatum } of json.vertrekken.slice(0, 5)) {
    const explained = await client.call<ExplanationJson>('lichtVertrekdatumToe', {
      params: { id: outflowId, rij: String(rij) },
    });
    expect(explained.status).toBe(200);
    expect(explained.json.uitstroomdatum).toBe(uitstroomdatum);
    expect(explained.json.stappen.map(({ soort }) => soort)).toContain('vertrek');
  }
}, 30_000);

test('a row without a contract is not found, a row that is no number is no row', async () => {
  const statusOf = async (id: string, rij: string): Promise<number> =>
    (await client.call('lichtVertrekdatumToe', { params: { id, rij } })).status;
  expect(await statusOf(outflowId, '1')).toBe(404);
  expect(await statusOf(outflowId, 'twaalf')).toBe(400);
  expect(await statusOf(workforceId, '5')).toBe(409);
});

interface CellJson {
  readonly zin: string;
  readonly gemiddeld: number;
  readonly onderdelen: readonly { readonly aantal: number; readonly grondslag: unknown[] }[];
  readonly verschil: {
    readonly aantal: number;
    readonly uitgangspunten: readonly string[];
  } | null;
}

const cellOf = (query: Readonly<Record<string, string>>) =>
  client.call<CellJson>('lichtVertrekToe', { params: { id: workforceId }, query });

test('a year of the whole organisation is taken apart into causes with their values', async () => {
  const { status, json } = await cellOf({ indeling: 'totaal', jaar: '2027' });
  expect(status).toBe(200);
  expect(json.zin).toMatch(
    /^In 2027 verlaten naar verwachting [\d.]+(,\d)? personen de organisatie: .* door pensioen.*\.$/,
  );
  const sum = json.onderdelen.reduce((total, { aantal }) => total + aantal, 0);
  expect(sum).toBeCloseTo(json.gemiddeld, 1);
  expect(json.onderdelen.some(({ grondslag }) => grondslag.length > 0)).toBe(true);
  expect(json.verschil).toBeNull();
});

test('against another calculation it says what is different', async () => {
  const { status, json } = await cellOf({
    indeling: 'totaal',
    jaar: '2027',
    vergelijkMet: otherWorkforceId,
  });
  expect(status).toBe(200);
  expect(json.zin).toContain('dan in ‘Iedereen op de AOW-dag’');
  expect(json.verschil?.aantal).not.toBe(0);
  expect(json.verschil?.uitgangspunten).toEqual(['het vertrek rond de AOW-leeftijd']);
});

test('an unknown group is not found, another kind of calculation does not fit', async () => {
  const unknown = await cellOf({ indeling: 'team', groep: 'Bestaat niet', jaar: '2027' });
  expect(unknown.status).toBe(404);
  const { status } = await client.call('lichtVertrekToe', {
    params: { id: outflowId },
    query: { indeling: 'totaal', jaar: '2027' },
  });
  expect(status).toBe(409);
});

test('a group of a handful of people is not explained', async () => {
  const { status } = await cellOf({ indeling: 'team', groep: 'Griffie', jaar: '2027' });
  expect(status).toBe(404);
  const large = await cellOf({ indeling: 'team', groep: 'Vergunningen', jaar: '2027' });
  expect(large.status).toBe(200);
});
