import type { FinanceField, FinanceRow } from '../../../engine/finance-row.ts';
import type { CellProblem } from '../cell-problem.ts';
import type { AmountSign } from './read-amount-cell.ts';

/** What cannot be seen in a sheet and decides what its amounts mean. */
export interface FinanceFileSettings {
  /** Euros that one unit of an amount stands for: 1, or 1,000 in most tables for a council. */
  readonly unitEuros: number;
  readonly sign: Exclude<AmountSign, 'plain'>;
  /** The year of the whole file, where neither rows nor columns say it. */
  readonly year: number | null;
}

/** A column that was recognised, or chosen by somebody. */
interface ReadFinanceColumn {
  readonly field: FinanceField;
  readonly heading: string;
  /** Its letter. */
  readonly column: string;
}

/** What a finance sheet holds, and everything that is wrong with it. */
export interface FinanceReading {
  readonly fileKind: 'xlsx' | 'csv';
  readonly sheet: string;
  /** Rows with data, those with errors included. */
  readonly rowCount: number;
  readonly columns: readonly ReadFinanceColumn[];
  /** Columns that were not read; one of them can be chosen for a field. */
  readonly unknownColumns: readonly { readonly heading: string; readonly column: string }[];
  /** The rows without errors; complete only when `errors` is empty. */
  readonly rows: readonly FinanceRow[];
  readonly errors: readonly CellProblem[];
  readonly warnings: readonly CellProblem[];
}
