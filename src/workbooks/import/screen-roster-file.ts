import { defaultImportLimits, type ImportLimits } from './import-limits.ts';
import { openTableFile } from './open-file/open-table-file.ts';
import type { TableFile } from './open-file/table-file.ts';
import { refusePrivateColumns } from './private-data/refuse-private-columns.ts';

/**
 * Opens a staff file that may be kept: a kind we read, within the limits, and without columns that may not
 * come along.
 *
 * @throws InvalidInput otherwise
 */
export async function openRosterFile(
  bytes: Uint8Array,
  limits: ImportLimits = defaultImportLimits,
): Promise<TableFile> {
  const file = await openTableFile(bytes, limits);
  refusePrivateColumns(file);
  return file;
}

/**
 * What must hold before a byte of a staff file is stored; says nothing yet about the cells.
 *
 * @throws InvalidInput otherwise
 */
export async function screenRosterFile(
  bytes: Uint8Array,
  options: { readonly limits?: ImportLimits } = {},
): Promise<void> {
  await openRosterFile(bytes, options.limits);
}
