import type { ColumnSet } from '../columns/column-set.ts';
import { rosterColumnSet } from '../columns/roster-column-set.ts';
import type { ImportLimits } from '../import-limits.ts';
import { decodeText } from './csv/decode-text.ts';
import { findDelimiter } from './csv/find-delimiter.ts';
import { readCsvHead, readCsvRows } from './csv/read-csv-rows.ts';
import { fileKind } from './file-kind.ts';
import { inDutch, inMegabytes, refuseFile } from './refuse-file.ts';
import { surveyRows } from './survey-rows.ts';
import { headRowCount, type TableFile, type TableRow, type TableSheet } from './table-file.ts';
import { openArchive } from './xlsx/open-archive.ts';
import { daysTo1904, readSheetRows } from './xlsx/read-sheet-rows.ts';
import { readWorkbookParts } from './xlsx/read-workbook-parts.ts';
import { searchOtherParts } from './xlsx/search-other-parts.ts';

interface OpenOptions {
  /** What tells the line of headings, by which the separator of a csv file is found. */
  readonly columns: ColumnSet<string>;
  /** The same bytes passed before: only the first rows of each sheet are read to open it. */
  readonly isSurveyed: boolean;
}

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

async function openCsv(
  bytes: Uint8Array,
  limits: ImportLimits,
  { columns, isSurveyed }: OpenOptions,
): Promise<TableFile> {
  const text = decodeText(bytes);
  const delimiter = findDelimiter(columns, text);
  const survey = surveyRows(csvSheetName, limits, cellCounter(limits));
  if (isSurveyed) readCsvHead(text, delimiter, survey.add);
  else await readCsvRows(text, delimiter, survey.add);
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
  return { kind: 'csv', dayOffset: 0, sheets: [sheet], privatePlaces: [], hasExternalLinks: false };
}

async function openWorkbook(
  bytes: Uint8Array,
  limits: ImportLimits,
  { isSurveyed }: OpenOptions,
): Promise<TableFile> {
  const archive = await openArchive(bytes, limits);
  const parts = await readWorkbookParts(archive);
  const countCells = cellCounter(limits);
  const sheets: TableSheet[] = [];
  for (const { name, isHidden, partName } of parts.sheets) {
    const survey = surveyRows(name, limits, countCells);
    const readRows = async (
      onRow: (row: TableRow) => void,
      isEnough?: () => boolean,
    ): Promise<number> => readSheetRows(archive.inflate(partName), parts, onRow, isEnough);
    const cellsInMemory = await readRows(
      survey.add,
      isSurveyed ? () => survey.rowCount() >= headRowCount : undefined,
    );
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
    privatePlaces: isSurveyed ? [] : await searchOtherParts(archive, parts.sheets),
    hasExternalLinks: archive.partNames.some((name) => /(^|\/)externallinks\//i.test(name)),
  };
}

/**
 * Opens a file with a table after reading all of it once against the limits: nothing that is refused here has
 * been kept in memory, and what is opened is safe to read again.
 *
 * @throws InvalidInput for a file of another kind, one that is damaged or hostile, or one that is too large
 */
export async function openTableFile(
  bytes: Uint8Array,
  limits: ImportLimits,
  options: Partial<OpenOptions> = {},
): Promise<TableFile> {
  const whole = { columns: rosterColumnSet, isSurveyed: false, ...options };
  if (bytes.length > limits.maxBytes) {
    refuseFile(
      inMegabytes(bytes.length),
      `een bestand van hooguit ${inMegabytes(limits.maxBytes)}`,
    );
  }
  return fileKind(bytes) === 'xlsx'
    ? openWorkbook(bytes, limits, whole)
    : openCsv(bytes, limits, whole);
}
