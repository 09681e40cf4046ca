import type { FinanceKind } from '../../../engine/finance-row.ts';
import type { CellProblems } from '../cell-problem.ts';
import { markCellProblems } from '../mark-cell-problems.ts';
import type { ChosenColumn } from './finance-column-set.ts';
import { openFinanceFile } from './screen-finance-file.ts';

/**
 * A copy of a finance file with every wrong cell marked.
 *
 * @throws InvalidInput when the file cannot be opened, holds columns that may not come along or rests on
 *   other files
 */
export async function markFinanceFile(
  bytes: Uint8Array,
  read: { readonly kind: FinanceKind; readonly chosen: readonly ChosenColumn[] },
  found: CellProblems,
): Promise<Uint8Array> {
  const table = await openFinanceFile(bytes, read);
  const mendedIn = 'het systeem waar het bestand uit komt';
  return markCellProblems({ bytes, table, mendedIn }, found);
}
