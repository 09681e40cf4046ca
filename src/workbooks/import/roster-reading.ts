import type { RosterRow } from '../../engine/roster.ts';
import type { CellProblem } from './cell-problem.ts';
import type { RosterField } from './columns/roster-field.ts';

/** A column that was recognised. */
interface RecognisedColumn {
  readonly field: RosterField;
  /** As it stands in the file. */
  readonly heading: string;
  /** Its letter. */
  readonly column: string;
}

/** What a staff file holds, and everything that is wrong with it. */
export interface RosterReading {
  readonly fileKind: 'xlsx' | 'csv';
  readonly sheet: string;
  /** Rows with data, those with errors included. */
  readonly rowCount: number;
  /** People in service: different personnel numbers, hire and vacancies not counted. */
  readonly personCount: number;
  readonly columns: readonly RecognisedColumn[];
  /** Columns that were not read, such as names and addresses. */
  readonly ignoredHeadings: readonly string[];
  /** The rows without errors; complete only when `errors` is empty. */
  readonly rows: readonly RosterRow[];
  readonly errors: readonly CellProblem[];
  readonly warnings: readonly CellProblem[];
}
