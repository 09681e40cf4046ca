/**
 * Claim: an import sheet of 190,000 rows is written within 1.3 times what exceljs takes to stream the bare
 * cells, in less than 500 MB. The highest memory is that of the whole process, the reference included.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { loadLedgerProfiles } from '../config/ledger-profiles.ts';
import type { BudgetLine } from '../src/engine/budget/budget-line.ts';
import { ledgerEntries, type LedgerValue } from '../src/engine/budget/ledger/ledger-entries.ts';
import { writeImportWorkbook } from '../src/workbooks/flat/write-import-workbook.ts';
import { printRatio } from './print-ratio.ts';

const years = [2026, 2027, 2028, 2029];
const rowCount = 190_000;
const lineCount = rowCount / years.length;
const [profile] = loadLedgerProfiles();
if (profile === undefined) throw new Error('There is no profile.');

/** Any whole number, spread out: the same one for the same index. */
const spread = (index: number): number => ((index * 7919) % 9_999_999) + 1;

function lineAt(index: number): BudgetLine {
  const perYear = -spread(index);
  return {
    number: String(index),
    description: `Omschrijving van regel ${index}`,
    programme: String((index % 14) + 1),
    taakveld: '0.10',
    category: '1.1',
    costCentre: `KPL${index % 300}`,
    side: 'lasten',
    isStructural: index % 3 > 0,
    effectCentsByYear: years.map(() => perYear),
    laterCentsPerYear: perYear,
    origin: { kind: 'manual', figure: null, run: null },
    explanation: 'toelichting & <meer>',
  };
}

function* someLines(): Generator<{ readonly line: BudgetLine }> {
  for (let index = 0; index < lineCount; index += 1) yield { line: lineAt(index) };
}

const entries = (): Iterable<readonly LedgerValue[]> =>
  ledgerEntries({ rows: someLines(), years }, profile, {
    scenarioName: 'Meting',
    run: 'f'.repeat(64),
  });

const folder = await mkdtemp(join(tmpdir(), 'import-sheet-'));
const [own, bare] = [join(folder, 'own.xlsx'), join(folder, 'bare.xlsx')];

const writeOwn = (): Promise<void> =>
  pipeline(Readable.from(writeImportWorkbook(profile, entries())), createWriteStream(own));

const bareValue = (value: LedgerValue): string | number | null => {
  if (value === null) return null;
  if (value.kind === 'cents') return value.cents / 100;
  if (value.kind === 'integer') return value.number;
  return value.kind === 'day' ? value.day : value.text;
};

/** Without any style, which is the fastest that exceljs does. */
async function writeBare(): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: bare,
    useStyles: false,
    useSharedStrings: false,
  });
  const sheet = workbook.addWorksheet('Importbestand');
  let row = 0;
  for (const entry of entries()) {
    sheet.addRow(entry.map(bareValue)).commit();
    row += 1;
    // Lets the zip keep up; else all of it waits in memory.
    if (row % 1000 === 0) await setImmediate();
  }
  sheet.commit();
  await workbook.commit();
}

let highest = 0;
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage().rss);
}, 20);

/** The highest memory while `work` runs, in MB. */
async function peakOf(work: () => Promise<void>): Promise<number> {
  highest = process.memoryUsage().rss;
  await work();
  return Math.round(highest / 1e6);
}

const ownPeak = await peakOf(writeOwn);
const barePeak = await peakOf(writeBare);
clearInterval(watch);

const reader = new ExcelJS.stream.xlsx.WorkbookReader(own, { worksheets: 'emit' });
let rowsRead = 0;
for await (const sheet of reader) for await (const row of sheet) rowsRead = row.number;
if (rowsRead !== rowCount + 1) throw new Error(`exceljs reads ${rowsRead} rows.`);
const megabytes = async (path: string): Promise<string> =>
  `${((await stat(path)).size / 1e6).toFixed(1)} MB`;

await printRatio({
  title: 'Streamed import sheet',
  input: `${rowCount} rows of ${profile.columns.length} columns, written to a file; read back by exceljs`,
  seed: 'row i is made from i alone',
  packages: ['exceljs'],
  limit: 'at most 1.3x, less than 500 MB',
  facts: {
    memory: `at most ${ownPeak} MB, first in its process; exceljs ${barePeak} MB`,
    file: `${await megabytes(own)}; exceljs ${await megabytes(bare)}`,
  },
  measure: writeOwn,
  reference: { name: 'exceljs streaming the same values, without any look', measure: writeBare },
});
await rm(folder, { recursive: true, force: true });
