import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rosterFile } from '../support/roster-file.ts';
import { until } from '../support/until.ts';
import type { ApiClient } from './support/api-client.ts';
import { checkedRosterFile, finishedCalculation } from './support/journey.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/** From a salary table and hire contracts of finance to the figures of a scenario, over HTTP. */
let api: RunningApi;
let client: ApiClient;

beforeAll(async () => {
  api = await startApi();
  client = api.client;
}, 60_000);
afterAll(async () => {
  await api.stop();
});

const simulatie = { startgetal: 1, herhalingen: 20, maximumHerhalingen: 20 };

async function storedScenario(): Promise<string> {
  const twelve = Array.from({ length: 12 }, () => ({ geboortedatum: '11-06-1979', trede: '11' }));
  const { id } = await checkedRosterFile(client, rosterFile(twelve));
  await client.call('bevestigPersoneelsbestand', { params: { id } });
  const uitgangspunten = {
    naam: 'Volgens de cao',
    peildatum: '2026-01-01',
    eersteJaar: 2026,
    formatie: { simulatie },
  };
  const body = { personeelsbestandId: id, uitgangspunten };
  return (await client.call<{ id: string }>('maakScenario', { body })).json.id;
}

async function confirmedImport(soort: string, lines: readonly string[]): Promise<string> {
  const { json } = await client.call<{ id: string }>('stuurFinancieelBestandIn', {
    query: { soort, bron: 'Financiën', eenheid: '1' },
    bytes: lines.join('\n'),
    headers: { 'Content-Type': 'text/csv' },
  });
  const params = { id: json.id };
  const file = await until('the file is checked', async () => {
    const shown = await client.call<{ status: string }>('toonFinancieelBestand', { params });
    return shown.json.status !== 'wordt-gecontroleerd' && shown.json;
  });
  expect(file.status).toBe('gereed');
  await client.call('bevestigFinancieelBestand', { params });
  return json.id;
}

interface Proposal {
  readonly personeelsbestandId: string;
  readonly wijzigingen: readonly string[];
  readonly uitgangspunten: {
    readonly salaristabellen: readonly unknown[];
    readonly formatie: { readonly inhuurtarieven: readonly unknown[] };
  };
}

async function proposalFrom(importId: string, scenarioId: string): Promise<Proposal> {
  const { json } = await client.call<Proposal>('stelScenarioVoor', {
    params: { id: importId },
    body: { scenarioId, naam: 'Met eigen bedragen', ingangsdatum: '2026-01-01' },
  });
  return json;
}

async function madeFrom({ personeelsbestandId, uitgangspunten }: Proposal): Promise<string> {
  const made = { personeelsbestandId, uitgangspunten };
  const { status, json } = await client.call<{ id: string }>('maakScenario', { body: made });
  expect(status).toBe(201);
  return json.id;
}

const wageSumOf = async (scenarioId: string): Promise<number> => {
  const { json } = await client.call<{ jaren: { loonsomPeildatum: number }[] }>('toonLoonsom', {
    params: { id: scenarioId, scenarioId },
  });
  return json.jaren[0]!.loonsomPeildatum;
};

test('a salary table of finance makes the wage sum of a new scenario, and the old one stays', async () => {
  const scenarioId = await storedScenario();
  const importId = await confirmedImport('salaristabel', [
    'schaal;trede;maandbedrag',
    '10;11;6000',
  ]);
  const proposal = await proposalFrom(importId, scenarioId);
  expect(proposal.uitgangspunten.salaristabellen).toEqual([
    {
      vanaf: '2026-01-01',
      schalen: [{ schaal: '10', maandbedragen: [...Array<null>(11).fill(null), 6000] }],
    },
  ]);
  expect(proposal.wijzigingen.join(' ')).toContain('schaal 10 trede 0 tot en met 10');

  const ownId = await madeFrom(proposal);
  const kept = await finishedCalculation(client, scenarioId, 'formatie');
  const own = await finishedCalculation(client, ownId, 'formatie');
  expect([kept.status, own.status]).toEqual(['geslaagd', 'geslaagd']);
  // 6,000 x 1.1705 = 7,023.00 a month; with the premiums of 2026 that is 9,137.1104252333...,
  // 109,645.33 a year, for each of twelve people.
  expect(await wageSumOf(ownId)).toBe(1_315_743.96);
  expect(await wageSumOf(scenarioId)).toBeLessThan(1_300_000);

  const basisOf = async (id: string): Promise<string> =>
    JSON.stringify((await client.call('toonResultaat', { params: { id } })).json);
  expect(await basisOf(own.id)).toContain('eigen salaristabel vanaf 2026-01-01. Let op, niet in');
  expect(await basisOf(kept.id)).not.toContain('eigen salaristabel');
}, 60_000);

test('hire contracts make tariffs of a new scenario', async () => {
  const scenarioId = await storedScenario();
  const contracts = Array.from({ length: 10 }, (_, at) => `C${at};Jurist;zzp;36;${90 + at}`);
  const importId = await confirmedImport('inhuur', [
    'contractnummer;functie;soort inhuur;uren per week;uurtarief',
    ...contracts,
  ]);
  const proposal = await proposalFrom(importId, scenarioId);
  expect(proposal.uitgangspunten.formatie.inhuurtarieven).toEqual([
    { vanaf: '2026-01-01', soort: 'zzp', functiefamilies: [], uurtarief: 94.5 },
  ]);
  const made = await client.call('toonScenario', { params: { id: await madeFrom(proposal) } });
  expect(made.json).toMatchObject({
    uitgangspunten: { formatie: { inhuurtarieven: [{ soort: 'zzp', uurtarief: 94.5 }] } },
  });
}, 60_000);

test('a table that does not fit the cao is refused with every place', async () => {
  const scenarioId = await storedScenario();
  const { json } = await client.call<{ personeelsbestandId: string }>('toonScenario', {
    params: { id: scenarioId },
  });
  const refused = await client.call('maakScenario', {
    body: {
      personeelsbestandId: json.personeelsbestandId,
      uitgangspunten: {
        naam: 'Fout',
        peildatum: '2026-01-01',
        eersteJaar: 2026,
        salaristabellen: [
          {
            vanaf: '2026-01-01',
            schalen: [
              { schaal: '19', maandbedragen: [1] },
              { schaal: '9', maandbedragen: [2, 1] },
            ],
          },
        ],
      },
    },
  });
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.json)).toContain('schalen[1].maandbedragen[1]');
  expect(JSON.stringify(refused.json)).toContain('schalen[0].schaal');
}, 60_000);
