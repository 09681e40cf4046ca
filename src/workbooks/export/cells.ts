import type { CellFormulaValue } from 'exceljs';
import { columnLetter } from '../column-letter.ts';

/** What may stand in a cell: text stays text, also when it starts with `=`. */
export type CellContent = string | number | Date | CellFormulaValue | null;

/** A live formula with the value Excel would compute, so that the file reads right without recalculation. */
export const formula = (text: string, result: number | string): CellFormulaValue => ({
  formula: text,
  result,
});

/** Columns and rows are counted from 1 here, as exceljs does: `B3` is column 2, row 3. */
export const address = (column: number, row: number): string => `${columnLetter(column - 1)}${row}`;

/** A cell on another sheet: `'Nieuw beleid'!E5`. */
export const addressOn = (sheet: string, column: number, row: number): string =>
  `'${sheet.replaceAll("'", "''")}'!${address(column, row)}`;

export const range = (column: number, firstRow: number, lastRow: number): string =>
  `${address(column, firstRow)}:${address(column, lastRow)}`;

/** Cents as euros, the way they are stored in a cell. */
export const euros = (cents: number): number => cents / 100;

/** A calendar month or day as Excel date; midnight UTC, so no time zone can shift it. */
export const excelDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
