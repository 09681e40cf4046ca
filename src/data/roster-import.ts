import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';
import { stagedFileProperties, type StoredTableReading } from './staged-file.ts';

/** What reading a staff file gave, apart from the rows. */
export interface StoredReading extends StoredTableReading {
  readonly personCount: number;
  readonly columns: readonly {
    readonly field: string;
    readonly heading: string;
    readonly column: string;
  }[];
  readonly ignoredHeadings: readonly string[];
}

/** One staff file that was offered. */
export const RosterImport = defineEntity({
  name: 'RosterImport',
  tableName: 'roster_import',
  uniques: [{ properties: ['sha256'] }],
  properties: stagedFileProperties<StoredReading>(),
});
export type RosterImport = InferEntity<typeof RosterImport>;
