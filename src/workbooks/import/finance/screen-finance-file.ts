import type { FinanceKind } from '../../../engine/finance-row.ts';
import type { ColumnSet } from '../columns/column-set.ts';
import { defaultImportLimits, type ImportLimits } from '../import-limits.ts';
import { openTableFile } from '../open-file/open-table-file.ts';
import { refuseFile } from '../open-file/refuse-file.ts';
import type { TableFile } from '../open-file/table-file.ts';
import { refusePrivateColumns } from '../private-data/refuse-private-columns.ts';
import { financeColumnSet } from './finance-column-set.ts';

/**
 * Opens a finance file that may be kept: a kind we read, within the limits, without columns that may not
 * come along, and with no amounts that another file filled in.
 *
 * @throws InvalidInput otherwise
 */
export async function openFinanceFile(
  bytes: Uint8Array,
  kind: FinanceKind,
  limits: ImportLimits,
  options: { readonly columns?: ColumnSet<string>; readonly isSurveyed?: boolean } = {},
): Promise<TableFile> {
  const { columns: columnSet = financeColumnSet(kind), isSurveyed = false } = options;
  const file = await openTableFile(bytes, limits, { columns: columnSet, isSurveyed });
  refusePrivateColumns(file, columnSet);
  if (file.hasExternalLinks) {
    refuseFile(
      'koppelingen naar andere bestanden',
      'een werkmap zonder externe koppelingen: kies in Excel Gegevens, Koppelingen bewerken, Koppeling verbreken',
    );
  }
  return file;
}

/**
 * What must hold before a byte of a finance file is stored; says nothing yet about the cells.
 *
 * @throws InvalidInput otherwise
 */
export async function screenFinanceFile(
  bytes: Uint8Array,
  kind: FinanceKind,
  options: { readonly limits?: ImportLimits } = {},
): Promise<void> {
  await openFinanceFile(bytes, kind, options.limits ?? defaultImportLimits);
}
