import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from './support/api-client.ts';
import { reiskosten, staffOfFifty } from './support/commuters.ts';
import { checkedRosterFile, finishedCalculation, shortScenario } from './support/journey.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/** Questions about commuting schemes over HTTP; every answer is checked against the published document. */
let api: RunningApi;
let client: ApiClient;
let rosterFileId = '';
let params: { scenarioId: string };

async function aScenario(more: object = {}): Promise<string> {
  const short = shortScenario(rosterFileId);
  const body = {
    ...short,
    uitgangspunten: { ...short.uitgangspunten, reiskosten: { ...reiskosten, ...more } },
  };
  return (await client.call<{ id: string }>('maakScenario', { body })).json.id;
}

beforeAll(async () => {
  api = await startApi();
  client = api.client;
  const { id } = await checkedRosterFile(client, staffOfFifty());
  await client.call('bevestigPersoneelsbestand', { params: { id } });
  rosterFileId = id;
  params = { scenarioId: await aScenario() };
}, 120_000);

afterAll(async () => {
  await api.stop();
});

interface GroupJson {
  readonly indeling: string;
  readonly groep: string | null;
  readonly personen: number;
  readonly gaatErOpVooruit: number | null;
  readonly gaatErOpAchteruit: number | null;
  readonly blijftGelijk: number | null;
}
interface SchemeJson {
  readonly regeling: string;
  readonly jaren: readonly {
    readonly jaar: number;
    readonly personeelsfactor: number;
    readonly totaal: number;
    readonly meerkosten: number;
    readonly budgetOver: number;
  }[];
  readonly groepen: readonly GroupJson[];
}
interface TriedJson {
  readonly huidig: SchemeJson;
  readonly varianten: readonly SchemeJson[];
  readonly gedragseffecten: readonly { readonly status: string }[] | null;
}

const tryOut = (body: object = {}) =>
  client.call<TriedJson>('rekenRegelingenDoor', { params, body });

const cyclistRate = (waarde: number) => ({
  knoppen: [{ soort: 'tarief', vervoer: ['fiets'], waarde }],
});

describe('a what-if', () => {
  test('without more is the proposal beside the current scheme', async () => {
    const { status, json } = await tryOut();
    expect(status).toBe(200);
    const [proposal] = json.varianten;
    expect(proposal).toMatchObject({ regeling: 'voorstel' });
    expect(proposal!.jaren.map(({ jaar }) => jaar)).toEqual([2026, 2027, 2028, 2029, 2030]);
    const [year] = proposal!.jaren;
    expect(year!.meerkosten).toBeCloseTo(year!.totaal - json.huidig.jaren[0]!.totaal, 2);
    expect(year!.budgetOver).toBeCloseTo(5000 - year!.meerkosten, 2);
    // Two on a moped keep what they have; that few are unchanged does not hide the losers.
    expect(proposal!.groepen).toEqual([
      expect.objectContaining({
        indeling: 'totaal',
        personen: 50,
        gaatErOpVooruit: 28,
        gaatErOpAchteruit: 20,
        blijftGelijk: 2,
      }),
    ]);
    expect(json.gedragseffecten).toBeNull();
  });

  test('is the same as the calculation of the scenario', async () => {
    const indelingen = ['vervoermiddel', 'afstand', 'programma', 'schaalgroep', 'werktijd', 'team'];
    const { json } = await tryOut({ indelingen });
    const { id } = await finishedCalculation(client, params.scenarioId, 'reiskosten');
    const result = await client.call<{ resultaat: { voorstel: SchemeJson } }>('toonResultaat', {
      params: { id },
    });
    expect(json.varianten[0]).toEqual(result.json.resultaat.voorstel);
  }, 60_000);

  test.each(['with', 'without'])(
    'follows the projection of formatie, %s one that was calculated before',
    async (before) => {
      const scenarioId = await aScenario({ personeel: 'projectie' });
      if (before === 'with') await finishedCalculation(client, scenarioId, 'formatie');
      const { json } = await client.call<TriedJson>('rekenRegelingenDoor', {
        params: { scenarioId },
        body: {},
      });
      const { id } = await finishedCalculation(client, scenarioId, 'reiskosten');
      const result = await client.call<{ resultaat: { voorstel: SchemeJson } }>('toonResultaat', {
        params: { id },
      });
      const { jaren } = json.varianten[0]!;
      expect(jaren).toEqual(result.json.resultaat.voorstel.jaren);
      expect(jaren.map(({ personeelsfactor }) => personeelsfactor)).not.toEqual([1, 1, 1, 1, 1]);
    },
    60_000,
  );

  test('turns levers, several schemes at once', async () => {
    const { json } = await tryOut({
      varianten: [cyclistRate(0.15), cyclistRate(0.2), { uitgaandeVan: 'nu' }],
      indelingen: ['vervoermiddel'],
      uitstoot: true,
    });
    const totals = json.varianten.map(({ jaren }) => jaren[0]!.totaal);
    expect(totals[1]).toBeGreaterThan(totals[0]!);
    expect(totals[2]).toBe(json.huidig.jaren[0]!.totaal);
    expect(json.gedragseffecten?.map(({ status }) => status)).toEqual(
      Array.from({ length: 3 }, () => 'indicatief, geen voorspelling'),
    );
    const modes = json.varianten[0]!.groepen.filter(({ indeling }) => indeling === 'vervoermiddel');
    expect(modes.map(({ groep, personen }) => [groep, personen])).toEqual([
      ['fiets', 28],
      [null, 22],
    ]);
  });

  test('takes a scheme of one’s own', async () => {
    const regeling = { ...reiskosten.voorstel, naam: 'eigen' };
    const { json } = await tryOut({ varianten: [{ regeling }, { regeling, naam: 'nog eens' }] });
    expect(json.varianten.map((one) => one.regeling)).toEqual(['eigen', 'nog eens']);
    expect(json.varianten[0]!.jaren).toEqual((await tryOut()).json.varianten[0]!.jaren);
  });

  test('names all problems at once, with their place', async () => {
    const { status, json } = await client.call<{ fouten: { plaats: string }[] }>(
      'rekenRegelingenDoor',
      {
        params,
        body: {
          varianten: [
            { knoppen: [{ soort: 'tarief', vervoer: [], waarde: 0.2 }] },
            { knoppen: [{ soort: 'aandeel', vervoer: ['ov', 'step'], waarde: 2 }] },
            { uitgaandeVan: 'nu', regeling: { dagen: { grondslag: 'vast' }, vervoer: {} } },
            { knoppen: [{ soort: 'thuiswerken', waarde: 2.345 }], naam: '' },
          ],
          indelingen: ['naam'],
        },
      },
    );
    expect(status).toBe(400);
    expect(placesOf(json)).toEqual([
      'indelingen[0]',
      'varianten[0].knoppen[0].vervoer',
      'varianten[1].knoppen[0].vervoer[1]',
      'varianten[1].knoppen[0].waarde',
      'varianten[2].uitgaandeVan',
      'varianten[3].knoppen[0].waarde',
      'varianten[3].naam',
    ]);
  });

  test('of a scheme that the scenario does not have says which it has', async () => {
    const { status, json } = await client.call('rekenRegelingenDoor', {
      params,
      body: { varianten: [{}, { uitgaandeVan: 'oud' }] },
    });
    expect(status).toBe(400);
    expect(placesOf(json)).toEqual(['varianten[1].uitgaandeVan']);
  });

  test('of an unknown scenario is not found', async () => {
    const scenarioId = '00000000-0000-4000-8000-000000000000';
    const { status } = await client.call('rekenRegelingenDoor', {
      params: { scenarioId },
      body: {},
    });
    expect(status).toBe(404);
  });
});

/** Places of the problems of a refusal. */
function placesOf(json: object): string[] {
  const text = JSON.stringify(json);
  return [...text.matchAll(/"plaats":"([^"]*)"/g)].map(([, place]) => place!).sort();
}

interface FoundJson {
  readonly resultaat: string;
  readonly zin: string;
  readonly gehaald: { readonly waarde: number; readonly meerkosten: number } | null;
  readonly eronder: { readonly waarde: number } | null;
  readonly praktisch: { readonly waarde: number } | null;
}

const seek = (body: object) => client.call<FoundJson>('zoekKnop', { params, body });

describe('a search', () => {
  const knop = { soort: 'tarief', vervoer: ['fiets'] };
  test('finds a rate that, entered again, gives the target to the cent', async () => {
    const { status, json } = await seek({ knop, doel: { bedrag: 2500 } });
    expect(status).toBe(200);
    expect(['gehaald', 'tussen-twee-waarden']).toContain(json.resultaat);
    const found = json.gehaald ?? json.eronder;
    const again = await tryOut({ varianten: [cyclistRate(found!.waarde)] });
    const extra = again.json.varianten[0]!.jaren[0]!.meerkosten;
    if (json.gehaald === null) expect(extra).toBeLessThan(2500);
    else expect(extra).toBe(2500);
    expect(json.zin).toMatch(/^Spreek een tarief van € .* per km voor de fiets af: dan /);
  });

  test('looks for the budget of the scenario when no target is given', async () => {
    const { json } = await seek({ knop, jaar: 2028 });
    expect(json).toMatchObject({ jaar: 2028, doel: { bedrag: 5000, soort: 'meerkosten' } });
  });

  test('says when a lever cannot reach the target, or does nothing', async () => {
    const far = await seek({ knop, doel: { bedrag: 9_000_000 } });
    expect(far.json).toMatchObject({ resultaat: 'altijd-eronder', gehaald: null });
    expect(far.json.zin).toMatch(/^Zo hoog als € 9.000.000,00 meer dan nu komt de regeling/);
    const idle = await seek({ knop: { soort: 'tarief', vervoer: ['carpool'] } });
    expect(idle.json.resultaat).toBe('geen-invloed');
    expect(idle.json.zin).toMatch(/^Het tarief voor carpool verandert niets/);
  });

  test('in a year beyond the horizon is refused', async () => {
    const { status, json } = await seek({ knop, jaar: 2040 });
    expect([status, placesOf(json)]).toEqual([400, ['jaar']]);
  });
});

test('two levers are explored, with a line that cannot be improved', async () => {
  const { status, json } = await client.call<{
    punten: { opDeGrens: boolean; gaatErOpAchteruit: number | null }[];
  }>('verkenKnoppen', {
    params,
    body: {
      eersteKnop: { soort: 'tarief', vervoer: ['fiets'], tot: 0.3 },
      tweedeKnop: { soort: 'tarief', vervoer: ['auto', 'brommer'], vanaf: 0.1, tot: 0.25 },
    },
  });
  expect(status).toBe(200);
  expect(json.punten.length).toBeGreaterThanOrEqual(40);
  expect(json.punten.some(({ opDeGrens }) => opDeGrens)).toBe(true);
  expect(json.punten.every(({ gaatErOpAchteruit: count }) => count !== 1 && count !== 2)).toBe(
    true,
  );
}, 30_000);

test('what matters most comes first', async () => {
  const { status, json } = await client.call<{
    aannames: { aanname: string; spreiding: number }[];
  }>('toetsRegeling', { params, body: {} });
  expect(status).toBe(200);
  const spreads = json.aannames.map(({ spreiding }) => spreiding);
  expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
  expect(json.aannames.map(({ aanname }) => aanname)).toContain('gedrag');
}, 30_000);

test('a page in plain Dutch tells the numbers, and nothing of a few people', async () => {
  const { status, json } = await client.call<{
    titel: string;
    secties: { kop: string; zinnen: string[] }[];
  }>('vatRegelingSamen', { params, body: {} });
  expect(status).toBe(200);
  expect(json.titel).toBe('Reiskosten: voorstel naast nu');
  expect(json.secties.map(({ kop }) => kop)).toEqual([
    'Waar het over gaat',
    'Wat het kost',
    'Wie erop vooruit- of achteruitgaat',
    'Belasting',
    'Uitstoot',
    'Hoe zeker dit is',
  ]);
  const text = json.secties.flatMap(({ zinnen }) => zinnen).join('\n');
  expect(text).toContain('50 medewerkers op 1 januari 2026');
  expect(text).toContain('Bedragen zijn afgerond op hele euro’s.');
  expect(text).not.toMatch(/undefined|NaN|null|--|\bEUR\b/);
}, 30_000);

test('templates can be asked about as they are', async () => {
  const { status, json } = await client.call<{
    regelingen: { titel: string; bron: string[]; regeling: object }[];
  }>('lijstReiskostenregelingen');
  expect(status).toBe(200);
  expect(json.regelingen.length).toBeGreaterThan(5);
  for (const { bron } of json.regelingen) expect(bron[0]).toMatch(/^https?:/);
  const varianten = json.regelingen.slice(0, 10).map(({ regeling }) => ({ regeling }));
  const tried = await tryOut({ varianten });
  expect(tried.status).toBe(200);
  expect(tried.json.varianten).toHaveLength(varianten.length);
}, 30_000);

interface ProposalJson {
  readonly nummer: number;
  readonly indiener: string;
  readonly jaren: readonly { readonly meerkosten: number }[];
  readonly vorigVoorstel: number | null;
  readonly wijzigingen: readonly string[];
  readonly verschilMeerkosten: number;
  readonly vingerafdrukken: Readonly<Record<string, string>>;
}

test('proposals are kept with their effect and with what changed', async () => {
  const propose = (body: object) =>
    client.call<ProposalJson>('doeReiskostenvoorstel', { params, body });
  const first = await propose({ indiener: 'werkgever', toelichting: 'Eerste ronde' });
  expect(first.status).toBe(201);
  expect(first.json).toMatchObject({ nummer: 1, vorigVoorstel: null });
  expect(first.json.wijzigingen).toEqual([
    'Auto, tarief: van 0,19 naar 0,15.',
    'Fiets, tarief: 0,15, dat was er niet.',
  ]);
  const second = await propose({ indiener: 'vakbond', ...cyclistRate(0.23) });
  expect(second.json).toMatchObject({ nummer: 2, vorigVoorstel: 1 });
  expect(second.json.wijzigingen).toEqual(['Fiets, tarief: van 0,15 naar 0,23.']);
  expect(second.json.verschilMeerkosten).toBeCloseTo(
    second.json.jaren[0]!.meerkosten - first.json.jaren[0]!.meerkosten,
    2,
  );
  expect(second.json.vingerafdrukken['resultaat']).toMatch(/^[0-9a-f]{64}$/);

  const { json } = await client.call<{ voorstellen: ProposalJson[] }>(
    'lijstReiskostenvoorstellen',
    { params },
  );
  expect(json.voorstellen).toEqual([first.json, second.json]);
  const refused = await propose({ indiener: ' ', naam: 5 });
  expect([refused.status, placesOf(refused.json)]).toEqual([400, ['indiener', 'naam']]);
}, 30_000);
