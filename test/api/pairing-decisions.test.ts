import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { rosterFile } from '../support/roster-file.ts';
import type { ApiClient, Call } from './support/api-client.ts';
import { checkedRosterFile, shortScenario } from './support/journey.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/** What people decide about pairs, and planning on from it, over HTTP. */
let api: RunningApi;
let client: ApiClient;
let rosterFileId = '';
let scenarioId = '';

/** P2 falls vacant in 2028; V3 may follow. */
const staff = rosterFile([
  { geboortedatum: '14-03-1961' },
  { geboortedatum: '02-07-1990', schaal: '9', trede: '5', gezel: 'ja' },
]);

beforeAll(async () => {
  api = await startApi();
  client = api.client;
  const { id } = await checkedRosterFile(client, staff);
  await client.call('bevestigPersoneelsbestand', { params: { id } });
  rosterFileId = id;
}, 60_000);

beforeEach(async () => {
  const short = shortScenario(rosterFileId);
  const uitgangspunten = {
    ...short.uitgangspunten,
    koppeling: { minimumRisico: 1, tijddelen: [0.5, 1] },
  };
  const body = { ...short, uitgangspunten };
  scenarioId = (await client.call<{ id: string }>('maakScenario', { body })).json.id;
});

afterAll(async () => {
  await api.stop();
});

interface PairsJson {
  readonly koppels: readonly {
    readonly status: string;
    readonly geschiedenis: readonly { readonly status: string; readonly toelichting: string }[];
  }[];
}

interface RefusalJson {
  readonly detail: string;
  readonly problemen: readonly { readonly plaats: string }[];
}

const aDecision = {
  functieId: 'P2',
  gezelId: 'V3',
  van: 'voorstel',
  naar: 'besproken',
  vanaf: '2027-09-01',
  maanden: 6,
  tijddeel: 1,
};

const post = <Json = PairsJson>(besluiten: readonly unknown[], call: Call = {}) =>
  client.call<Json>('legKoppelbesluitenVast', {
    params: { scenarioId },
    body: { besluiten },
    ...call,
  });
const show = () => client.call<PairsJson>('toonKoppelbesluiten', { params: { scenarioId } });
const placesOf = ({ problemen }: RefusalJson): string[] => problemen.map(({ plaats }) => plaats);

test('a decision is kept with who made it, and the next one comes after it', async () => {
  const first = await post([{ ...aDecision, toelichting: ' In het overleg ' }]);
  expect(first.status).toBe(201);
  expect(first.json.koppels).toEqual([
    {
      functieId: 'P2',
      gezelId: 'V3',
      status: 'besproken',
      vanaf: '2027-09-01',
      maanden: 6,
      tijddeel: 1,
      inPlan: false,
      geschiedenis: [
        {
          status: 'besproken',
          vanaf: '2027-09-01',
          maanden: 6,
          tijddeel: 1,
          beslotenOp: expect.stringMatching(/Z$/) as unknown,
          door: 'hr-adviseur',
          toelichting: 'In het overleg',
        },
      ],
    },
  ]);
  const { functieId, gezelId } = aDecision;
  await post([{ functieId, gezelId, van: 'besproken', naar: 'vastgesteld' }]);
  const [pair] = (await show()).json.koppels;
  expect(pair?.status).toBe('vastgesteld');
  expect(pair?.geschiedenis.map(({ status }) => status)).toEqual(['besproken', 'vastgesteld']);
});

test('what cannot be read is refused, all of it at once', async () => {
  const { status, json } = await post<RefusalJson>([
    { ...aDecision, functieId: '12', naar: 'vervallen' },
    { ...aDecision, vanaf: '2027-09-02', maanden: 13, tijddeel: 0 },
    { ...aDecision, toelichting: 'x'.repeat(501) },
    { ...aDecision, naam: 'J. de Vries' },
  ]);
  expect(status).toBe(400);
  expect(placesOf(json).sort()).toEqual([
    'besluiten[0].functieId',
    'besluiten[0].naar',
    'besluiten[1].maanden',
    'besluiten[1].tijddeel',
    'besluiten[1].vanaf',
    'besluiten[2]',
    'besluiten[2].toelichting',
    'besluiten[3]',
    'besluiten[3].naam',
  ]);
  expect((await post<RefusalJson>([])).status).toBe(400);
});

test('what does not fit the scenario is refused, and nothing is kept', async () => {
  const { status, json } = await post<RefusalJson>([
    aDecision,
    { ...aDecision, functieId: 'P99', naar: 'lopend' },
  ]);
  expect([status, placesOf(json)]).toEqual([400, ['besluiten[1].naar', 'besluiten[1].functieId']]);
  expect((await show()).json).toEqual({ koppels: [] });
});

test('a status that somebody else changed meanwhile is a conflict', async () => {
  await post([aDecision]);
  const { status, json } = await post<RefusalJson>([aDecision]);
  expect(status).toBe(409);
  expect(json.detail).toContain('P2 met V3 is besproken, niet voorstel');
});

test('the same request with the same key is one decision', async () => {
  const call = { headers: { 'Idempotency-Key': `besluit-${scenarioId}` } };
  const [first, second] = [await post([aDecision], call), await post([aDecision], call)];
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.json).toEqual(first.json);
  expect((await show()).json.koppels[0]?.geschiedenis).toHaveLength(1);
});

test('planning on gives a new scenario with what is agreed pinned, and the decisions with it', async () => {
  await post([{ ...aDecision, tijddeel: 0.5 }]);
  const { functieId, gezelId } = aDecision;
  await post([{ functieId, gezelId, van: 'besproken', naar: 'vastgesteld' }]);
  const { status, headers, json } = await client.call<{ id: string; uitgangspunten: object }>(
    'herplanKoppeling',
    { params: { scenarioId }, body: { naam: 'Na het overleg' } },
  );
  expect(status).toBe(201);
  expect(headers.get('location')).toBe(`/v1/scenarios/${json.id}`);
  expect(json.uitgangspunten).toMatchObject({
    naam: 'Na het overleg',
    koppeling: {
      vastgezet: [
        { functieId: 'P2', gezelId: 'V3', vanaf: '2027-09-01', maanden: 6, tijddeel: 0.5 },
      ],
      eerderPlan: [],
    },
  });
  const decisions = await client.call('toonKoppelbesluiten', { params: { scenarioId: json.id } });
  expect(decisions.json).toEqual((await show()).json);
});

test('a scenario that does not exist is not found', async () => {
  const params = { scenarioId: rosterFileId };
  const body = { besluiten: [aDecision] };
  const shown = await client.call('toonKoppelbesluiten', { params });
  const decided = await client.call('legKoppelbesluitenVast', { params, body });
  const replanned = await client.call('herplanKoppeling', { params, body: { naam: 'Verder' } });
  expect([shown.status, decided.status, replanned.status]).toEqual([404, 404, 404]);
});

test('what people wrote is in no log', async () => {
  const { status } = await post([{ ...aDecision, toelichting: 'geheim-in-de-toelichting' }]);
  expect(status).toBe(201);
  expect(JSON.stringify(api.logLines)).not.toContain('geheim-in-de-toelichting');
});
