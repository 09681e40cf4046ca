import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { templateLimitBytes } from '../../src/api/finance-files/budget-file-operations.ts';
import {
  claimAttempt,
  insertCalculation,
  storeSuccess,
} from '../../src/data/queries/calculations.ts';
import { calculateOutcome } from '../../src/services/calculations/calculate-outcome.ts';
import { loadRunInput } from '../../src/services/calculations/run-input.ts';
import { templateLimits } from '../../src/workbooks/template/fill-template.ts';
import { confirmedScenario } from '../support/a-composition.ts';
import { someOutcomes, storeResults } from '../support/stored-results.ts';
import type { ApiClient } from './support/api-client.ts';
import { xlsx } from './support/example-files.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/** The files for finance over HTTP; every answer is checked against the document. */
let api: RunningApi;
let client: ApiClient;
let scenarioId: string;
let empty: string;

beforeAll(async () => {
  api = await startApi({ hasWorker: false });
  client = api.client;
  scenarioId = (await confirmedScenario(api.composition)).scenarioId;
  empty = (await confirmedScenario(api.composition)).scenarioId;
  await storeResults(api.composition, scenarioId, someOutcomes());
}, 60_000);
afterAll(async () => {
  await api.stop();
});

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Exact euros per year as the budget of the API has them, with nadeel negative. */
async function totals(): Promise<number[]> {
  const { json } = await client.call<{ totaal: number[] }>('toonBegroting', {
    params: { id: scenarioId, scenarioId },
  });
  return json.totaal;
}

test('the profiles to choose from are listed with what is assumed in each', async () => {
  const { json } = await client.call<{ grootboekprofielen: { profiel: string; bron: unknown }[] }>(
    'lijstGrootboekprofielen',
  );
  expect(json.grootboekprofielen.map(({ profiel }) => profiel)).toEqual([
    'neutraal',
    'asperion-journaalposten',
    'yoursminc-budget',
  ]);
});

test('the csv adds up to the budget of the API, to the cent', async () => {
  const { bytes, headers } = await client.call('haalBegrotingsbestandOp', {
    params: { scenarioId },
  });
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="?begroting-neutraal-\d{4}-\d\d-\d\d\.csv"?$/,
  );
  const rows: Record<string, string>[] = parse(text(bytes), {
    bom: true,
    delimiter: ';',
    columns: true,
  });
  const byYear = new Map<string, number>();
  for (const row of rows) {
    const cents = Number(row['bedrag_eur']!.replace(',', ''));
    const year = row['boekjaar']!;
    byYear.set(year, (byYear.get(year) ?? 0) + (row['soort'] === 'L' ? -cents : cents));
  }
  expect(
    [...byYear].toSorted(([a], [b]) => Number(a) - Number(b)).map(([, cents]) => cents / 100),
  ).toEqual(await totals());
});

test('the import sheet is a workbook in the layout that was asked for', async () => {
  const { bytes, headers } = await client.call('haalImportbladOp', {
    params: { scenarioId },
    query: { profiel: 'yoursminc-budget' },
  });
  expect(headers.get('content-type')).toBe(xlsx);
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)).toContain('BUDGET_AMOUNT');
});

test('a profile that is not there, and a scenario without results, are refused', async () => {
  const wrong = await client.call('haalBegrotingsbestandOp', {
    params: { scenarioId },
    query: { profiel: 'onbekend' },
  });
  expect(wrong).toMatchObject({
    status: 400,
    json: { problemen: [{ plaats: 'profiel', gevonden: 'onbekend' }] },
  });
  const early = await client.call('haalImportbladOp', { params: { scenarioId: empty } });
  expect(early.status).toBe(409);
});

async function aTemplate(name: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Begroting').getCell('A1').value = 'van ons';
  workbook.definedNames.add('Begroting!$B$1:$E$1', name);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('a template comes back filled with the totals of the budget', async () => {
  const { status, bytes } = await client.call('vulSjabloon', {
    params: { scenarioId },
    bytes: await aTemplate('mp_totaal_exact'),
    headers: { 'Content-Type': xlsx },
  });
  expect(status).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet('Begroting')!;
  expect(sheet.getCell('A1').value).toBe('van ons');
  expect(['B1', 'C1', 'D1', 'E1'].map((cell) => sheet.getCell(cell).value)).toEqual(await totals());
});

test('a template that cannot be filled is refused with the place', async () => {
  const { status, json } = await client.call<{ problemen: { plaats: string }[] }>('vulSjabloon', {
    params: { scenarioId },
    bytes: await aTemplate('mp_onbekend'),
    headers: { 'Content-Type': xlsx },
  });
  expect(status).toBe(400);
  expect(json.problemen.map(({ plaats }) => plaats)).toEqual([
    'naam mp_onbekend (blad Begroting, B1:E1)',
  ]);
  expect(templateLimitBytes).toBe(templateLimits.maxBytes);
});

test('the workbook of a calculation is there as OpenDocument too', async () => {
  const context = api.composition.newContext();
  const { em, now, today } = context;
  const input = await loadRunInput(em, scenarioId);
  const { id } = await insertCalculation(em, {
    scenario: scenarioId,
    kind: 'workbook',
    repeats: null,
    progressText: '',
    requestedAt: now,
  });
  const early = await client.call('haalOpenWerkboekOp', { params: { id } });
  expect(early.status).toBe(409);
  await claimAttempt(em, { id, attempt: 1 }, { progressText: '', startedAt: now });
  const result = await calculateOutcome(context, 'workbook', input, today);
  await storeSuccess(em, { id, attempt: 1 }, { ...result, progressText: '', finishedAt: now });

  const { bytes, headers } = await client.call('haalOpenWerkboekOp', { params: { id } });
  expect(headers.get('content-type')).toBe('application/vnd.oasis.opendocument.spreadsheet');
  expect(headers.get('content-disposition')).toMatch(/meesterplan-\S+\.ods/);
  expect(text(bytes.subarray(30, 38))).toBe('mimetype');
}, 60_000);
