import { columnLetter } from '../../column-letter.ts';
import type { ChartCells } from './sheet-chart.ts';

const fixed = (column: number, row: number): string => `$${columnLetter(column - 1)}$${row}`;

const on = (sheet: string, cells: string): string => `'${sheet.replaceAll("'", "''")}'!${cells}`;

/** Cells below each other, from this one on. */
export const columnCells = (
  sheet: string,
  [column, row]: readonly [column: number, row: number],
  values: ChartCells['values'],
): ChartCells => ({
  reference: on(sheet, `${fixed(column, row)}:${fixed(column, row + values.length - 1)}`),
  values,
});

/** Cells beside each other, from this one on. */
export const rowCells = (
  sheet: string,
  [column, row]: readonly [column: number, row: number],
  values: ChartCells['values'],
): ChartCells => ({
  reference: on(sheet, `${fixed(column, row)}:${fixed(column + values.length - 1, row)}`),
  values,
});

/** One cell, such as the heading that names a series. */
export const oneCell = (
  sheet: string,
  [column, row]: readonly [column: number, row: number],
  text: string,
): ChartCells => ({ reference: on(sheet, fixed(column, row)), values: [text] });
