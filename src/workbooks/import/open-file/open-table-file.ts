import type { ImportLimits } from '../import-limits.ts';
import { decodeText } from './csv/decode-text.ts';
import { findDelimiter } from './csv/find-delimiter.ts';
import { readCsvRows } from './csv/read-csv-rows.ts';
import { fileKind } from './file-kind.ts';
import { inDutch, inMegabytes, refuseFile } from './refuse-file.ts';
import { surveyRows } from './survey-rows.ts';
import type { TableFile, TableRow, TableSheet } from './table-file.ts';
import { openArchive } from './xlsx/open-archive.ts';
import { daysTo1904, readSheetRows } from './xlsx/read-sheet-rows.ts';
import { readWorkbookParts } from './xlsx/read-workbook-parts.ts';
import { searchOtherParts } from './xlsx/search-other-parts.ts';

/** Name of the one sheet of a csv file, in messages. */
const csvSheetName = 'csv';

function cellCounter({ maxCells }: ImportLimits): (cells: number) => void {
  let total = 0;
  return (cells) => {
    total += cells;
    if (total <= maxCells) return;
    refuseFile(
      `meer dan ${inDutch(maxCells)} gevulde cellen`,
      `hooguit ${inDutch(maxCells)} gevulde cellen; verwijder kolommen en bladen die niet nodig zijn`,
    );
  };
}

async function openCsv(bytes: Uint8Array, limits: ImportLimits): Promise<TableFile> {
  const text = decodeText(bytes);
  const delimiter = findDelimiter(text);
  const survey = surveyRows(csvSheetName, limits, cellCounter(limits));
  await readCsvRows(text, delimiter, survey.add);
  const sheet: TableSheet = {
    name: csvSheetName,
    isHidden: false,
    head: survey.head,
    rowCount: survey.rowCount(),
    otherHeaders: survey.otherHeaders,
    privateNumbers: survey.privateNumbers(),
    cellsInMemory: 0,
    forEachRow: (onRow) => readCsvRows(text, delimiter, onRow),
  };
  return { kind: 'csv', dayOffset: 0, sheets: [sheet], privatePlaces: [] };
}

async function openWorkbook(bytes: Uint8Array, limits: ImportLimits): Promise<TableFile> {
  const archive = await openArchive(bytes, limits);
  const parts = await readWorkbookParts(archive);
  const countCells = cellCounter(limits);
  const sheets: TableSheet[] = [];
  for (const { name, isHidden, partName } of parts.sheets) {
    const survey = surveyRows(name, limits, countCells);
    const readRows = async (onRow: (row: TableRow) => void): Promise<number> =>
      readSheetRows(archive.inflate(partName), parts, onRow);
    const cellsInMemory = await readRows(survey.add);
    sheets.push({
      name,
      isHidden,
      head: survey.head,
      rowCount: survey.rowCount(),
      otherHeaders: survey.otherHeaders,
      privateNumbers: survey.privateNumbers(),
      cellsInMemory: cellsInMemory + parts.cellsInDefinedNames,
      forEachRow: async (onRow) => {
        await readRows(onRow);
      },
    });
  }
  return {
    kind: 'xlsx',
    dayOffset: parts.countsFrom1904 ? daysTo1904 : 0,
    sheets,
    privatePlaces: await searchOtherParts(archive, parts.sheets),
  };
}

/**
 * Opens a staff file after reading all of it once against the limits: nothing that is refused here has
 * been kept in memory, and what is opened is safe to read again.
 *
 * @throws InvalidInput for a file of another kind, one that is damaged or hostile, or one that is too large
 */
export async function openTableFile(bytes: Uint8Array, limits: ImportLimits): Promise<TableFile> {
  if (bytes.length > limits.maxBytes) {
    refuseFile(
      inMegabytes(bytes.length),
      `een bestand van hooguit ${inMegabytes(limits.maxBytes)}`,
    );
  }
  return fileKind(bytes) === 'xlsx' ? openWorkbook(bytes, limits) : openCsv(bytes, limits);
}
