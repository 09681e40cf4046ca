import type { Person } from '../people-in-service.ts';
import type { RosterRow } from '../roster.ts';

/**
 * The contract that stands for a person who is counted once: the largest, of equal ones the one that
 * started first, then the first in the roster.
 *
 * @see not law: counting people
 */
export const mainContract = ({ rows }: Person): RosterRow =>
  rows.reduce((main, row) => (isBefore(row, main) ? row : main));

function isBefore(row: RosterRow, main: RosterRow): boolean {
  if (row.partTimeFactor !== main.partTimeFactor) return row.partTimeFactor > main.partTimeFactor;
  const [start, mainStart] = [row.hireDate ?? '', main.hireDate ?? ''];
  if (start !== mainStart) return start < mainStart;
  return row.rowNumber < main.rowNumber;
}
