import type { CellValue } from '../cells/cell-value.ts';

/** One filled row; `values[0]` is column A, empty cells are `undefined`. */
export interface TableRow {
  /** 1 = first row of the sheet, empty rows counted. */
  readonly number: number;
  readonly values: readonly (CellValue | undefined)[];
}

/** A column that holds citizen service numbers or bank accounts, whatever its heading says. */
export interface PrivateColumn {
  /** 0 = column A. */
  readonly index: number;
  readonly holds: string;
}

export interface TableSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The first rows: enough to find the headings in. */
  readonly head: readonly TableRow[];
  readonly rowCount: number;
  readonly privateColumns: readonly PrivateColumn[];
  /** Cells that a reader which keeps the whole sheet would make, merges and validations included. */
  readonly cellsInMemory: number;
  /** Reads the sheet once more, from its first row to its last; rows are not kept. */
  readonly forEachRow: (onRow: (row: TableRow) => void) => Promise<void>;
}

/** A file that passed every check on size and safety; nothing is known yet about its meaning. */
export interface TableFile {
  readonly kind: 'xlsx' | 'csv';
  /** Days to add to a bare number in a date column: 1,462 in a workbook that counts from 1904. */
  readonly dayOffset: number;
  readonly sheets: readonly TableSheet[];
}

/** Rows in which headings are looked for; exports put a title and a filter above them, not a page. */
export const headRowCount = 30;

/** The last row that a sheet of Excel can have; no honest csv file has more lines. */
export const lastSheetRow = 1_048_576;
