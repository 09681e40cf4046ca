import { financeImportById, financeRowsOf } from '../../data/queries/finance-imports.ts';
import type { FinanceRow } from '../../engine/finance-row.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { financeImportView, type FinanceImportView } from './finance-import-view.ts';

/**
 * One import with some of its rows, in the order of the file.
 *
 * @param input.from - 0 = the first row
 * @throws NotFound
 */
export async function showFinanceImport(
  { em }: ServiceContext,
  {
    importId,
    from,
    count,
  }: { readonly importId: string; readonly from: number; readonly count: number },
): Promise<FinanceImportView & { readonly rows: readonly FinanceRow[] }> {
  const stored = requireFound(await financeImportById(em, importId), 'De import', importId);
  const rows = await financeRowsOf(em, importId);
  return { ...financeImportView(stored), rows: rows.slice(from, from + count) };
}
