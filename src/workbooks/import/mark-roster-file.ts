import type { CellProblems } from './cell-problem.ts';
import { markCellProblems } from './mark-cell-problems.ts';
import { openRosterFile } from './screen-roster-file.ts';

/**
 * A copy of a staff file with every wrong cell marked.
 *
 * @throws InvalidInput when the file cannot be opened or holds columns that may not come along
 */
export const markRosterFile = async (bytes: Uint8Array, found: CellProblems): Promise<Uint8Array> =>
  markCellProblems(
    { bytes, table: await openRosterFile(bytes), mendedIn: 'het HR-systeem' },
    found,
  );
