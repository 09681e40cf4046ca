import type { CellFormulaValue } from 'exceljs';

/** What may stand in a cell: text stays text, also when it starts with `=`. */
export type CellContent = string | number | Date | CellFormulaValue | null;

/** A live formula with the value Excel would compute, so that the file reads right without recalculation. */
export const formula = (text: string, result: number | string): CellFormulaValue => ({
  formula: text,
  result,
});

/** What a reader sees in a cell with a number: the number, or the result of its formula. */
export function numberIn(content: CellContent | undefined): number {
  const shown =
    typeof content === 'object' && content !== null && 'result' in content
      ? content.result
      : content;
  return typeof shown === 'number' ? shown : 0;
}

/** `1` is A, `27` is AA. */
const columnName = (column: number): string =>
  column > 26
    ? columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)
    : String.fromCodePoint(64 + column);

export const address = (column: number, row: number): string => `${columnName(column)}${row}`;

/** A cell on another sheet: `'Nieuw beleid'!E5`. */
export const addressOn = (sheet: string, column: number, row: number): string =>
  `'${sheet.replaceAll("'", "''")}'!${address(column, row)}`;

export const range = (column: number, firstRow: number, lastRow: number): string =>
  `${address(column, firstRow)}:${address(column, lastRow)}`;

/** Cents as euros, the way they are stored in a cell. */
export const euros = (cents: number): number => cents / 100;

/** A calendar month or day as Excel date; midnight UTC, so no time zone can shift it. */
export const excelDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
