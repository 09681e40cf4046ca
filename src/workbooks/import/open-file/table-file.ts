import type { CellValue } from '../cells/cell-value.ts';
import type { PrivateNumberCount } from '../private-data/count-private-numbers.ts';

/** One filled row; `values[0]` is column A, empty cells are `undefined`. */
export interface TableRow {
  /** 1 = first row of the sheet, empty rows counted. */
  readonly number: number;
  readonly values: readonly (CellValue | undefined)[];
}

/** Something outside the cells that may not come along, such as a BSN in a comment. */
export interface PrivatePlace {
  /** Dutch. */
  readonly place: string;
  /** Dutch, completes "bevat ...". */
  readonly holds: string;
}

export interface TableSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The first rows: enough to find the headings in. */
  readonly head: readonly TableRow[];
  readonly rowCount: number;
  /** Rows, wherever they are, that read as the header of a table with data that may not come along. */
  readonly otherHeaders: readonly TableRow[];
  /** By column, 0 = A; a hole where nothing was counted. */
  readonly privateNumbers: readonly (PrivateNumberCount | undefined)[];
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
  readonly privatePlaces: readonly PrivatePlace[];
  /** Whether cells can show what another file said once. */
  readonly hasExternalLinks: boolean;
}

/** Rows in which headings are looked for; exports put a title and a filter above them, not a page. */
export const headRowCount = 30;

/** The last row that a sheet of Excel can have; no honest csv file has more lines. */
export const lastSheetRow = 1_048_576;
