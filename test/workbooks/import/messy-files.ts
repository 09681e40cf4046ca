import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import type { Cell } from './staff-sheet.ts';

/** A staff file as nobody wants it: what real exports do wrong, all in one. Invented throughout. */

const headings = [
  'Pers.nr.',
  'Achternaam',
  'Geb. datum',
  'Datum in\ndienst',
  'Soort contract',
  'Contract einddatum',
  'Functie omschrijving',
  'Organisatorische eenheid',
  'Schaal',
  'Periodiek',
  'Deeltijd-\nfactor',
  'Uren/week',
  'Postcode',
  'Afstand (km)',
  'Reiswijze',
  'Soort inhuur',
];

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

type Row = readonly (string | number | Date | null)[];

/** Rows of the sheet from row 7 on; `Date` is a date cell in the workbook and d-m-jjjj in csv. */
const rows: readonly Row[] = [
  [
    10001,
    'Aa',
    day('1962-05-14'),
    day('1990-01-01'),
    'Vast',
    null,
    'Beleidsadviseur',
    'Ruimte',
    11,
    11,
    1,
    36,
    '7411 AB',
    4.5,
    'Fiets',
    null,
  ],
  [
    10002,
    'Bee',
    '3-8-1965',
    '01/04/2001',
    'onbepaalde tijd',
    null,
    'Jurist',
    'Recht',
    '10a',
    9,
    '0,8889',
    32,
    '7412',
    '12,5 km',
    'Auto',
    null,
  ],
  [
    10003,
    'Cee',
    '19700229',
    36_892,
    'V',
    null,
    'Jurist',
    'Recht',
    '10A',
    7,
    80,
    28.8,
    '7413zz',
    31,
    'trein',
    null,
  ],
  [
    10004,
    'Dee',
    25_569,
    '2010-02-01',
    'T',
    '31-01-2009',
    'Toezichthouder',
    'Veiligheid',
    '8',
    12,
    1,
    30,
    'D-48529',
    8,
    'e-bike',
    null,
  ],
  [
    null,
    'Ee',
    '12 mrt 1988',
    '15092019',
    'Vast',
    null,
    'Klantmanager',
    'Werk en Inkomen',
    '19',
    3,
    'half',
    null,
    '7415',
    -2,
    'paard',
    null,
  ],
  [],
  [
    10006,
    'Ef',
    '31-12-68',
    '1-5-1999',
    'Vast',
    null,
    'Buitendienst',
    'Groen',
    'schaal 5',
    11,
    '100%',
    36,
    '7416',
    3,
    'lopend',
    null,
  ],
  [
    10006,
    'Ef',
    '30-12-1968',
    '1-5-2015',
    'Vast',
    null,
    'Gymleraar',
    null,
    7,
    4,
    0.2,
    7.2,
    '7416',
    3,
    'lopend',
    null,
  ],
  [
    'Gee, H.',
    null,
    '2-2-1991',
    '1-1-2024',
    'stagiair',
    '31-08-2026',
    'Stagiair communicatie',
    'Bestuur',
    null,
    null,
    1,
    36,
    null,
    null,
    null,
    null,
  ],
  [
    'EXT07',
    'Ha',
    null,
    '1-1-2025',
    'PNIL',
    '31-12-2026',
    'Projectleider',
    'Ruimte',
    null,
    null,
    null,
    24,
    null,
    null,
    null,
    'ZZP',
  ],
  [
    null,
    null,
    null,
    null,
    'vacature',
    null,
    'Planeconoom',
    'Ruimte',
    11,
    null,
    1,
    null,
    null,
    null,
    null,
    null,
  ],
  [...headings],
  [
    10011,
    'Ie',
    day('1979-11-30'),
    '1979-12-01T23:00:00Z',
    'Vast',
    null,
    'Planeconoom',
    'Ruimte',
    11,
    8,
    0.9,
    36,
    '7420',
    600,
    'OV',
    null,
  ],
  [
    'Totaal',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    8.6,
    null,
    null,
    null,
    null,
    null,
  ],
];

const titleRows: readonly Row[] = [
  ['Gemeente Voorbeeldstad'],
  ['Uitdraai personeel, gemaakt op 3-11-2026 14:05'],
  ['Selectie: actief = ja'],
  [],
  ['Persoon', null, null, 'Dienstverband'],
];

const firstRow = titleRows.length + 2;

/** The same parts with one fixed time in the archive, so that the same content is the same bytes. */
const withFixedTime = (archive: Uint8Array): Uint8Array =>
  zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1) });

/** As a workbook: titles, a merged row above the headings, a hidden sheet, styled empty rows below. */
export async function messyWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = day('2026-11-03');
  workbook.modified = day('2026-11-03');
  workbook.addWorksheet('Draaitabel', { state: 'hidden' }).addRow(['Afdeling', 'Functie', 'Fte']);
  workbook.addWorksheet('Voorblad').addRow(['Vertrouwelijk']);
  const sheet = workbook.addWorksheet('Blad1');
  const cells: readonly (readonly Cell[])[] = [...titleRows, headings, ...rows];
  cells.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (cell !== null) sheet.getCell(index + 1, column + 1).value = cell;
    });
  });
  sheet.mergeCells('A1:H1');
  sheet.mergeCells(`A5:C5`);
  sheet.mergeCells('D5:F5');
  // A date cell without a date format, and one format on thousands of empty rows.
  sheet.getCell(firstRow, 3).numFmt = 'd mmmm yyyy';
  for (let row = 60; row < 2000; row += 1) sheet.getRow(row).getCell(3).numFmt = 'dd-mm-yyyy';
  return withFixedTime(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const inCsv = (cell: string | number | Date | null): string => {
  if (cell === null) return '';
  if (cell instanceof Date) {
    return `${cell.getUTCDate()}-${cell.getUTCMonth() + 1}-${cell.getUTCFullYear()}`;
  }
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return /[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};

/** As csv of an older system: windows-1252, semicolons, decimal commas, headings over two lines. */
export const messyCsv = (): Uint8Array =>
  Buffer.from(
    [...titleRows, headings, ...rows].map((row) => row.map(inCsv).join(';')).join('\r\n') + '\r\n',
    'latin1',
  );
