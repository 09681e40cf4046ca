/**
 * Claim: budget lines of 200,000 rows are taken in, from the screening to the difference with the last
 * import, in at most three times what exceljs needs to read the bare cells.
 */
import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { compareFinanceRows } from '../src/services/finance-imports/compare-finance-rows.ts';
import { readFinanceFile } from '../src/workbooks/import/finance/read-finance-file.ts';
import { screenFinanceFile } from '../src/workbooks/import/finance/screen-finance-file.ts';
import { printRatio } from './print-ratio.ts';

const rowCount = 200_000;
const years = [2027, 2028, 2029, 2030];
const headings = [
  'nr',
  'omschrijving',
  'programma',
  'taakveld',
  'categorie',
  'kostenplaats',
  'L/B',
  'S/I',
  ...years.map(String),
];

/** A sheet of budget lines; streamed, so that making it takes no more memory than reading it. */
async function budgetLines(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const { stream, done } = collector(pieces);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream });
  const sheet = workbook.addWorksheet('Begroting');
  sheet.addRow(headings).commit();
  for (let row = 0; row < rowCount; row += 1) {
    const amounts = years.map((year) => -((row * 37 + year) % 1_000_000) / 100);
    sheet
      .addRow([
        String(row % 100),
        `Regel ${row}`,
        String(row % 13),
        '0.4',
        '1.1',
        String(4000 + (row % 500)),
        'L',
        row % 3 === 0 ? 'I' : 'S',
        ...amounts,
      ])
      .commit();
  }
  await workbook.commit();
  await done;
  return Buffer.concat(pieces);
}

function collector(pieces: Uint8Array[]) {
  const stream = new PassThrough();
  stream.on('data', (piece: Uint8Array) => pieces.push(piece));
  return { stream, done: finished(stream) };
}

async function cellsByExceljs(bytes: Uint8Array): Promise<number> {
  let cells = 0;
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([bytes]), {
    sharedStrings: 'cache',
  });
  for await (const sheet of reader) {
    for await (const row of sheet) cells += row.cellCount;
  }
  return cells;
}

const bytes = await budgetLines();
const request = {
  kind: 'budget-lines',
  settings: { unitEuros: 1, sign: 'minus-is-nadeel', year: null },
  chosen: [],
  isScreened: true,
} as const;

async function takeIn(): Promise<void> {
  await screenFinanceFile(bytes, 'budget-lines');
  const { rows, errors } = await readFinanceFile(bytes, request);
  const { addedCount } = compareFinanceRows('budget-lines', [], rows, 0);
  if (errors.length > 0 || addedCount !== rowCount) throw new Error('not every row came in');
}

if ((await cellsByExceljs(bytes)) !== (rowCount + 1) * headings.length) {
  throw new Error('exceljs reads other cells');
}

await printRatio({
  title: 'Import of 200,000 budget lines',
  input: `${rowCount} rows of ${headings.length} columns, ${Math.round(bytes.length / 1024)} kB`,
  seed: 'amounts count up',
  packages: ['saxes', 'yauzl', 'exceljs'],
  limit: 'at most 3x the reference',
  measure: takeIn,
  reference: {
    name: 'exceljs streaming the same file, without any check',
    measure: () => cellsByExceljs(bytes),
  },
});
