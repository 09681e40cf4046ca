import { describe, expect, jest, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { loadLedgerProfiles } from '../../../config/ledger-profiles.ts';
import type { BudgetLine } from '../../../src/engine/budget/budget-line.ts';
import { ledgerEntries } from '../../../src/engine/budget/ledger/ledger-entries.ts';
import type { LedgerProfile } from '../../../src/engine/budget/ledger/ledger-profile.ts';
import { writeBudgetCsv } from '../../../src/workbooks/flat/write-budget-csv.ts';
import { writeImportWorkbook } from '../../../src/workbooks/flat/write-import-workbook.ts';
import { aBudgetLine } from '../../builders/a-budget-line.ts';
import { hasLibreOffice } from '../export/recalculate.ts';
import { convertedByLibreOffice } from '../../support/converted-by-libre-office.ts';

jest.setTimeout(120_000); // LibreOffice takes its time on a machine that is busy.

const profiles = loadLedgerProfiles();
const [neutral] = profiles;
const years = [2026, 2027, 2028, 2029];
const source = { scenarioName: 'Plan 2026', run: 'a'.repeat(64) };
const profileNamed = (id: string): LedgerProfile => {
  const found = profiles.find((profile) => profile.id === id);
  if (found === undefined) throw new Error(`there is no profile ${id}`);
  return found;
};

const entriesOf = (lines: readonly BudgetLine[], profile: LedgerProfile) =>
  ledgerEntries({ rows: lines.map((line) => ({ line })), years }, profile, source);

const csvOf = (lines: readonly BudgetLine[], profile = neutral!): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    writeBudgetCsv(profile, entriesOf(lines, profile)),
  );

const readCsv = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, delimiter: ';', columns: true });

async function workbookOf(lines: readonly BudgetLine[], profile = neutral!): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeImportWorkbook(profile, entriesOf(lines, profile))) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function openedSheet(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook.worksheets[0]!;
}

const dangerous = ['=1+1', '+31 6', '-cmd', '@SUM(A1)', '=HYPERLINK("http://x";"y")', 'a;b"c\nd'];

describe('the neutral budget file', () => {
  const saving = aBudgetLine({
    number: '07',
    taakveld: '0.10',
    effectCentsByYear: [12_345, 0, -1, -100_000_005],
  });
  const income = aBudgetLine({ side: 'baten', effectCentsByYear: [500, 0, 0, 0] });

  test('starts with a byte order mark, ends lines with CRLF and parts fields with a semicolon', () => {
    const csv = csvOf([saving]);
    expect(csv.startsWith('\uFEFFboekjaar;periode;wijzigingsnummer;')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has a row per year with an amount, cost positive on lasten and income positive on baten', () => {
    expect(
      readCsv(csvOf([saving, income])).map((row) => [
        row['boekjaar'],
        row['soort'],
        row['bedrag_eur'],
      ]),
    ).toEqual([
      ['2026', 'L', '-123,45'],
      ['2028', 'L', '0,01'],
      ['2029', 'L', '1000000,05'],
      ['2026', 'B', '5,00'],
    ]);
  });

  test('keeps codes as text and names the run that the amounts come from', () => {
    const [row] = readCsv(csvOf([saving]));
    expect(row).toMatchObject({ regelnummer: '07', taakveld: '0.10', bron_id: source.run });
  });

  test.each(dangerous)(
    'gives %j back as it was entered, in csv and in xlsx',
    async (description) => {
      const line = aBudgetLine({ description, explanation: description });
      expect(readCsv(csvOf([line]))[0]).toMatchObject({
        omschrijving: description,
        toelichting: description,
      });
      const cell = (await openedSheet(await workbookOf([line]))).getCell('E2');
      expect(cell.value).toBe(description);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
    },
  );

  test('adds up to the cents of the table whatever the lines are', () => {
    const someLine = fc
      .record({
        side: fc.constantFrom('lasten' as const, 'baten' as const),
        effectCentsByYear: fc.array(fc.integer({ min: -1e11, max: 1e11 }), {
          minLength: 4,
          maxLength: 4,
        }),
      })
      .map(aBudgetLine);
    fc.assert(
      fc.property(fc.array(someLine, { maxLength: 6 }), (lines) => {
        const total = readCsv(csvOf(lines)).reduce((sum, row) => {
          const cents = BigInt(row['bedrag_eur']!.replace(',', ''));
          return row['soort'] === 'L' ? sum - cents : sum + cents;
        }, 0n);
        const exact = lines.flatMap((line) => line.effectCentsByYear);
        expect(total).toBe(exact.reduce((sum, cents) => sum + BigInt(cents), 0n));
      }),
    );
  });
});

describe('the file of a ledger', () => {
  const cost = aBudgetLine({
    effectCentsByYear: [-150_050, 200, 0, 0],
    taakveld: '0.4',
    category: '1.1',
  });

  test('has debit and credit in columns of their own for Asperion', () => {
    const profile = {
      ...profileNamed('asperion-journaalposten'),
      accounts: { '0.4 1.1': '400100' },
    };
    expect(readCsv(csvOf([cost], profile))).toMatchObject([
      { Debet: '1500,50', Credit: '', Datum: '01-01-2026', Grbrek: '400100' },
      { Debet: '', Credit: '2,00', Datum: '01-01-2027', Grbrek: '400100' },
    ]);
  });

  test('has exactly the columns that YoursMinc asks for', () => {
    expect(readCsv(csvOf([cost], profileNamed('yoursminc-budget')))[0]).toEqual({
      BUDGET: 'Plan 2026',
      YEAR: '2026',
      PERIOD: '1',
      COST_CATEGORY: '1.1',
      BUDGET_AMOUNT: '1500,50',
      REMARK: cost.description,
    });
  });

  test.each([
    ['minus-is-nadeel', '.', '-1500.50'],
    ['plus-is-nadeel', ',', '1500,50'],
  ] as const)('follows the sign %s with decimal mark %s', (sign, decimalMark, amount) => {
    const [row] = readCsv(csvOf([cost], { ...neutral!, sign, decimalMark }));
    expect(row!['bedrag_eur']).toBe(amount);
  });

  test.each([
    ['dd-mm-jjjj', '01-01-2026'],
    ['jjjj-mm-dd', '2026-01-01'],
    ['jjjjmmdd', '20260101'],
  ] as const)('writes days as %s', (dateForm, day) => {
    const profile = {
      ...neutral!,
      dateForm,
      columns: [{ heading: 'dag', field: 'date' as const }],
    };
    expect(readCsv(csvOf([cost], profile))[0]).toEqual({ dag: day });
  });
});

describe('the import workbook', () => {
  const line = aBudgetLine({ taakveld: '0.10', effectCentsByYear: [-132_000_01, 0, 0, 7] });

  test('has the same rows as the csv, with amounts as numbers and codes as text', async () => {
    const sheet = await openedSheet(await workbookOf([line]));
    expect(sheet.rowCount).toBe(3);
    expect(sheet.getCell('G2').value).toBe('0.10');
    expect(sheet.getCell('G2').numFmt).toBe('@');
    expect([sheet.getCell('M2').value, sheet.getCell('M3').value]).toEqual([132_000.01, -0.07]);
  });

  test('has the day of the profile as a date that no time zone shifts', async () => {
    const profile = profileNamed('asperion-journaalposten');
    const sheet = await openedSheet(await workbookOf([line], profile));
    expect(sheet.getCell('D2').value).toEqual(new Date('2026-01-01T00:00:00Z'));
  });

  test('is the same in bytes each time', async () => {
    expect(await workbookOf([line])).toEqual(await workbookOf([line]));
  });

  test('drops what XML cannot hold and keeps text that looks like an escape', async () => {
    const sheet = await openedSheet(
      await workbookOf([aBudgetLine({ description: 'a\u0001_x0041_' })]),
    );
    expect(sheet.getCell('E2').text.replace('_x005F', '')).toBe('a_x0041_');
  });

  (hasLibreOffice ? test : test.skip)('reads the same in LibreOffice', async () => {
    const lines = dangerous.map((description) => aBudgetLine({ description }));
    const csv = convertedByLibreOffice(await workbookOf(lines), 'xlsx', 'csv');
    const read = parse<Record<string, string>>(csv.toString('utf8'), { columns: true });
    expect(read.map((row) => row['omschrijving'])).toEqual(
      dangerous.flatMap((text) => years.map(() => text)),
    );
  });
});
