import type { CellProblem } from '../cell-problem.ts';
import type { HeadedColumn } from '../columns/map-columns.ts';
import { inDutch } from '../open-file/refuse-file.ts';

type Place = Pick<HeadedColumn, 'letter' | 'heading'>;

/** Collects what is wrong with the cells of one sheet. */
export interface ProblemList {
  /** Every error on its own. */
  readonly addError: (row: number, place: Place, found: string | null, expected: string) => void;
  /** The same warning in many rows of a column becomes one, at the first row, with their number. */
  readonly addWarning: (row: number, place: Place, found: string | null, expected: string) => void;
  readonly errors: () => CellProblem[];
  readonly warnings: () => CellProblem[];
}

/** As one reads a sheet: row by row, from left to right. */
const inReadingOrder = (a: CellProblem, b: CellProblem): number =>
  a.row - b.row || a.column.length - b.column.length || (a.column < b.column ? -1 : 1);

interface RepeatedWarning {
  readonly first: CellProblem;
  rows: number;
}

/**
 * @param most - errors that are listed; beyond it they are counted in one closing error, so that a file
 *   in which every cell is wrong does not fill the memory
 */
export function listProblems(sheet: string, most: number): ProblemList {
  const errors: CellProblem[] = [];
  const warnings = new Map<string, RepeatedWarning>();
  let unlisted = 0;
  let lastRow = 0;

  return {
    addError: (row, { letter, heading }, found, expected) => {
      lastRow = row;
      if (errors.length < most)
        errors.push({ sheet, row, column: letter, heading, found, expected });
      else unlisted += 1;
    },
    addWarning: (row, { letter, heading }, found, expected) => {
      const key = `${letter} ${heading} ${expected}`;
      const present = warnings.get(key);
      if (present !== undefined) present.rows += 1;
      else if (warnings.size < most) {
        const first = { sheet, row, column: letter, heading, found, expected };
        warnings.set(key, { first, rows: 1 });
      }
    },
    errors: () =>
      unlisted === 0
        ? errors.toSorted(inReadingOrder)
        : [
            ...errors.toSorted(inReadingOrder),
            {
              sheet,
              row: lastRow,
              column: '',
              heading: '',
              found: `nog ${inDutch(unlisted)} fouten`,
              expected: 'herstel eerst de fouten hierboven en lees het bestand dan opnieuw in',
            },
          ],
    warnings: () =>
      [...warnings.values()]
        .map(({ first, rows }) =>
          rows === 1
            ? first
            : {
                ...first,
                found: `${first.found ?? 'leeg'} (en nog ${inDutch(rows - 1)} ${rows === 2 ? 'rij' : 'rijen'})`,
              },
        )
        .toSorted(inReadingOrder),
  };
}
