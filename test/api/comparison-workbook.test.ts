import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { openXmlProblems } from '../support/open-xml-structure.ts';
import type { ApiClient } from './support/api-client.ts';
import { reiskosten, staffOfFifty } from './support/commuters.ts';
import { xlsx } from './support/example-files.ts';
import { checkedRosterFile, endOfCalculation, requestCalculation } from './support/journey.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

/** The comparison as a file, over HTTP and with results that a worker computed. */
interface ComparisonJson {
  readonly jaren: readonly number[];
  readonly scenarios: readonly {
    readonly naam: string;
    readonly kerncijfers: Readonly<Record<string, readonly number[]>>;
    readonly vingerafdrukken: { readonly uitkomst: string };
  }[];
  readonly regels: readonly {
    readonly perScenario: readonly ({
      readonly bedragen: readonly number[];
      readonly bedragDaarna: number;
    } | null)[];
  }[];
  readonly verschillen: readonly {
    readonly begroting: { readonly totaal: readonly number[]; readonly totaalDaarna: number };
  }[];
}

const kinds = ['uitstroom', 'formatie', 'koppeling', 'reiskosten'] as const;
let api: RunningApi;
let client: ApiClient;
let basis: string;
let generous: string;
let empty: string;

beforeAll(async () => {
  api = await startApi();
  client = api.client;
  const { id: personeelsbestandId } = await checkedRosterFile(client, staffOfFifty());
  await client.call('bevestigPersoneelsbestand', { params: { id: personeelsbestandId } });
  const { voorstel } = reiskosten;
  const aScenarioNamed = async (naam: string, cyclingRate: number) => {
    const uitgangspunten = {
      naam,
      peildatum: '2026-01-01',
      eersteJaar: 2026,
      formatie: { simulatie: { startgetal: 1, herhalingen: 100, maximumHerhalingen: 100 } },
      reiskosten: {
        ...reiskosten,
        voorstel: {
          ...voorstel,
          vervoer: { ...voorstel.vervoer, fiets: { tarief: cyclingRate } },
        },
      },
    };
    const { json } = await client.call<{ id: string }>('maakScenario', {
      body: { personeelsbestandId, uitgangspunten },
    });
    return json.id;
  };
  basis = await aScenarioNamed('Basis', 0.15);
  generous = await aScenarioNamed('Ruim', 0.2);
  empty = await aScenarioNamed('Nog niet berekend', 0.2);
  for (const scenarioId of [basis, generous]) {
    for (const kind of kinds) {
      const { id } = await requestCalculation(client, scenarioId, kind);
      expect((await endOfCalculation(client, id)).status).toBe('geslaagd');
    }
  }
}, 180_000);
afterAll(async () => {
  await api.stop();
});

const workbookOf = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
};

/** What a reader sees in a row, from this column on. */
function shown(sheet: ExcelJS.Worksheet, row: number, from: number, to: number): unknown[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const cell = sheet.getCell(row, from + index);
    return cell.formula === undefined ? cell.value : cell.result;
  });
}

test('the workbook has the amounts of the comparison, to the cent', async () => {
  const body = { scenarioIds: [basis, generous] };
  const { json } = await client.call<ComparisonJson>('vergelijkScenarios', { body });
  const { status, bytes, headers } = await client.call('maakVergelijkingswerkboek', { body });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe(xlsx);
  expect(headers.get('content-disposition')).toMatch(/vergelijking-\d{4}-\d\d-\d\d\.xlsx/);
  expect(openXmlProblems(bytes)).toEqual([]);

  const workbook = await workbookOf(bytes);
  const sheet = workbook.getWorksheet('Nieuw beleid')!;
  const periods = json.jaren.length + 1;
  const rows = json.regels.flatMap(({ perScenario }) =>
    Array.from({ length: periods }, (_, year) =>
      perScenario.map((entry) => entry && (entry.bedragen[year] ?? entry.bedragDaarna)),
    ),
  );
  expect(rows.map((_, index) => shown(sheet, 6 + index, 8, 9))).toEqual(rows);

  const { begroting } = json.verschillen[0]!;
  const totals = 6 + rows.length + 3;
  expect(
    Array.from({ length: periods }, (_, year) => shown(sheet, totals + year, 10, 10)[0]),
  ).toEqual([...begroting.totaal, begroting.totaalDaarna]);
  expect(begroting.totaal.some((euros) => euros !== 0)).toBe(true);

  const figures = workbook.getWorksheet('Kerncijfers')!;
  const names = ['uitstroom', 'formatie', 'bezetting', 'inhuur'];
  names.forEach((name, figure) => {
    json.jaren.forEach((_, year) => {
      expect(shown(figures, 6 + figure * json.jaren.length + year, 4, 5)).toEqual(
        json.scenarios.map(({ kerncijfers }) => kerncijfers[name]![year]),
      );
    });
  });
  const origin = workbook.getWorksheet('Herkomst')!.getColumn(3).values;
  for (const { vingerafdrukken } of json.scenarios) {
    expect(origin).toContain(vingerafdrukken.uitkomst);
  }
}, 60_000);

test('the same is there as OpenDocument', async () => {
  const { status, bytes, headers } = await client.call('maakOpenVergelijkingswerkboek', {
    body: { scenarioIds: [generous, basis] },
  });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/vnd.oasis.opendocument.spreadsheet');
  expect(new TextDecoder().decode(bytes.subarray(30, 38))).toBe('mimetype');
}, 60_000);

test('without a result it says what to calculate first, of which scenario', async () => {
  const { status, json } = await client.call('maakVergelijkingswerkboek', {
    body: { scenarioIds: [basis, empty] },
  });
  expect(status).toBe(409);
  expect(json['detail']).toBe(
    'Bereken eerst opnieuw: uitstroom van scenario "Nog niet berekend" is nog niet berekend; formatie van scenario "Nog niet berekend" is nog niet berekend; koppeling van scenario "Nog niet berekend" is nog niet berekend; reiskosten van scenario "Nog niet berekend" is nog niet berekend.',
  );
});

test('one scenario, or the same twice, is no comparison', async () => {
  for (const scenarioIds of [[basis], [basis, basis]]) {
    const { status } = await client.call('maakVergelijkingswerkboek', { body: { scenarioIds } });
    expect(status).toBe(400);
  }
});
