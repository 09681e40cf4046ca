import type { Alignment, Style, Worksheet } from 'exceljs';
import type { CellContent } from './cells.ts';
import { format, look } from './house-look.ts';

/** Stands in place of a number that is left out to protect people. */
export const hiddenMark = 'x';

export interface TableColumn {
  readonly heading: string;
  /** Number format; absent = text. */
  readonly format?: string;
  /** Numbers stand on the right and text on the left, unless this says otherwise. */
  readonly align?: 'left';
  /** Long text takes several lines within its cell: the width of the column, in characters. */
  readonly wrapsAt?: number;
}

const lineHeight = 13;
const rowHeight = 17;

/** Rows of a table as they came to stand on the sheet, for formulas elsewhere. */
export interface PlacedTable {
  readonly headerRow: number;
  readonly firstRow: number;
  /** The last row with data; `firstRow - 1` when there is none. */
  readonly lastRow: number;
  /** `null` without totals. */
  readonly totalRow: number | null;
  /** First free row below. */
  readonly nextRow: number;
}

const isOnRight = ({ format: numberFormat, align }: TableColumn): boolean =>
  numberFormat !== undefined && align !== 'left';

/** Text beside a number keeps its distance. */
function alignmentOf(column: TableColumn, before: TableColumn | undefined): Partial<Alignment> {
  return {
    horizontal: isOnRight(column) ? 'right' : 'left',
    vertical: 'middle',
    wrapText: column.wrapsAt !== undefined,
    ...(!isOnRight(column) && before && isOnRight(before) ? { indent: 1 } : {}),
  };
}

/** The room that a number format leaves is lost on all but the last line, so more lines are indented. */
function headingStyle(column: TableColumn, before: TableColumn | undefined): Partial<Style> {
  const isIndented = isOnRight(column) && column.heading.includes('\n');
  return {
    ...look.heading,
    alignment: {
      ...alignmentOf(column, before),
      wrapText: true,
      ...(isIndented ? { indent: 1 } : {}),
    },
    ...(column.align === 'left' || isIndented ? {} : { numFmt: format.heading }),
  };
}

/** Most letters are narrower than the digits that widths are measured in. */
const linesTaken = (text: string, width: number): number => Math.ceil(text.length / (width * 1.15));

/** Lines that the longest wrapped text takes: Excel does not always fit rows by itself. */
const linesIn = (columns: readonly TableColumn[], contents: readonly CellContent[]): number =>
  Math.max(
    1,
    ...columns.map(({ wrapsAt }, index) => {
      const content = contents[index];
      return wrapsAt !== undefined && typeof content === 'string'
        ? linesTaken(content, wrapsAt)
        : 1;
    }),
  );

function writeRow(
  sheet: Worksheet,
  rowNumber: number,
  columns: readonly TableColumn[],
  contents: readonly CellContent[],
  rowLook: (typeof look)[keyof typeof look],
): void {
  const lines = linesIn(columns, contents);
  sheet.getRow(rowNumber).height = lines === 1 ? rowHeight : lines * lineHeight + 4;
  columns.forEach((column, index) => {
    const cell = sheet.getCell(rowNumber, index + 1);
    cell.value = contents[index] ?? null;
    cell.style = {
      ...rowLook,
      alignment: alignmentOf(column, columns[index - 1]),
      ...(column.format === undefined ? {} : { numFmt: column.format }),
    };
  });
}

/** Names, filters and structured references for cells that have their look already. */
function nameTable(
  sheet: Worksheet,
  name: string,
  headerRow: number,
  columns: readonly TableColumn[],
  rows: readonly (readonly CellContent[])[],
): void {
  sheet.addTable({
    name,
    ref: `A${headerRow}`,
    // No theme: the cells have a look of their own. The types of exceljs know only named themes.
    style: { theme: null as unknown as 'TableStyleLight1' },
    columns: columns.map(({ heading }) => ({ name: heading, filterButton: true })),
    // The contents once more: exceljs gives a formula back without its result when that is 0.
    rows: rows.map((row) => columns.map((_, index) => row[index] ?? null)),
  });
}

/**
 * A table with its heading row; `total` closes it. Widths belong to the sheet, not to the table.
 *
 * @param name - makes it an Excel table, when it has rows: unique, and not like a cell (`Q1`). Its headings
 *   must be different words on one line; a year is a number, so it cannot be one
 */
export function writeTable(
  sheet: Worksheet,
  headerRow: number,
  columns: readonly TableColumn[],
  rows: readonly (readonly CellContent[])[],
  total: readonly CellContent[] | null = null,
  name: string | null = null,
): PlacedTable {
  const headingLines = Math.max(...columns.map(({ heading }) => heading.split('\n').length));
  sheet.getRow(headerRow).height = headingLines * lineHeight + 6;
  columns.forEach((column, index) => {
    const cell = sheet.getCell(headerRow, index + 1);
    const isYear = /^\d{4}$/.test(column.heading);
    // A year as a number keeps Excel from marking it as text that looks like a number.
    cell.value = isYear ? Number(column.heading) : column.heading;
    cell.style = headingStyle(column, columns[index - 1]);
  });
  const firstRow = headerRow + 1;
  const lastRow = headerRow + rows.length;
  rows.forEach((row, index) => writeRow(sheet, firstRow + index, columns, row, look.body));
  if (name !== null && rows.length > 0) nameTable(sheet, name, headerRow, columns, rows);
  if (total) writeRow(sheet, lastRow + 1, columns, total, look.total);
  return {
    headerRow,
    firstRow,
    lastRow,
    totalRow: total ? lastRow + 1 : null,
    nextRow: lastRow + (total ? 3 : 2),
  };
}
