import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { confirmedScenario } from '../support/a-composition.ts';
import { someOutcomes, storeResults } from '../support/stored-results.ts';
import type { ApiClient, Call } from './support/api-client.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/** Scenarios beside each other and frozen budgets, over HTTP; every answer is checked against the document. */
let api: RunningApi;
let client: ApiClient;
let basis: string;
let sober: string;
let empty: string;

beforeAll(async () => {
  api = await startApi({ hasWorker: false });
  client = api.client;
  const { composition } = api;
  basis = (await confirmedScenario(composition)).scenarioId;
  sober = (await confirmedScenario(composition)).scenarioId;
  empty = (await confirmedScenario(composition)).scenarioId;
  await storeResults(composition, basis, someOutcomes());
  await storeResults(composition, sober, someOutcomes(90_000_000));
}, 60_000);
afterAll(async () => {
  await api.stop();
});

interface RefusalJson {
  readonly detail: string;
  readonly problemen: readonly { readonly plaats: string }[];
}
const placesOf = ({ problemen }: RefusalJson): string[] => problemen.map(({ plaats }) => plaats);
const unknownId = '00000000-0000-4000-8000-000000000000';

interface ComparisonJson {
  readonly jaren: readonly number[];
  readonly scenarios: readonly {
    readonly kerncijfers: { readonly saldo: readonly number[]; readonly uitstroom: unknown };
    readonly begroting: { readonly totaal: readonly number[] };
  }[];
  readonly regels: readonly { readonly nr: string; readonly perScenario: readonly unknown[] }[];
  readonly verschillen: readonly {
    readonly zin: string;
    readonly kerncijfers: { readonly meerkostenReiskosten: readonly number[] };
    readonly begroting: {
      readonly regels: readonly { readonly soort: string; readonly zin: string }[];
      readonly totaal: readonly number[];
    };
  }[];
}

describe('scenarios beside each other', () => {
  const compare = <Json = ComparisonJson>(scenarioIds: unknown) =>
    client.call<Json>('vergelijkScenarios', { body: { scenarioIds } });

  test('tie to their own budgets, to the cent', async () => {
    const { status, json } = await compare([basis, sober]);
    expect(status).toBe(200);
    expect(json.jaren).toEqual([2026, 2027, 2028, 2029]);
    for (const [index, id] of [basis, sober].entries()) {
      const own = await client.call<{ totaal: number[] }>('toonBegroting', { params: { id } });
      expect(json.scenarios[index]!.begroting).toEqual(own.json);
      expect(json.scenarios[index]!.kerncijfers.saldo).toEqual(own.json.totaal);
    }
    const [difference, ...more] = json.verschillen;
    expect(more).toEqual([]);
    expect(difference!.begroting.totaal).toEqual([99_852.1, 99_852.1, 99_852.1, 99_852.1]);
    expect(difference!.kerncijfers.meerkostenReiskosten).toEqual([
      -99_852.1, -99_852.1, -99_852.1, -99_852.1,
    ]);
    expect(difference!.begroting.regels.map(({ soort }) => soort)).toEqual(['gewijzigd']);
    expect(difference!.begroting.regels[0]!.zin).toContain('€ 99.852,10 voordeliger');
    expect(difference!.zin).toContain('heeft dezelfde keuzes als');
    expect(json.regels.map(({ nr, perScenario }) => [nr, perScenario.length])).toEqual([
      ['11', 2],
      ['20', 2],
      ['21', 2],
      ['22', 2],
    ]);
  });

  test.each<[string, unknown]>([
    ['one', [unknownId]],
    ['six', Array.from({ length: 6 }, (_, index) => unknownId.replace(/.$/, String(index)))],
    ['the same twice', [unknownId, unknownId]],
    ['no ids', ['a', "'; drop table scenario; --"]],
    ['no list', { length: 2 }],
    ['nothing', null],
  ])('are refused for %s', async (_, scenarioIds) => {
    const { status, json } = await compare<RefusalJson>(scenarioIds);
    expect(status).toBe(400);
    expect(placesOf(json).every((place) => place.startsWith('scenarioIds'))).toBe(true);
  });

  test('are not found when one does not exist, and wait for results', async () => {
    expect((await compare([basis, unknownId])).status).toBe(404);
    const { status, json } = await compare<RefusalJson>([basis, empty]);
    expect(status).toBe(409);
    expect(json.detail).toMatch(/^Bereken eerst opnieuw: uitstroom van scenario/);
  });

  test('have an address that does not hide that of one scenario', async () => {
    const response = await fetch(`${api.address}/v1/scenarios/_vergelijk`, {
      headers: { Authorization: `Bearer ${api.sessionKey}` },
    });
    expect(response.status).toBe(405);
    expect((await client.call('toonScenario', { params: { id: basis } })).status).toBe(200);
  });
});

interface VersionJson {
  readonly versienummer: number;
  readonly vorigeVersie: number | null;
  readonly begroting: unknown;
  readonly wijzigingen: { readonly totaal: readonly number[] } | null;
}

describe('frozen budgets', () => {
  const freeze = <Json = VersionJson>(body: object, call: Call = {}) =>
    client.call<Json>('stelBegrotingVast', {
      body: { scenarioId: basis, vastgesteldDoor: 'gemeenteraad', ...body },
      ...call,
    });
  const show = (versienummer: string) =>
    client.call<VersionJson>('toonBegrotingsversie', { params: { versienummer } });
  const listed = async () =>
    (await client.call<{ begrotingsversies: VersionJson[] }>('lijstBegrotingsversies')).json
      .begrotingsversies;

  test('are read back byte for byte, also after another calculation', async () => {
    const made = await freeze({ toelichting: ' Na het amendement ' });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe('/v1/begrotingsversies/1');
    expect(made.json).toMatchObject({
      versienummer: 1,
      vorigeVersie: null,
      vastgesteldDoor: 'gemeenteraad',
      vastgelegdDoor: 'hr-adviseur',
      toelichting: 'Na het amendement',
      wijzigingen: null,
    });
    const before = await show('1');
    expect(Buffer.from(before.bytes)).toEqual(Buffer.from(made.bytes));
    await storeResults(api.composition, basis, someOutcomes(1));
    expect(Buffer.from((await show('1')).bytes)).toEqual(Buffer.from(before.bytes));
  });

  test('are made once per key', async () => {
    const before = (await listed()).length;
    const call = { headers: { 'Idempotency-Key': 'versie-1' } };
    const answers = await Promise.all([1, 2, 3].map(() => freeze({ scenarioId: sober }, call)));
    expect(new Set(answers.map(({ json }) => json.versienummer)).size).toBe(1);
    expect(await listed()).toHaveLength(before + 1);
    expect((await freeze({ vastgesteldDoor: 'college' }, call)).status).toBe(409);
  });

  test('asked for at once come one after the other', async () => {
    const before = (await listed()).length;
    const answers = await Promise.all([freeze({}), freeze({ scenarioId: sober })]);
    const numbers = answers.map(({ json }) => json.versienummer).sort((one, other) => one - other);
    expect(numbers).toEqual([before + 1, before + 2]);
    const all = await listed();
    expect(all.map(({ vorigeVersie }) => vorigeVersie)).toEqual([
      null,
      ...all.slice(0, -1).map(({ versienummer }) => versienummer),
    ]);
  });

  test('are refused after a version that is not the last, and without results', async () => {
    const before = (await listed()).length;
    const late = await freeze<RefusalJson>({ vorigeVersie: before + 7 });
    expect(late.status).toBe(409);
    expect(late.json.detail).toContain(`is versie ${before}, niet ${before + 7}`);
    expect((await freeze({ scenarioId: empty })).status).toBe(409);
    expect((await freeze({ scenarioId: unknownId })).status).toBe(404);
    expect(await listed()).toHaveLength(before);
  });

  test.each<[string, object, string]>([
    ['nobody who decided', { vastgesteldDoor: '  ' }, 'vastgesteldDoor'],
    ['a name without end', { vastgesteldDoor: 'r'.repeat(101) }, 'vastgesteldDoor'],
    ['a zero byte', { vastgesteldDoor: 'raad\u0000' }, 'vastgesteldDoor'],
    ['a line break in the note', { toelichting: 'a\nb' }, 'toelichting'],
    ['a version that is text', { vorigeVersie: '1' }, 'vorigeVersie'],
    ['a version that no number can be', { vorigeVersie: 2_147_483_648 }, 'vorigeVersie'],
    ['an unknown field', { tabel: [] }, 'tabel'],
  ])('are refused with %s', async (_, wrong, place) => {
    const { status, json } = await freeze<RefusalJson>(wrong);
    expect(status).toBe(400);
    expect(placesOf(json)).toEqual([place]);
  });

  test.each(['0', '-1', '1.5', 'een', '99999999999', "1' or '1'='1"])(
    'do not have a version %s',
    async (versienummer) => {
      expect((await show(versienummer)).status).toBe(400);
    },
  );

  test('that do not exist are not found, and none can be changed', async () => {
    expect((await show('2147483647')).status).toBe(404);
    for (const method of ['PUT', 'PATCH', 'DELETE', 'POST']) {
      const response = await fetch(`${api.address}/v1/begrotingsversies/1`, {
        method,
        headers: { Authorization: `Bearer ${api.sessionKey}` },
      });
      expect(response.status).toBe(405);
    }
  });

  test('are for who signed in', async () => {
    expect((await freeze({}, { sessionKey: null })).status).toBe(401);
    const answer = await client.call('lijstBegrotingsversies', { sessionKey: null });
    expect(answer.status).toBe(401);
  });
});
