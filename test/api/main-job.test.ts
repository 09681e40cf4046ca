import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { until } from '../support/until.ts';
import type { ApiClient } from './support/api-client.ts';
import { allEvents } from './support/events.ts';
import { exampleRoster, quickExampleScenario, smallRoster, xlsx } from './support/example-files.ts';
import {
  checkedRosterFile,
  confirmedRosterFile,
  endOfCalculation,
  finishedCalculation,
  requestCalculation,
  type CalculationJson,
} from './support/journey.ts';
import { operationIdsOf } from './support/openapi-validator.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/**
 * The main job over HTTP, from staff export to workbook, on real stores and with a real worker. Each
 * answer is checked against the served document by the client.
 */
let api: RunningApi;
let client: ApiClient;

beforeAll(async () => {
  api = await startApi();
  client = api.client;
}, 60_000);

afterAll(async () => {
  await api.stop();
});

const isZip = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 2)) === 'PK';

let rosterFileId = '';
let scenarioId = '';
const calculationIds: Record<string, string> = {};

test('a staff export is received, checked and confirmed', async () => {
  const received = await client.call<{ id: string }>('stuurPersoneelsbestandIn', {
    bytes: exampleRoster(),
    headers: { 'Content-Type': xlsx },
  });
  expect(received.status).toBe(202);
  expect(received.headers.get('location')).toBe(`/v1/personeelsbestanden/${received.json.id}`);

  const again = await client.call<{ id: string }>('stuurPersoneelsbestandIn', {
    bytes: exampleRoster(),
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  expect(again).toMatchObject({ status: 200, json: { id: received.json.id, bekend: true } });

  const checked = await checkedRosterFile(client, exampleRoster(), xlsx);
  expect(checked).toMatchObject({ status: 'gereed', fouten: [] });
  expect(checked.kolommen.map(({ veld }) => veld)).toContain('geboortedatum');
  rosterFileId = checked.id;
  const confirmed = await client.call('bevestigPersoneelsbestand', {
    params: { id: rosterFileId },
  });
  expect(confirmed.json['status']).toBe('bevestigd');
  const list = await client.call<{ personeelsbestanden: { id: string }[] }>(
    'lijstPersoneelsbestanden',
  );
  expect(list.json.personeelsbestanden.map(({ id }) => id)).toEqual([rosterFileId]);
}, 30_000);

test('a file with a wrong cell is refused with its place, and comes back marked', async () => {
  const { id, status, fouten } = await checkedRosterFile(client, smallRoster({ scale: '99' }));
  expect(status).toBe('afgekeurd');
  expect(fouten).toEqual([expect.objectContaining({ rij: 2, kop: 'schaal', gevonden: '99' })]);

  const marked = await client.call('haalGemarkeerdBestandOp', { params: { id } });
  expect(isZip(marked.bytes)).toBe(true);
  expect(marked.headers.get('content-disposition')).toMatch(/^attachment; filename=\S+\.xlsx$/);

  const confirmed = await client.call('bevestigPersoneelsbestand', { params: { id } });
  expect(confirmed.status).toBe(409);
  const discarded = await client.call('verwijderPersoneelsbestand', { params: { id } });
  expect(discarded.status).toBe(204);
  expect((await client.call('toonPersoneelsbestand', { params: { id } })).status).toBe(404);
}, 30_000);

test('a scenario keeps what was chosen and fills in the rest', async () => {
  const uitgangspunten = quickExampleScenario();
  const made = await client.call<{ id: string }>('maakScenario', {
    body: { personeelsbestandId: rosterFileId, uitgangspunten },
  });
  expect(made.status).toBe(201);
  expect(made.headers.get('location')).toBe(`/v1/scenarios/${made.json.id}`);
  scenarioId = made.json.id;

  const shown = await client.call('toonScenario', { params: { id: scenarioId } });
  expect(shown.json).toEqual(made.json);
  expect(shown.json['uitgangspunten']).toMatchObject({ naam: uitgangspunten['naam'] });
  const list = await client.call<{ scenarios: { id: string }[] }>('lijstScenarios');
  expect(list.json.scenarios.map(({ id }) => id)).toEqual([scenarioId]);
});

test('a workbook waits for the four calculations, a budget for two of them', async () => {
  const workbook = await client.call('vraagBerekeningAan', {
    body: { scenarioId, soort: 'werkboek' },
  });
  expect(workbook.status).toBe(409);
  expect((await client.call('toonBegroting', { params: { id: scenarioId } })).status).toBe(409);
});

test.each(['uitstroom', 'formatie', 'koppeling', 'reiskosten'])(
  '%s is calculated, and has a result of its own kind',
  async (soort) => {
    const calculation = await finishedCalculation(client, scenarioId, soort);
    expect(calculation).toMatchObject({ status: 'geslaagd', voortgang: 1, mislukking: null });
    calculationIds[soort] = calculation.id;
    const { status, json } = await client.call('toonResultaat', { params: { id: calculation.id } });
    expect(status).toBe(200);
    expect(json).toMatchObject({ soort, resultaat: expect.any(Object) });
  },
  30_000,
);

test('the departures per person belong to the outflow, and to nothing else', async () => {
  const departures = await client.call<{ vertrekken: unknown[] }>('toonVertrekdatums', {
    params: { id: calculationIds['uitstroom'] ?? '' },
  });
  expect(departures.json.vertrekken.length).toBeGreaterThan(100);
  const elsewhere = await client.call('toonVertrekdatums', {
    params: { id: calculationIds['reiskosten'] ?? '' },
  });
  expect(elsewhere.status).toBe(409);
});

test('a date and a number are explained, and the same roster a year later shows no leavers', async () => {
  const { json } = await client.call<{ vertrekken: { rij: number }[] }>('toonVertrekdatums', {
    params: { id: calculationIds['uitstroom'] ?? '' },
  });
  const date = await client.call('lichtVertrekdatumToe', {
    params: {
      id: calculationIds['uitstroom'] ?? '',
      rij: String(json.vertrekken[0]?.rij ?? ''),
    },
  });
  expect(date.status).toBe(200);
  const cell = await client.call<{ zin: string }>('lichtVertrekToe', {
    params: { id: calculationIds['formatie'] ?? '' },
    query: { indeling: 'totaal', jaar: '2027' },
  });
  expect(cell.json.zin).toContain('In 2027 verlaten naar verwachting');
  const personeelsbestanden = ['2025-01-01', '2026-01-01'].map((peildatum) => ({
    personeelsbestandId: rosterFileId,
    peildatum,
  }));
  const backtest = await client.call('toetsTerug', { body: { scenarioId, personeelsbestanden } });
  expect(backtest.json['oordeel']).toBe('te-veel-verwacht');
}, 30_000);

test('what people decide about the plan stays in the next one', async () => {
  interface PairJson {
    readonly functieId: string;
    readonly gezelId: string;
    readonly vanaf: string;
    readonly maanden: number;
    readonly status: string;
  }
  const params = { scenarioId };
  const { json } = await client.call<{ koppels: PairJson[] }>('toonKoppelbesluiten', { params });
  expect(new Set(json.koppels.map(({ status }) => status))).toEqual(new Set(['voorstel']));
  const agreed = json.koppels.slice(0, 2);
  for (const [van, naar] of [
    ['voorstel', 'besproken'],
    ['besproken', 'vastgesteld'],
  ]) {
    const besluiten = agreed.map(({ functieId, gezelId }) => ({ functieId, gezelId, van, naar }));
    const decided = await client.call('legKoppelbesluitenVast', { params, body: { besluiten } });
    expect(decided.status).toBe(201);
  }

  const body = { naam: 'Na de besluiten' };
  const replanned = await client.call<{ id: string }>('herplanKoppeling', { params, body });
  const { id, status } = await finishedCalculation(client, replanned.json.id, 'koppeling');
  expect(status).toBe('geslaagd');
  const result = await client.call<{ resultaat: { koppels: PairJson[] } }>('toonResultaat', {
    params: { id },
  });
  expect(result.json.resultaat.koppels).toEqual(
    expect.arrayContaining(
      agreed.map(({ functieId, gezelId, vanaf, maanden }) =>
        expect.objectContaining({ functieId, gezelId, vanaf, maanden }),
      ),
    ),
  );
}, 60_000);

test('the budget table has the lines of the scenario', async () => {
  const { json } = await client.call<{ regels: { nr: string }[] }>('toonBegroting', {
    params: { id: scenarioId },
  });
  expect(json.regels.map(({ nr }) => nr)).toEqual(['11', '20', '21', '22']);
});

test('the wages of today add up per scale, and the lines are delivered for Iv3', async () => {
  const { json: wages } = await client.call<{
    jaren: { jaar: number; loonsomPeildatum: number; overhead: number | null }[];
    groepen: { indeling: string; personen: number; loonsom: number }[];
  }>('toonLoonsom', { params: { scenarioId } });
  const scales = wages.groepen.filter(({ indeling }) => indeling === 'schaal');
  const sum = scales.reduce((total, { loonsom }) => total + loonsom, 0);
  expect(sum).toBeCloseTo(wages.jaren[0]!.loonsomPeildatum, 2);
  expect(Math.min(...scales.map(({ personen }) => personen))).toBeGreaterThanOrEqual(5);

  const body = {
    boekjaar: 2026,
    overheidsnummer: '9999',
    overheidsnaam: 'Voorbeeldstad',
    contact: { naam: 'Financiën', email: 'financien@voorbeeldstad.nl', telefoon: '14 0999' },
    financieelPakket: 'Voorbeeldpakket',
  };
  const { json: budget } = await client.call<{
    regels: { lastenOfBaten: string; bedragen: number[] }[];
  }>('toonBegroting', { params: { id: scenarioId } });
  const delivered = await client.call<{ totalen: { lastenOfBaten: string; bedrag: number }[] }>(
    'leverIv3',
    {
      params: { scenarioId },
      body,
    },
  );
  const cost = delivered.json.totalen.find(({ lastenOfBaten }) => lastenOfBaten === 'lasten');
  const ofLines = budget.regels
    .filter(({ lastenOfBaten }) => lastenOfBaten === 'lasten')
    .reduce((total, { bedragen }) => total - bedragen[0]!, 0);
  expect(cost?.bedrag).toBeCloseTo(ofLines, 2);
  const refused = await client.call('leverIv3', {
    params: { scenarioId },
    body: { ...body, boekjaar: 2040 },
  });
  expect(refused.status).toBe(400);
}, 60_000);

test('all outcomes of a scenario are also one document', async () => {
  const { status, json } = await client.call('toonUitkomst', { params: { id: scenarioId } });
  expect(status).toBe(200);
  const budget = await client.call('toonBegroting', { params: { id: scenarioId } });
  expect(json).toMatchObject({ begroting: budget.json, scenario: { eersteJaar: 2026 } });
}, 60_000);

test('a plan answers why not, what more money buys, and how sure it is', async () => {
  const params = { scenarioId };
  const whyNot = await client.call('lichtKoppelingToe', { params });
  const fund = await client.call('verkenFonds', { params });
  const robust = await client.call('toetsKoppeling', { params });
  expect([whyNot.status, fund.status, robust.status]).toEqual([200, 200, 200]);
  const withoutEarlierPlan = await client.call('vergelijkMetEerderPlan', { params });
  expect(withoutEarlierPlan.status).toBe(409);
}, 120_000);

test('the negotiating table gets its answers from the same roster', async () => {
  const params = { scenarioId };
  const knop = { soort: 'tarief', vervoer: ['fiets', 'e-fiets'] };
  const range = { vanaf: 0.1, tot: 0.2 };
  const answers = [
    await client.call('lijstReiskostenregelingen'),
    await client.call('rekenRegelingenDoor', { params, body: { indelingen: ['team'] } }),
    await client.call('zoekKnop', { params, body: { knop } }),
    await client.call('verkenKnoppen', {
      params,
      body: {
        eersteKnop: { ...knop, ...range },
        tweedeKnop: { soort: 'tarief', vervoer: ['auto'], ...range },
      },
    }),
    await client.call('toetsRegeling', { params, body: {} }),
    await client.call('vatRegelingSamen', { params, body: {} }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  const proposed = await client.call('doeReiskostenvoorstel', {
    params,
    body: { indiener: 'vakbond', toelichting: 'Eerste ronde' },
  });
  expect(proposed.status).toBe(201);
  const { json } = await client.call('lijstReiskostenvoorstellen', { params });
  expect(json['voorstellen']).toEqual([proposed.json]);
}, 60_000);

test('the workbook is a file, with a file name and the hashes of what made it', async () => {
  const { id, status, vingerafdrukken } = await finishedCalculation(client, scenarioId, 'werkboek');
  expect(status).toBe('geslaagd');
  expect(vingerafdrukken?.['resultaat']).toMatch(/^[0-9a-f]{64}$/);
  const { bytes, headers } = await client.call('haalWerkboekOp', { params: { id } });
  expect(isZip(bytes)).toBe(true);
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename=meesterplan-\S+\.xlsx$/,
  );
  expect(isZip((await client.call('haalOpenWerkboekOp', { params: { id } })).bytes)).toBe(true);
  const unchanged = await client.call('leesWerkboekTerug', {
    params: { id },
    bytes,
    headers: { 'Content-Type': xlsx },
  });
  expect(unchanged.json).toEqual({ scenarioId, wijzigingen: [], voorstel: null });
  expect((await client.call('toonResultaat', { params: { id } })).status).toBe(409);
  const list = await client.call<{ berekeningen: CalculationJson[] }>('lijstBerekeningen', {
    query: { scenarioId },
  });
  expect(list.json.berekeningen.map(({ soort }) => soort)).toEqual([
    'uitstroom',
    'formatie',
    'koppeling',
    'reiskosten',
    'werkboek',
  ]);
}, 60_000);

test('finance gets the budget in its own forms', async () => {
  const params = { scenarioId };
  const { json } = await client.call<{ grootboekprofielen: { profiel: string }[] }>(
    'lijstGrootboekprofielen',
  );
  const query = { profiel: json.grootboekprofielen[0]!.profiel };
  const csv = await client.call('haalBegrotingsbestandOp', { params, query });
  expect(new TextDecoder().decode(csv.bytes)).toContain('Reiskostenregeling');
  expect(isZip((await client.call('haalImportbladOp', { params, query })).bytes)).toBe(true);
  const headers = { 'Content-Type': xlsx };
  const refused = await client.call('vulSjabloon', { params, headers, bytes: exampleRoster() });
  expect(refused.status).toBe(400);
}, 30_000);

test('a calculation is repeated, and says that the bytes are the same', async () => {
  const van = calculationIds['formatie'] ?? '';
  const asked = await client.call<CalculationJson>('herhaalBerekening', { params: { id: van } });
  expect(asked.status).toBe(202);
  expect(asked.headers.get('location')).toBe(`/v1/berekeningen/${asked.json.id}`);
  expect(asked.json).toMatchObject({ herhaling: { van, gelijk: null, verschillen: [] } });
  const repeated = await endOfCalculation(client, asked.json.id);
  expect(repeated).toMatchObject({
    soort: 'formatie',
    status: 'geslaagd',
    herhaling: { van, gelijk: true, verschillen: [] },
  });
}, 60_000);

test('a calculation is cancelled and resumed', async () => {
  const { id } = await requestCalculation(client, scenarioId, 'koppeling');
  const params = { id };
  const cancelled = await client.call<CalculationJson>('annuleerBerekening', { params });
  // It may just have ended: then there is nothing to cancel.
  expect([200, 409]).toContain(cancelled.status);
  const again = await client.call('hervatBerekening', { params });
  expect(again.status).toBe(cancelled.status === 200 ? 202 : 409);
});

test('the calculators answer at once', async () => {
  const aow = await client.call('rekenAow', { body: { geboortedatum: ['1961-01-01'] } });
  expect(aow.json).toEqual([
    expect.objectContaining({ aowLeeftijd: { jaren: 67, maanden: 3 }, aowDatum: '2028-04-01' }),
  ]);
  const commuting = await client.call('rekenReiskosten', {
    body: {
      peildatum: '2026-01-01',
      regeling: {
        naam: 'voorbeeld',
        dagen: { grondslag: 'vast', referentiedagen: 214, minimumdagen: 128, afronding: 'geen' },
        vervoer: { auto: { tarief: 0.23 } },
      },
      reizen: [{ id: 'a', km: 20, vervoer: 'auto', reisdagenPerWeek: 5 }],
    },
  });
  // 214 days x 40 km x EUR 0.23
  expect(commuting.json).toMatchObject({ totaal: { jaarbedrag: 1968.8 } });
  const pairing = await client.call('rekenKoppelen', {
    body: {
      jaren: 2,
      budget: [60000, 60000],
      paren: [
        { meester: 0, gezel: 0, jaar: 0, waarde: 50, kosten: 40000 },
        { meester: 0, gezel: 1, jaar: 1, waarde: 45, kosten: 30000 },
        { meester: 1, gezel: 0, jaar: 0, waarde: 40, kosten: 25000 },
        { meester: 1, gezel: 1, jaar: 1, waarde: 42, kosten: 30000 },
      ],
    },
  });
  expect(pairing.json).toMatchObject({ waarde: 92, bewezen: true, besteed: [40000, 30000] });
  const cohorts = await client.call('rekenDoorstroom', {
    body: {
      stappen: 1,
      groepen: [
        { naam: 'junior', bezetting: 40 },
        { naam: 'senior', bezetting: 20 },
      ],
      overgangen: { junior: { junior: 0.8, senior: 0.1 }, senior: { senior: 0.9 } },
      instroom: { junior: 5 },
    },
  });
  expect(cohorts.json).toMatchObject({ bezetting: [{ stap: 1, junior: 37, senior: 22 }] });
});

test('the parameters are all there', async () => {
  const { json } = await client.call<{ parameters: { id: string }[] }>('toonParameters');
  expect(json.parameters.map(({ id }) => id)).toContain('aow/pension-age');
});

test('the budget is frozen as it stands, and a scenario without results cannot be compared', async () => {
  const { json: budget } = await client.call('toonBegroting', { params: { id: scenarioId } });
  const body = { scenarioId, vastgesteldDoor: 'gemeenteraad' };
  const frozen = await client.call<{ begroting: unknown; vingerafdrukken: unknown }>(
    'stelBegrotingVast',
    { body },
  );
  expect(frozen.status).toBe(201);
  expect(frozen.json.begroting).toEqual(budget);
  const { json: outcome } = await client.call('toonUitkomst', { params: { id: scenarioId } });
  expect(frozen.json.vingerafdrukken).toEqual(outcome['vingerafdrukken']);
  const shown = await client.call('toonBegrotingsversie', { params: { versienummer: '1' } });
  expect(shown.json).toEqual(frozen.json);
  const { json: list } = await client.call<{ begrotingsversies: unknown[] }>(
    'lijstBegrotingsversies',
  );
  expect(list.begrotingsversies).toHaveLength(1);

  const other = { personeelsbestandId: rosterFileId, uitgangspunten: quickExampleScenario() };
  const { json } = await client.call<{ id: string }>('maakScenario', { body: other });
  // What nobody has calculated yet cannot be compared, on the screen or in a file.
  for (const operation of [
    'vergelijkScenarios',
    'maakVergelijkingswerkboek',
    'maakOpenVergelijkingswerkboek',
  ]) {
    const compared = await client.call(operation, {
      body: { scenarioIds: [scenarioId, json.id] },
    });
    expect(compared.status).toBe(409);
  }
}, 60_000);

test('a roster that a scenario rests on, stays', async () => {
  const id = await confirmedRosterFile(client);
  const removed = await client.call('verwijderPersoneelsbestand', { params: { id } });
  expect(removed.status).toBe(204);
  const kept = await client.call('verwijderPersoneelsbestand', { params: { id: rosterFileId } });
  expect(kept.status).toBe(409);
});

test('progress arrives as events until the calculation has ended', async () => {
  const { id } = await requestCalculation(client, scenarioId, 'uitstroom');
  const response = await client.open('volgBerekening', { params: { id } });
  const events = await allEvents(response);
  expect(events.map(({ name }) => name).at(-1)).toBe('klaar');
  expect(events.at(-1)?.data).toMatchObject({ id, status: 'geslaagd', voortgang: 1 });
  const ratios = events.map(({ data }) => Number(data['voortgang']));
  expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
}, 30_000);

test('a sheet of finance is taken in, compared with the last one and proposed as a scenario', async () => {
  interface FinanceFile {
    readonly id: string;
    readonly status: string;
    readonly onbekendeKolommen: readonly { readonly kop: string }[];
    readonly verschil: { readonly aantalGewijzigd: number; readonly aantalNieuw: number };
  }
  const send = (query: Record<string, string>, bytes: string) =>
    client.call<FinanceFile>('stuurFinancieelBestandIn', {
      query: { soort: 'begrotingsregels', bron: 'Grootboek', eenheid: '1000', ...query },
      bytes,
      headers: { 'Content-Type': 'text/csv' },
    });
  const end = (id: string) =>
    until('the file is checked', async () => {
      const { json } = await client.call<FinanceFile>('toonFinancieelBestand', { params: { id } });
      return json.status !== 'wordt-gecontroleerd' && json;
    });
  const lines = 'nr;titel;programma;taakveld;categorie;2026\n21;Raadsadviseur;1;0.1;1.1;-132';
  const { status, json: received, headers } = await send({}, lines);
  expect([status, headers.get('location')]).toEqual([
    202,
    `/v1/financiele-bestanden/${received.id}`,
  ]);
  const unread = await end(received.id);
  expect(unread).toMatchObject({ status: 'afgekeurd', onbekendeKolommen: [{ kop: 'titel' }] });
  const marked = await client.call('haalGemarkeerdFinancieelBestandOp', {
    params: { id: received.id },
  });
  expect(isZip(marked.bytes)).toBe(true);
  await client.call('kiesKolommen', {
    params: { id: received.id },
    body: { kolommen: [{ kop: 'titel', veld: 'omschrijving' }] },
  });
  expect(await end(received.id)).toMatchObject({
    status: 'gereed',
    verschil: { vergelekenMet: 0, aantalNieuw: 1 },
  });
  const confirm = () => client.call('bevestigFinancieelBestand', { params: { id: received.id } });
  expect((await confirm()).status).toBe(200);
  expect((await confirm()).status).toBe(409);
  expect(await send({}, lines)).toMatchObject({ status: 200, json: { bekend: true } });

  const next = await send({}, lines.replace('-132', '-140'));
  expect(await end(next.json.id)).toMatchObject({
    verschil: {
      aantalGewijzigd: 1,
      regels: [{ waarden: [{ veld: 'bedrag', reeks: 2026, vorige: -132_000, nieuwe: -140_000 }] }],
    },
  });
  const files = await client.call<{ financieleBestanden: unknown[] }>('lijstFinancieleBestanden');
  expect(files.json.financieleBestanden).toHaveLength(2);
  const gone = await client.call('verwijderFinancieelBestand', { params: { id: next.json.id } });
  expect(gone.status).toBe(204);

  const list = await client.call('lijstFinancieleImporten');
  expect(list.json).toMatchObject({ financieleImporten: [{ id: received.id, volgnummer: 1 }] });
  const shown = await client.call('toonFinancieleImport', { params: { id: received.id } });
  expect(shown.json).toMatchObject({ regels: [{ rij: 2 }] });
  const proposal = await client.call('stelScenarioVoor', {
    params: { id: received.id },
    body: { scenarioId, naam: 'Met begroting' },
  });
  const { wijzigingen, ...made } = proposal.json;
  expect(wijzigingen).toHaveLength(1);
  expect((await client.call('maakScenario', { body: made })).status).toBe(201);

  const actuals = await send(
    { soort: 'realisatie', jaar: '2026' },
    'grootboek;programma;taakveld;categorie;bedrag\n4000;1;0.1;1.1;-140',
  );
  await end(actuals.json.id);
  await client.call('bevestigFinancieelBestand', { params: { id: actuals.json.id } });
  const beside = await client.call('toonRealisatieNaastBegroting', {
    params: { id: actuals.json.id },
    query: { begrotingId: received.id },
  });
  expect(beside.json).toMatchObject({ regels: [{ jaar: 2026, verschil: -8000 }] });
}, 30_000);

test('every operation of the document has been called', async () => {
  await client.call('toonApiBeschrijving');
  expect([...client.called].sort()).toEqual(operationIdsOf(api.document));
});

test('nothing went wrong on our side', () => {
  expect(api.logLines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
