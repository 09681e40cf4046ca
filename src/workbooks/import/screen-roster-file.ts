import { defaultImportLimits, type ImportLimits } from './import-limits.ts';
import { openTableFile } from './open-file/open-table-file.ts';
import { refusePrivateColumns } from './private-data/refuse-private-columns.ts';

/**
 * What must hold before a byte of a staff file is stored: a kind we read, within the limits, and
 * without columns that may not come along. Says nothing yet about the cells.
 *
 * @throws InvalidInput otherwise
 */
export async function screenRosterFile(
  bytes: Uint8Array,
  options: { readonly limits?: ImportLimits } = {},
): Promise<void> {
  refusePrivateColumns(await openTableFile(bytes, options.limits ?? defaultImportLimits));
}
