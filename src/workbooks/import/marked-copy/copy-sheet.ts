import ExcelJS from 'exceljs';
import type { CellValue } from '../cells/cell-value.ts';
import { refuseFile } from '../open-file/refuse-file.ts';
import { headRowCount, type TableFile } from '../open-file/table-file.ts';

/** Up to this many rows are copied; of a longer sheet only the head and the rows that matter. */
const mostRows = 20_000;

function copyCell(cell: ExcelJS.Cell, value: CellValue): void {
  if (typeof value !== 'object') cell.value = value;
  else if ('formulaError' in value) cell.value = value.formulaError;
  else {
    cell.value = value.serial;
    cell.numFmt = 'dd-mm-yyyy';
  }
}

/**
 * A new workbook with the cells of one sheet, each in its own place.
 *
 * @param importantRows - copied also when the sheet is long
 */
export async function copySheet(
  { sheets }: TableFile,
  sheetName: string,
  importantRows: ReadonlySet<number>,
): Promise<ExcelJS.Workbook> {
  const source = sheets.find(({ name }) => name === sheetName);
  if (source === undefined) {
    return refuseFile(`geen blad ${sheetName}`, 'de fouten van ditzelfde bestand');
  }
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetName);
  const isLong = source.rowCount > mostRows;
  await source.forEachRow(({ number, values }) => {
    if (isLong && number > headRowCount && !importantRows.has(number)) return;
    const row = sheet.getRow(number);
    values.forEach((value, index) => {
      if (value !== undefined) copyCell(row.getCell(index + 1), value);
    });
  });
  return workbook;
}
