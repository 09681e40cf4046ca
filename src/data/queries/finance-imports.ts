import { UniqueConstraintViolationException, type EntityManager } from '@mikro-orm/postgresql';
import type { FinanceKind, FinanceRow } from '../../engine/finance-row.ts';
import { FinanceImport } from '../finance-import.ts';
import type { DecidingRole } from '../pair-decision.ts';

/** Newest first. */
export const allFinanceImports = (em: EntityManager): Promise<FinanceImport[]> =>
  em.find(FinanceImport, {}, { orderBy: { confirmedAt: 'desc', id: 'desc' } });

export const financeImportById = (em: EntityManager, id: string): Promise<FinanceImport | null> =>
  em.findOne(FinanceImport, { id });

/** What this source brought last of this kind. */
export const latestFinanceImport = (
  em: EntityManager,
  kind: FinanceKind,
  source: string,
): Promise<FinanceImport | null> =>
  em.findOne(FinanceImport, { kind, source }, { orderBy: { importNumber: 'desc' }, refresh: true });

/** In the order of the file. */
export async function financeRowsOf(em: EntityManager, id: string): Promise<readonly FinanceRow[]> {
  // Not as an entity: MikroORM would copy every row to notice changes.
  const [found] = await em.execute<{ rows: readonly FinanceRow[] }[]>(
    'select rows from finance_import where id = ?',
    [id],
  );
  return found?.rows ?? [];
}

/**
 * Copies a ready file to what came in for good, as number `importNumber`. The rows stay in the database.
 *
 * @returns false when another import took the number at the same moment; the transaction is then of no use
 */
export async function insertFinanceImport(
  em: EntityManager,
  input: {
    readonly fileId: string;
    readonly importNumber: number;
    readonly confirmedAt: Date;
    readonly confirmedBy: DecidingRole;
  },
): Promise<boolean> {
  try {
    await em.execute(
      `insert into finance_import
         (id, kind, source, import_number, sha256, settings, row_count, rows, confirmed_at, confirmed_by)
       select id, kind, source, ?, sha256, settings, json_array_length(rows), rows, ?, ?
       from finance_file where id = ?`,
      [input.importNumber, input.confirmedAt, input.confirmedBy, input.fileId],
    );
    return true;
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return false;
    throw error;
  }
}
