import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { returnedWorkbookLimitBytes } from '../../src/api/own-workbook/own-workbook-operations.ts';
import {
  claimAttempt,
  insertCalculation,
  storeSuccess,
} from '../../src/data/queries/calculations.ts';
import { calculateOutcome } from '../../src/services/calculations/calculate-outcome.ts';
import { loadRunInput } from '../../src/services/calculations/run-input.ts';
import { ownWorkbookLimits } from '../../src/workbooks/import/own-workbook/open-own-workbook.ts';
import { workbookInputs } from '../../src/workbooks/inputs/workbook-inputs.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { confirmedScenario } from '../support/a-composition.ts';
import { someOutcomes, storeResults } from '../support/stored-results.ts';
import {
  placeOfName,
  withCell,
  withInput,
} from '../workbooks/import/own-workbook/edited-workbook.ts';
import type { ApiClient } from './support/api-client.ts';
import { xlsx } from './support/example-files.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/** A workbook that comes back over HTTP; every answer is checked against the document. */
let api: RunningApi;
let client: ApiClient;
let scenarioId: string;
let calculationId: string;
let workbook: Uint8Array;

interface ReadBack {
  readonly scenarioId: string;
  readonly wijzigingen: readonly { readonly plaats: string; readonly naar: number }[];
  readonly voorstel: { readonly personeelsbestandId: string; readonly uitgangspunten: object };
}

async function requestedWorkbook(): Promise<string> {
  const { em, now } = api.composition.newContext();
  const { id } = await insertCalculation(em, {
    scenario: scenarioId,
    kind: 'workbook',
    repeats: null,
    progressText: '',
    requestedAt: now,
  });
  return id;
}

beforeAll(async () => {
  api = await startApi({ hasWorker: false });
  client = api.client;
  scenarioId = (await confirmedScenario(api.composition)).scenarioId;
  await storeResults(api.composition, scenarioId, someOutcomes());
  calculationId = await requestedWorkbook();
  const context = api.composition.newContext();
  const { em, now, today } = context;
  const attempt = { id: calculationId, attempt: 1 };
  await claimAttempt(em, attempt, { progressText: '', startedAt: now });
  const input = await loadRunInput(em, scenarioId);
  const result = await calculateOutcome(context, 'workbook', input, today);
  await storeSuccess(em, attempt, { ...result, progressText: '', finishedAt: now });
  const { bytes } = await client.call('haalWerkboekOp', { params: { id: calculationId } });
  workbook = bytes;
}, 60_000);
afterAll(async () => {
  await api.stop();
});

const sendBack = <Json = ReadBack>(bytes: Uint8Array, id = calculationId, name?: string) =>
  client.call<Json>('leesWerkboekTerug', {
    params: { id },
    ...(name === undefined ? {} : { query: { naam: name } }),
    bytes,
    headers: { 'Content-Type': xlsx },
  });

const scenarioCount = async (): Promise<number> =>
  (await client.call<{ scenarios: unknown[] }>('lijstScenarios')).json.scenarios.length;

test('a workbook that comes back as it went out has no changes and no proposal', async () => {
  const { status, json } = await sendBack(workbook);
  expect(status).toBe(200);
  expect(json).toEqual({ scenarioId, wijzigingen: [], voorstel: null });
});

test('changed inputs come back as a proposal that can be stored, and nothing is stored by asking', async () => {
  const before = await scenarioCount();
  const inputs = workbookInputs(aScenario());
  const [fund, rate] = ['invoer_fonds_2027', 'invoer_voorstel_fiets_tarief'].map((name) =>
    inputs.find((input) => input.name === name)!,
  );
  const changed = withInput(withInput(workbook, fund!, 250_000), rate!, 0.19);
  const { json } = await sendBack(changed, calculationId, 'Uit Excel');
  expect(json.wijzigingen).toMatchObject([
    { plaats: 'reiskosten.voorstel.vervoer.fiets.tarief', naar: 0.19 },
    { plaats: 'koppeling.fondsPerJaar[1]', naar: 250_000 },
  ]);
  expect(await scenarioCount()).toBe(before);

  const { personeelsbestandId, uitgangspunten } = json.voorstel;
  const made = await client.call<{ id: string }>('maakScenario', {
    body: { personeelsbestandId, uitgangspunten },
  });
  expect(made.status).toBe(201);
  const stored = await client.call<{ uitgangspunten: object }>('toonScenario', {
    params: { id: made.json.id },
  });
  expect(stored.json.uitgangspunten).toMatchObject({
    naam: 'Uit Excel',
    reiskosten: { voorstel: { vervoer: { fiets: { tarief: 0.19 } } } },
  });
  expect(await scenarioCount()).toBe(before + 1);
});

test('a workbook with another change is refused with every place', async () => {
  const [sheet, cell] = placeOfName(workbook, 'invoer_fonds_2027');
  const wrong = withCell(workbook, sheet, cell, '<is><t>geen idee</t></is>', 'inlineStr');
  const { status, json } = await sendBack<{ problemen: { plaats: string }[] }>(
    withCell(wrong, 'Controles', 'A1', '<v>1</v>'),
  );
  expect(status).toBe(400);
  expect(json.problemen.map(({ plaats }) => plaats).sort()).toEqual([
    'blad Controles, cel A1',
    `blad ${sheet}, cel ${cell} (Fonds in 2027)`,
  ]);
});

test('only the workbook of a calculation that made one can come back', async () => {
  const waiting = await requestedWorkbook();
  expect((await sendBack(workbook, waiting)).status).toBe(409);
  const { json } = await client.call<{ berekeningen: { id: string; soort: string }[] }>(
    'lijstBerekeningen',
    { query: { scenarioId } },
  );
  const other = json.berekeningen.find(({ soort }) => soort === 'uitstroom');
  expect((await sendBack(workbook, other?.id)).status).toBe(409);
  expect((await sendBack(workbook, '0b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11')).status).toBe(404);
  expect(returnedWorkbookLimitBytes).toBe(ownWorkbookLimits.maxBytes);
});
