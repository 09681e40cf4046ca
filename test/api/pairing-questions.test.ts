import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rosterFile } from '../support/roster-file.ts';
import type { ApiClient } from './support/api-client.ts';
import { checkedRosterFile, shortScenario } from './support/journey.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/** Questions about a pairing plan over HTTP; every answer is checked against the published document. */
let api: RunningApi;
let client: ApiClient;
let rosterFileId = '';
let scenarioId = '';

const staff = rosterFile([
  { geboortedatum: '14-06-1960', functie: 'Planeconoom' },
  { geboortedatum: '02-12-1960' },
  { geboortedatum: '21-04-1961' },
  { geboortedatum: '02-07-1990', schaal: '9', trede: '5', gezel: 'ja' },
  { geboortedatum: '30-11-1985', schaal: '9', trede: '6', functiefamilie: 'Zorg', gezel: 'ja' },
]);

const koppeling = {
  fondsPerJaar: [0, 12_000, 12_000, 12_000],
  overlapMaanden: [2, 4],
  functiefactoren: { Planeconoom: 5 },
  minimumRisico: 1,
  vroegeOpvolgers: false,
};

async function aScenario(more: object = {}): Promise<string> {
  const short = shortScenario(rosterFileId);
  const body = {
    ...short,
    uitgangspunten: { ...short.uitgangspunten, koppeling: { ...koppeling, ...more } },
  };
  const { status, json } = await client.call<{ id: string }>('maakScenario', { body });
  expect(status).toBe(201);
  return json.id;
}

beforeAll(async () => {
  api = await startApi();
  client = api.client;
  const { id } = await checkedRosterFile(client, staff);
  await client.call('bevestigPersoneelsbestand', { params: { id } });
  rosterFileId = id;
  scenarioId = await aScenario();
}, 120_000);

afterAll(async () => {
  await api.stop();
});

interface WhyNotJson {
  readonly functies: readonly {
    readonly functieId: string;
    readonly inPlan: boolean;
    readonly kandidaten: number;
    readonly redenen: readonly { readonly soort: string; readonly aantal: number }[];
  }[];
  readonly koppels: readonly {
    readonly functieId: string;
    readonly gezelId: string;
    readonly redenen: readonly { readonly soort: string; readonly zin: string }[];
  }[];
  readonly metKoppel: {
    readonly mogelijk: boolean;
    readonly verlies: { readonly minstens: number; readonly hoogstens: number } | null;
  } | null;
}

const whyNot = (query: Readonly<Record<string, string>> = {}, id = scenarioId) =>
  client.call<WhyNotJson>('lichtKoppelingToe', { params: { scenarioId: id }, query });

test('per post the reasons are counted, and pairs are told only when they are asked for', async () => {
  const { status, json } = await whyNot();
  expect(status).toBe(200);
  expect(json.functies.map(({ functieId }) => functieId)).toEqual(['P2', 'P3', 'P4']);
  expect(json.functies.some(({ inPlan }) => inPlan)).toBe(true);
  expect(json.koppels).toEqual([]);
  expect(json.metKoppel).toBeNull();
}, 90_000);

test('of one gezel every post that it does not follow has a sentence', async () => {
  const { json } = await whyNot({ gezelId: 'V6' });
  expect(json.koppels).toHaveLength(3);
  for (const { redenen } of json.koppels) {
    expect(redenen).toContainEqual(
      expect.objectContaining({ soort: 'regel', zin: expect.stringMatching(/^Mag niet: .*\.$/) }),
    );
  }
}, 90_000);

test('of one pair it says what a plan with it would lose', async () => {
  const { json } = await whyNot({ gezelId: 'V5' });
  const [pair] = json.koppels;
  const asked = await whyNot({ functieId: pair!.functieId, gezelId: 'V5' });
  expect(asked.json.koppels).toEqual([pair]);
  expect(asked.json.metKoppel).toMatchObject({ mogelijk: true });
  const { minstens, hoogstens } = asked.json.metKoppel!.verlies!;
  expect(minstens).toBeGreaterThanOrEqual(0);
  expect(hoogstens).toBeGreaterThanOrEqual(minstens);
}, 90_000);

test('an unknown post or scenario is not found, another key is refused', async () => {
  expect((await whyNot({ functieId: 'P99' })).status).toBe(404);
  expect((await whyNot({}, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await whyNot({ naam: 'Jansen' })).status).toBe(400);
}, 90_000);

interface FundJson {
  readonly meerPerJaar: readonly { readonly jaar: number; readonly bedrag: number }[];
  readonly verloop: readonly {
    readonly factor: number | null;
    readonly fondsPerJaar: readonly number[] | null;
    readonly waarde: number;
    readonly bovengrens: number;
  }[];
}

test('the fund is explored from nothing to no limit', async () => {
  const { status, json } = await client.call<FundJson>('verkenFonds', { params: { scenarioId } });
  expect(status).toBe(200);
  expect(json.meerPerJaar.map(({ jaar, bedrag }) => [jaar, bedrag])).toEqual(
    [2026, 2027, 2028, 2029].map((year) => [year, 10_000]),
  );
  expect(json.verloop[0]).toMatchObject({ factor: 0, fondsPerJaar: [0, 0, 0, 0], waarde: 0 });
  expect(json.verloop.at(-1)).toMatchObject({ factor: null, fondsPerJaar: null });
  const values = json.verloop.map(({ waarde }) => waarde);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(values.at(-1)).toBeGreaterThan(0);
}, 90_000);

interface RobustnessJson {
  readonly koppels: readonly {
    readonly maanden: number;
    readonly kansVolledig: number;
    readonly kansOpMaanden: readonly number[];
  }[];
  readonly plannen: readonly { readonly waardering: string }[];
}

test('each pair has its chances, and nothing of a person', async () => {
  const { status, json, bytes } = await client.call<RobustnessJson>('toetsKoppeling', {
    params: { scenarioId },
  });
  expect(status).toBe(200);
  expect(json.koppels.length).toBeGreaterThan(0);
  for (const { maanden, kansVolledig, kansOpMaanden } of json.koppels) {
    expect(kansOpMaanden).toHaveLength(maanden + 1);
    expect(kansOpMaanden.at(-1)).toBe(kansVolledig);
  }
  expect(json.plannen.map(({ waardering }) => waardering)).toEqual(['verwacht', 'nominaal']);
  expect(new TextDecoder().decode(bytes)).not.toMatch(/"10000\d"|19[689]\d-/);
}, 90_000);

test('an earlier plan is compared with the new one; without one there is a conflict', async () => {
  const compare = (id: string) =>
    client.call<Record<string, readonly unknown[]>>('vergelijkMetEerderPlan', {
      params: { scenarioId: id },
    });
  expect((await compare(scenarioId)).status).toBe(409);
  const withEarlier = await aScenario({ eerderPlan: [{ functieId: 'P3', gezelId: 'V5' }] });
  const { status, json } = await compare(withEarlier);
  expect(status).toBe(200);
  const lists = ['gebleven', 'verschoven', 'vervallen'].flatMap((list) => json[list]);
  expect(lists).toEqual([expect.objectContaining({ functieId: 'P3', gezelId: 'V5' })]);
}, 90_000);
