import { columnLetter } from '../../column-letter.ts';
import type { ImportLimits } from '../import-limits.ts';
import {
  privateNumberCounter,
  type PrivateNumberCount,
  type PrivateNumberCounter,
} from '../private-data/count-private-numbers.ts';
import { isOtherHeader } from '../private-data/other-header.ts';
import { inDutch, refuseFile } from './refuse-file.ts';
import { headRowCount, type TableRow } from './table-file.ts';

/** Headers of other tables that are kept to be named; the file is refused anyhow. */
const mostOtherHeaders = 20;

/** What the first reading of a sheet finds; rows beyond the head are counted, not kept. */
export interface RowSurvey {
  readonly add: (row: TableRow) => void;
  readonly head: readonly TableRow[];
  readonly rowCount: () => number;
  readonly otherHeaders: readonly TableRow[];
  readonly privateNumbers: () => (PrivateNumberCount | undefined)[];
}

/**
 * Counts the rows of one sheet against the limits while they pass by.
 *
 * @param countCells - adds to the cells of the whole file, and refuses when there are too many
 */
export function surveyRows(
  sheetName: string,
  limits: ImportLimits,
  countCells: (cells: number) => void,
): RowSurvey {
  const head: TableRow[] = [];
  const otherHeaders: TableRow[] = [];
  const columns: PrivateNumberCounter[] = [];
  let rowCount = 0;

  const add = (row: TableRow): void => {
    rowCount += 1;
    if (rowCount > limits.maxRows) {
      refuseFile(
        `meer dan ${inDutch(limits.maxRows)} gevulde rijen`,
        `hooguit ${inDutch(limits.maxRows)} rijen`,
        `blad ${sheetName}`,
      );
    }
    let cells = 0;
    row.values.forEach((value, index) => {
      if (value === undefined) return;
      if (index >= limits.maxColumns) {
        refuseFile(
          `een gevulde cel in kolom ${columnLetter(index)}`,
          `hooguit ${limits.maxColumns} kolommen (tot en met ${columnLetter(limits.maxColumns - 1)})`,
          `blad ${sheetName}, rij ${row.number}`,
        );
      }
      cells += 1;
      (columns[index] ??= privateNumberCounter()).add(value, row.values[index - 1]);
    });
    countCells(cells);
    if (row.number <= headRowCount) head.push(row);
    if (otherHeaders.length < mostOtherHeaders && isOtherHeader(row)) otherHeaders.push(row);
  };

  return {
    add,
    head,
    rowCount: () => rowCount,
    otherHeaders,
    privateNumbers: () => columns.map((counter) => counter.count()),
  };
}
