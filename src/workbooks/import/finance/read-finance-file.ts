import type { FinanceField, FinanceKind, FinanceRow } from '../../../engine/finance-row.ts';
import { listProblems } from '../checks/list-problems.ts';
import { chooseSheet } from '../columns/choose-sheet.ts';
import { isDataRow } from '../columns/is-data-row.ts';
import { headedColumns, mapColumns } from '../columns/map-columns.ts';
import { defaultImportLimits, type ImportLimits } from '../import-limits.ts';
import { checkFinanceColumns } from './check-finance-columns.ts';
import { financeColumnSet, type ChosenColumn } from './finance-column-set.ts';
import type { FinanceFileSettings, FinanceReading } from './finance-reading.ts';
import { financeRowKey } from './finance-row-key.ts';
import { financeSheets } from './finance-sheets.ts';
import { isTotalRow } from './is-total-row.ts';
import { financeRowReader } from './read-finance-row.ts';
import { openFinanceFile } from './screen-finance-file.ts';

/** What is known of a file before it is read. */
export interface FinanceFileRequest {
  readonly kind: FinanceKind;
  readonly settings: FinanceFileSettings;
  readonly chosen: readonly ChosenColumn[];
  readonly limits?: ImportLimits;
  /** These bytes passed `screenFinanceFile`, so that one reading suffices. */
  readonly isScreened?: boolean;
}

/**
 * Reads a sheet of finance, xlsx or csv, and lists everything that is wrong with it. The steps are those
 * of `readRoster`, with the columns of the kind, and those that somebody chose.
 *
 * @throws InvalidInput when the file cannot be read, is over a limit, holds columns that may not come
 *   along, rests on other files, or has no header row; errors in cells are returned, not thrown
 */
export async function readFinanceFile(
  bytes: Uint8Array,
  { kind, settings, chosen, limits = defaultImportLimits, isScreened = false }: FinanceFileRequest,
): Promise<FinanceReading> {
  const columnSet = financeColumnSet(kind, chosen);
  const file = await openFinanceFile(bytes, { kind, chosen, limits, isSurveyed: isScreened });
  const { sheet, header } = chooseSheet<FinanceField>(columnSet, file);
  const columnMap = mapColumns(columnSet, headedColumns(header, sheet.head));
  const { columns } = columnMap;
  const problems = listProblems(sheet.name, limits.maxProblems);
  checkFinanceColumns(kind, columnMap, { settings, headerRow: header.number }, problems);

  const readRow = financeRowReader({
    kind,
    columns,
    settings,
    dayOffset: file.dayOffset,
    problems,
  });
  const { isKeyUnique, key } = financeSheets[kind];
  const keyPlace = columns.find(({ field }) => key.some((one) => one === field)) ?? columns[0]!;
  const firstRowByKey = new Map<string, number>();
  const rows: FinanceRow[] = [];
  let rowCount = 0;
  await sheet.forEachRow((tableRow) => {
    if (tableRow.number <= header.number || !isDataRow(columnSet, tableRow, columns)) return;
    if (isTotalRow(tableRow, columns)) return;
    rowCount += 1;
    const row = readRow(tableRow);
    if (row === null) return;
    rows.push(row);
    if (!isKeyUnique) return;
    const rowKey = financeRowKey(kind, row);
    const first = firstRowByKey.get(rowKey);
    if (first === undefined) firstRowByKey.set(rowKey, row.rowNumber);
    else {
      problems.addError(
        row.rowNumber,
        keyPlace,
        null,
        `een andere rij dan rij ${first}; die gaat over hetzelfde`,
      );
    }
  });
  if (rowCount === 0) {
    const place = { letter: '', heading: '' };
    problems.addError(header.number, place, null, 'minstens één rij met gegevens onder de koppen');
  }

  return {
    fileKind: file.kind,
    sheet: sheet.name,
    rowCount,
    columns: columns.map(({ field, heading, letter }) => ({ field, heading, column: letter })),
    unknownColumns: [...columnMap.ignored, ...columnMap.superseded].map(({ heading, letter }) => ({
      heading,
      column: letter,
    })),
    rows,
    errors: problems.errors(),
    warnings: problems.warnings(),
  };
}
