import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { projectRoot } from '../../config/project-root.ts';

/** A day as a Dutch office writes it; exceljs gives days as midnight UTC. */
const inDutch = (day: Date): string =>
  day.toISOString().slice(0, 10).split('-').toReversed().join('-');

function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return inDutch(value);
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return value;
  throw new Error('The example holds plain values only.');
}

const quoted = (text: string): string =>
  /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * The staff of the example workbook as the semicolon-separated text that Dutch Excel saves: decimal
 * comma, dd-mm-jjjj. Read by exceljs alone, so that it says nothing about our own reader. Each row
 * stays on its own line, headings included.
 */
export async function exampleAsCsv(): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(projectRoot, 'templates/example/personeel.xlsx'));
  const sheet = workbook.worksheets.find(({ rowCount }) => rowCount > 1000);
  if (sheet === undefined) throw new Error('The example has no sheet with staff.');
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
  const lines = Array.from({ length: sheet.rowCount }, (_, index) =>
    columns.map((column) => quoted(cellText(sheet.getCell(index + 1, column).value))).join(';'),
  );
  return `${lines.join('\r\n')}\r\n`;
}
