import type { FinanceKind } from '../../../engine/finance-row.ts';
import { defaultImportLimits, type ImportLimits } from '../import-limits.ts';
import { openTableFile } from '../open-file/open-table-file.ts';
import { refuseFile } from '../open-file/refuse-file.ts';
import type { TableFile } from '../open-file/table-file.ts';
import { refusePrivateColumns } from '../private-data/refuse-private-columns.ts';
import { financeColumnSet, type ChosenColumn } from './finance-column-set.ts';

interface OpenFinanceOptions {
  readonly kind: FinanceKind;
  /** What somebody said about its headings. */
  readonly chosen?: readonly ChosenColumn[];
  readonly limits?: ImportLimits;
  /** The same bytes passed before: only the first rows of each sheet are read to open it. */
  readonly isSurveyed?: boolean;
}

/**
 * Opens a finance file that may be kept: a kind we read, within the limits, without columns that may not
 * come along, and with no amounts that another file filled in.
 *
 * @throws InvalidInput otherwise
 */
export async function openFinanceFile(
  bytes: Uint8Array,
  { kind, chosen = [], limits = defaultImportLimits, isSurveyed = false }: OpenFinanceOptions,
): Promise<TableFile> {
  const columns = financeColumnSet(kind, chosen);
  const file = await openTableFile(bytes, limits, { columns, isSurveyed });
  refusePrivateColumns(file, columns);
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
  await openFinanceFile(bytes, { kind, ...options });
}
