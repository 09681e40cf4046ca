import { columnLetter } from '../../column-letter.ts';
import type { ImportLimits } from '../import-limits.ts';
import { privateNumber } from '../private-data/private-number.ts';
import { inDutch, refuseFile } from './refuse-file.ts';
import { headRowCount, type PrivateColumn, type TableRow } from './table-file.ts';

/** Few cells may pass by chance; five in a row that all do happens once in 160,000 sheets. */
const fewestPrivateNumbers = 5;
const privateRatio = 0.8;

interface ColumnCount {
  filled: number;
  private: number;
  holds: string;
}

/** What the first reading of a sheet finds; rows beyond the head are counted, not kept. */
export interface RowSurvey {
  readonly add: (row: TableRow) => void;
  readonly head: readonly TableRow[];
  readonly rowCount: () => number;
  readonly privateColumns: () => PrivateColumn[];
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
  const columns: ColumnCount[] = [];
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
      const count = (columns[index] ??= { filled: 0, private: 0, holds: '' });
      count.filled += 1;
      const holds = privateNumber(value);
      if (holds === null) return;
      count.private += 1;
      count.holds = holds;
    });
    countCells(cells);
    if (row.number <= headRowCount) head.push(row);
  };

  return {
    add,
    head,
    rowCount: () => rowCount,
    privateColumns: () =>
      columns.flatMap((count, index) =>
        count.private >= fewestPrivateNumbers && count.private >= count.filled * privateRatio
          ? [{ index, holds: count.holds }]
          : [],
      ),
  };
}
