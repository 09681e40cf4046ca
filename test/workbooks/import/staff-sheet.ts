import ExcelJS from 'exceljs';

export type Cell = ExcelJS.CellValue;

/** A workbook with one sheet, as an HR system or a person would save it. */
export async function aWorkbook(
  rows: readonly (readonly Cell[])[],
  change: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Personeel');
  rows.forEach((cells, index) => {
    cells.forEach((cell, column) => {
      if (cell !== null) sheet.getCell(index + 1, column + 1).value = cell;
    });
  });
  change(sheet, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export const aCsv = (
  rows: readonly (readonly (string | number)[])[],
  separator = ';',
  encode: (text: string) => Uint8Array = (text) => new TextEncoder().encode(text),
): Uint8Array => encode(rows.map((cells) => cells.join(separator)).join('\r\n'));

/** The fewest headings that make a staff file, and one right row under them. */
export const fewHeadings = [
  'personeelsnummer',
  'geboortedatum',
  'in dienst',
  'dienstverband',
  'functie',
  'team',
  'schaal',
  'trede',
  'deeltijdfactor',
] as const;

export const aRow: Readonly<Record<string, string | number>> = {
  personeelsnummer: '100234',
  geboortedatum: '14-03-1967',
  'in dienst': '01-09-1998',
  dienstverband: 'vast',
  functie: 'Toezichthouder bouw',
  team: 'Bouwen en Wonen',
  schaal: '9',
  trede: '11',
  deeltijdfactor: '0,8889',
};

type Changes = Readonly<Record<string, string | number>>;

/** The cells of a right row, but for what is said. */
export const aRowWith = (
  changes: Changes,
  headings: readonly string[] = fewHeadings,
): (string | number)[] => headings.map((heading) => ({ ...aRow, ...changes })[heading] ?? '');

/** A csv file with rows that differ from a right one only as said. */
export function aCsvWith(
  rows: readonly Changes[],
  moreHeadings: readonly string[] = [],
): Uint8Array {
  const headings = [...fewHeadings, ...moreHeadings];
  return aCsv([headings, ...rows.map((row) => aRowWith(row, headings))]);
}
