import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';
import type { FinanceKind } from '../engine/finance-row.ts';
import type { StoredChosenColumn } from './finance-file.ts';

/** What somebody last said about the headings of a source. */
export const ColumnMapping = defineEntity({
  name: 'ColumnMapping',
  tableName: 'column_mapping',
  properties: (p) => ({
    kind: p.text().$type<FinanceKind>().primary(),
    source: p.text().primary(),
    chosenColumns: p.json<readonly StoredChosenColumn[]>(),
    chosenAt: p.datetime(),
  }),
});
export type ColumnMapping = InferEntity<typeof ColumnMapping>;
