import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';
import type { FinanceKind, FinanceRow } from '../engine/finance-row.ts';
import type { StoredFinanceSettings } from './finance-file.ts';
import type { DecidingRole } from './pair-decision.ts';

/** What finance brought in, for good. Only added to; a trigger refuses changes and removal. */
export const FinanceImport = defineEntity({
  name: 'FinanceImport',
  tableName: 'finance_import',
  uniques: [{ properties: ['kind', 'source', 'importNumber'] }],
  properties: (p) => ({
    /** That of the file it came from. */
    id: p.uuid().primary(),
    kind: p.text().$type<FinanceKind>(),
    source: p.text(),
    /** Counts from 1 within kind and source, so that two imports cannot both be the next. */
    importNumber: p.integer(),
    /** Of the bytes of the file. */
    sha256: p.text(),
    settings: p.json<StoredFinanceSettings>(),
    rowCount: p.integer(),
    /** json, not jsonb: kept as it was read. */
    rows: p.json<readonly FinanceRow[]>().columnType('json').lazy(true, false),
    confirmedAt: p.datetime(),
    confirmedBy: p.text().$type<DecidingRole>(),
  }),
});
export type FinanceImport = InferEntity<typeof FinanceImport>;
