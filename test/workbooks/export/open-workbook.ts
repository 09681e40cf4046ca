import ExcelJS from 'exceljs';

export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // The types of exceljs ask for an older Buffer than Node has.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

export function sheetNamed(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** What a reader sees: the value, or the cached result of a formula. */
export function shownIn(cell: ExcelJS.Cell): unknown {
  return cell.formula === undefined ? cell.value : cell.result;
}

/** A row as a reader sees it, from column A on. */
export const shownRow = (sheet: ExcelJS.Worksheet, row: number, columnCount: number): unknown[] =>
  Array.from({ length: columnCount }, (_, index) => shownIn(sheet.getCell(row, index + 1)));

/** Number of the first row, from row `from` on, whose text in this column is `text`. */
export function rowWith(sheet: ExcelJS.Worksheet, column: number, text: unknown, from = 1): number {
  for (let row = from; row <= sheet.rowCount; row += 1) {
    if (shownIn(sheet.getCell(row, column)) === text) return row;
  }
  throw new Error(`${sheet.name} has no row with ${String(text)}`);
}

export interface FormulaCell {
  readonly place: string;
  readonly formula: string;
  readonly result: unknown;
}

export function formulasOf(workbook: ExcelJS.Workbook): FormulaCell[] {
  const found: FormulaCell[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) {
          const place = `${sheet.name}!${cell.address}`;
          found.push({ place, formula: cell.formula, result: cell.result });
        }
      });
    });
  });
  return found;
}
