import type { EntityManager } from '@mikro-orm/postgresql';
import type { FinanceKind } from '../../engine/finance-row.ts';
import { ColumnMapping } from '../column-mapping.ts';
import type { StoredChosenColumn } from '../finance-file.ts';

/** What was last said about the headings of this source; nothing is an empty list. */
export async function chosenColumnsOf(
  em: EntityManager,
  kind: FinanceKind,
  source: string,
): Promise<readonly StoredChosenColumn[]> {
  const found = await em.findOne(ColumnMapping, { kind, source }, { refresh: true });
  return found?.chosenColumns ?? [];
}

/** Replaces what was said before. */
export async function storeColumnMapping(
  em: EntityManager,
  mapping: {
    readonly kind: FinanceKind;
    readonly source: string;
    readonly chosenColumns: readonly StoredChosenColumn[];
    readonly chosenAt: Date;
  },
): Promise<void> {
  await em.upsert(ColumnMapping, mapping);
}
