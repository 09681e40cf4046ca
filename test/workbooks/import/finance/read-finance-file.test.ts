import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { FinanceKind } from '../../../../src/engine/finance-row.ts';
import { InvalidInput } from '../../../../src/engine/problems.ts';
import type { ChosenColumn } from '../../../../src/workbooks/import/finance/finance-column-set.ts';
import { readFinanceFile } from '../../../../src/workbooks/import/finance/read-finance-file.ts';
import type { FinanceFileSettings } from '../../../../src/workbooks/import/finance/finance-reading.ts';
import {
  councilTable,
  financeCsv,
  financeWorkbook,
  plainEuros,
  seedTable,
  type Cells,
} from './finance-files.ts';

const read = (
  kind: FinanceKind,
  cells: Cells,
  settings: FinanceFileSettings = plainEuros,
  chosen: readonly ChosenColumn[] = [],
) => readFinanceFile(financeCsv(cells), { kind, settings, chosen });

const found = ({ errors }: Awaited<ReturnType<typeof read>>): string[] =>
  errors.map(({ column, row, found: what, expected }) => `${column}${row} ${what}: ${expected}`);

describe('budget lines', () => {
  test('come in from the table of a council, without its total', async () => {
    const files = [financeCsv(seedTable), await financeWorkbook(seedTable)];
    for (const bytes of files) {
      const reading = await readFinanceFile(bytes, {
        kind: 'budget-lines',
        settings: councilTable,
        chosen: [],
      });
      expect(found(reading)).toEqual([]);
      expect(
        reading.rows.map(({ texts, numbers }) => [texts.number, ...Object.values(numbers)]),
      ).toEqual([
        ['11', -5_000_000, -5_000_000, 0, 0],
        ['20', 0, -30_000_000, -30_000_000, -30_000_000],
        ['21', -13_200_000, -13_200_000, -13_200_000, -13_200_000],
        ['22', -100_000_000, -100_000_000, -100_000_000, -100_000_000],
      ]);
      expect(reading.rows[0]).toMatchObject({
        rowNumber: 3,
        texts: { description: 'Pilots met AI', programme: '13' },
        numbers: { 'amountCents:2026': -5_000_000 },
      });
    }
  });

  test('come in from a file with lasten and baten, a row per year and explanations', async () => {
    const reading = await read(
      'budget-lines',
      [
        [
          'boekjaar',
          'regelnummer',
          'omschrijving',
          'taakveld',
          'iv3_categorie',
          'soort',
          'structureel_incidenteel',
          'bedrag_eur',
          'toelichting',
        ],
        ['2027', '07', 'Omgevingswet', '8.1', '3.8', 'L', 'S', '393000', 'Zie nota'],
        ['2027', '07', 'Omgevingswet', '0.10', '7.1', 'B', 'I', '393000,5', null],
      ],
      { ...plainEuros, sign: 'by-side' },
    );
    expect(found(reading)).toEqual([]);
    expect(
      reading.rows.map(({ texts, numbers }) => [
        texts.side,
        texts.duration,
        texts.taakveld,
        numbers,
      ]),
    ).toEqual([
      ['lasten', 'structural', '8.1', { year: 2027, amountCents: -39_300_000 }],
      ['baten', 'incidental', '0.10', { year: 2027, amountCents: 39_300_050 }],
    ]);
  });

  test('take their sign from a column with V and N', async () => {
    const reading = await read('budget-lines', [
      ['omschrijving', '2027', 'V/N'],
      ['Huur', '1.460', 'N'],
      ['Leges', '12', 'V'],
      ['Rente', '5', null],
      ['Fout', '-5', 'soms'],
    ]);
    expect(reading.rows.map(({ numbers }) => numbers['amountCents:2027'])).toEqual([
      -146_000, 1200,
    ]);
    expect(found(reading)).toEqual([
      'C4 null: V (voordeel) of N (nadeel)',
      'B5 -5: een bedrag van 0 of meer',
      'C5 soms: V (voordeel) of N (nadeel)',
    ]);
  });

  test('show every wrong cell at once, with its place', async () => {
    const reading = await read('budget-lines', [
      ['nr', 'omschrijving', 'taakveld', 'categorie', 'S/I', '2027', '2028'],
      ['1', 'Goed', '0.4', '1.1', 'S', '-1', '-1'],
      ['2', null, '4', 'loon', 'soms', 'PM', '1,460'],
    ]);
    expect(reading.rows).toHaveLength(1);
    expect(reading.errors.map(({ column, row }) => column + row)).toEqual([
      'B3',
      'C3',
      'D3',
      'E3',
      'F3',
      'G3',
    ]);
    expect(reading.errors.at(-1)).toMatchObject({ sheet: 'csv', heading: '2028', found: '1,460' });
  });

  test('need a year from somewhere', async () => {
    const cells: Cells = [
      ['nummer', 'omschrijving', 'bedrag'],
      ['1', 'Huur', '-10'],
    ];
    expect(found(await read('budget-lines', cells))).toEqual([
      '1 null: een kolom jaar, een kolom per jaar (2027), of het jaar opgegeven bij het insturen',
    ]);
    const { rows, errors } = await read('budget-lines', cells, { ...plainEuros, year: 2027 });
    expect(errors).toEqual([]);
    expect(rows[0]?.numbers).toEqual({ amountCents: -1000, year: 2027 });
  });
});

describe('the other kinds', () => {
  test('formatie and wage sum per team', async () => {
    const reading = await read('wage-budget', [
      ['Team', 'Kostenplaats', 'Formatie (fte)', 'Loonsom 2027', 'Loonsom 2028', 'Inhuur 2027'],
      ['Vergunningen', '4100', '12,5', '1.200.000', '1.250.000', '80.000'],
    ]);
    expect(found(reading)).toEqual([]);
    expect(reading.rows[0]).toMatchObject({
      texts: { team: 'Vergunningen', costCentre: '4100' },
      numbers: {
        budgetedFte: 12.5,
        'wageSumCents:2027': 120_000_000,
        'wageSumCents:2028': 125_000_000,
        'hireCents:2027': 8_000_000,
      },
    });
  });

  test('a salary table with a column per step, or a row per step', async () => {
    const wide = await read('salary-table', [
      ['Schaal', '0', '1', 'trede 2', 'ingangsdatum'],
      ['9', '3.111', '3.239', '3367,50', '01-07-2026'],
    ]);
    expect(found(wide)).toEqual([]);
    expect(wide.rows[0]).toMatchObject({
      texts: { scale: '9', validFrom: '2026-07-01' },
      numbers: { 'monthlyCents:0': 311_100, 'monthlyCents:2': 336_750 },
    });
    const long = await read('salary-table', [
      ['Schaal', 'Trede', 'Bedrag'],
      ['10A', '11', '5.432'],
      ['10A', '11', '5.433'],
    ]);
    expect(long.rows[0]?.numbers).toEqual({ step: 11, monthlyCents: 543_200 });
    expect(found(long)).toEqual(['A3 null: een andere rij dan rij 2; die gaat over hetzelfde']);
  });

  test('hire contracts with their tariffs, in euros whatever the unit', async () => {
    const reading = await read(
      'hire-contracts',
      [
        [
          'Contractnummer',
          'Functie',
          'Soort inhuur',
          'Begindatum',
          'Einddatum',
          'Uurtarief',
          'Contractwaarde',
        ],
        ['C-12', 'Adviseur', 'zzp', '01-01-2026', '31-12-2026', '112,50', '180'],
        ['C-13', 'Adviseur', 'uitzend', '01-01-2026', '31-12-2025', '95', null],
      ],
      councilTable,
    );
    expect(reading.rows[0]).toMatchObject({
      texts: { hireKind: 'self-employed', startDate: '2026-01-01' },
      numbers: { hourlyCents: 11_250, totalCents: 18_000_000 },
    });
    expect(found(reading)).toEqual(['E3 31-12-2025: een dag op of na de begindatum']);
  });

  test('actuals per ledger account and period, which may repeat', async () => {
    const row = ['4000', '0.4', '1.1', 'L', '2026', '3', '1.460,50'];
    const reading = await read(
      'actuals',
      [['Rekening', 'Taakveld', 'Categorie', 'L/B', 'Boekjaar', 'Periode', 'Bedrag'], row, row],
      { ...plainEuros, sign: 'by-side' },
    );
    expect(found(reading)).toEqual([]);
    expect(reading.rows.map(({ numbers }) => numbers)).toEqual([
      { year: 2026, period: 3, amountCents: -146_050 },
      { year: 2026, period: 3, amountCents: -146_050 },
    ]);
  });
});

describe('columns', () => {
  const cells: Cells = [
    ['Post', 'Titel', 'Kolom 1', 'programma', 'nr'],
    ['x', 'Huur', '-10', '1', '3'],
  ];
  const chosen: ChosenColumn[] = [
    { heading: 'titel', field: 'description' },
    { heading: 'Kolom 1', field: 'amountCents:2027' },
    { heading: 'programma', field: null },
  ];

  test('that are unknown are shown and can be chosen; what is chosen goes first', async () => {
    const reading = await read('budget-lines', cells, plainEuros, chosen);
    expect(found(reading)).toEqual([]);
    expect(reading.columns.map(({ field, column }) => `${column} ${field}`)).toEqual([
      'B description',
      'C amountCents:2027',
      'E number',
    ]);
    expect(reading.unknownColumns).toEqual([
      { heading: 'Post', column: 'A' },
      { heading: 'programma', column: 'D' },
    ]);
  });

  test('that say the same twice must be decided', async () => {
    const reading = await read('budget-lines', [
      ['nr', 'omschrijving', '2027', 'Begroting 2027'],
      ['1', 'Huur', '1', '2'],
    ]);
    expect(found(reading)).toEqual([
      'D1 Begroting 2027: één kolom hiervoor; kolom C (2027) zegt hetzelfde: kies welke telt',
    ]);
  });

  test('with data about people are refused, where an explanation of a line is not', async () => {
    const refused = read('budget-lines', [
      ['omschrijving', 'toelichting', 'BSN', 'opmerkingen', '2027', 'nr'],
      ['Huur', 'a', '123456782', 'b', '1', '2'],
    ]);
    await expect(refused).rejects.toMatchObject({
      problems: [
        { place: 'blad csv, rij 1, kolom C', found: 'BSN' },
        { place: 'blad csv, rij 1, kolom D', found: 'opmerkingen' },
      ],
    });
  });
});

describe('a hostile or odd workbook', () => {
  const withParts = async (parts: Record<string, string>): Promise<Uint8Array> => {
    const entries = unzipSync(await financeWorkbook(seedTable));
    const added = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
    return zipSync({ ...entries, ...Object.fromEntries(added) });
  };
  const refusalOf = async (bytes: Uint8Array): Promise<string | null | undefined> => {
    try {
      await readFinanceFile(bytes, { kind: 'budget-lines', settings: councilTable, chosen: [] });
      return 'ingelezen';
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return error.problems[0]?.found;
    }
  };

  test('with links to other files is refused', async () => {
    const link = '<externalLink/>';
    expect(await refusalOf(await withParts({ 'xl/externalLinks/externalLink1.xml': link }))).toBe(
      'koppelingen naar andere bestanden',
    );
  });

  test('with a document type is refused', async () => {
    const sheet = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>';
    expect(await refusalOf(await withParts({ 'xl/worksheets/sheet1.xml': sheet }))).toBe(
      'een werkmap met een documenttype (DTD)',
    );
  });

  test('with more rows than a sheet may have is refused in little memory', async () => {
    const rows = Array.from(
      { length: 260_000 },
      (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`,
    );
    const sheet = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
    const bytes = await withParts({ 'xl/worksheets/sheet1.xml': sheet });
    const before = process.memoryUsage().heapUsed;
    expect(await refusalOf(bytes)).toBe('meer dan 250.000 gevulde rijen');
    expect((process.memoryUsage().heapUsed - before) / 1024 ** 2).toBeLessThan(150);
  }, 30_000);

  test('with a million empty rows is read as if they were not there', async () => {
    const { 'xl/worksheets/sheet1.xml': own } = unzipSync(await financeWorkbook(seedTable));
    const text = new TextDecoder().decode(own);
    const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 20}"/>`).join('');
    const sheet = text.replace('</sheetData>', `${empty}</sheetData>`);
    expect(await refusalOf(await withParts({ 'xl/worksheets/sheet1.xml': sheet }))).toBe(
      'ingelezen',
    );
  }, 30_000);

  test('with the headings of years merged under one name says what it misses', async () => {
    const reading = await read('wage-budget', [
      ['Team', 'Loonsom', null, 'Programma'],
      [null, '2027', '2028', null],
      ['Vergunningen', '1', '2', '3'],
    ]);
    expect(found(reading)[0]).toContain('een kolom jaar');
  });
});

test('random lines come back the same from xlsx and csv', async () => {
  const word = fc
    .stringMatching(/^[A-Za-z][A-Za-z0-9 ;"&<>é€]{0,20}[a-z]$/)
    .filter((text) => !/totaal|saldo/i.test(text));
  const cents = fc.integer({ min: -1e9, max: 1e9 });
  const line = fc.record({
    number: fc.integer({ min: 1, max: 99 }),
    description: word,
    amounts: fc.tuple(cents, cents),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
      const cells: Cells = [
        ['nr', 'omschrijving', '2027', '2028'],
        ...lines.map(({ number, description, amounts }) => [
          String(number).padStart(2, '0'),
          description,
          ...amounts.map((amount) => amount / 100),
        ]),
      ];
      for (const bytes of [financeCsv(cells), await financeWorkbook(cells)]) {
        const reading = await readFinanceFile(bytes, {
          kind: 'budget-lines',
          settings: plainEuros,
          chosen: [],
        });
        expect(found(reading)).toEqual([]);
        expect(reading.rows).toEqual(
          lines.map(({ number, description, amounts }, at) => ({
            rowNumber: at + 2,
            texts: { number: String(number).padStart(2, '0'), description },
            numbers: { 'amountCents:2027': amounts[0], 'amountCents:2028': amounts[1] },
          })),
        );
      }
    }),
    { numRuns: 40 },
  );
}, 30_000);
