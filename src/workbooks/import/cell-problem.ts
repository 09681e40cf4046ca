/** One thing that is wrong, or worth a look, in an offered file; shown to whoever sent the file only. */
export interface CellProblem {
  readonly sheet: string;
  /** Row in the sheet, 1 = the first; the row of the headings when a whole column is meant. */
  readonly row: number;
  /** Letter of the column; empty when the column is missing. */
  readonly column: string;
  readonly heading: string;
  /** `null` when the cell is empty or the column is missing. */
  readonly found: string | null;
  /** What would have been right; Dutch. */
  readonly expected: string;
}

/** All that was found in one file. */
export interface CellProblems {
  readonly errors: readonly CellProblem[];
  readonly warnings: readonly CellProblem[];
}
