import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';
import type { FinanceField, FinanceKind, FinanceRow } from '../engine/finance-row.ts';
import { stagedFileProperties, type StoredTableReading } from './staged-file.ts';

/** What a heading of some source stands for; `null` = nothing. */
export interface StoredChosenColumn {
  readonly heading: string;
  readonly field: FinanceField | null;
}

/** What decides how the amounts of a file are read. */
export interface StoredFinanceSettings {
  readonly unitEuros: number;
  readonly sign: 'minus-is-nadeel' | 'plus-is-nadeel' | 'letter' | 'trailing-minus' | 'by-side';
  readonly year: number | null;
}

/** What reading a finance file gave, apart from the rows. */
export interface StoredFinanceReading extends StoredTableReading {
  readonly columns: readonly {
    readonly field: FinanceField;
    readonly heading: string;
    readonly column: string;
  }[];
  readonly unknownColumns: readonly { readonly heading: string; readonly column: string }[];
}

/** What a file changes in what the same source brought last. */
export interface StoredDifference {
  /** 0 = nothing came before. */
  readonly comparedNumber: number;
  readonly addedCount: number;
  readonly removedCount: number;
  readonly changedCount: number;
  readonly sameCount: number;
  readonly totals: readonly {
    readonly field: FinanceField;
    readonly before: number;
    readonly after: number;
  }[];
  /** The first ones of each kind; `unlistedCount` more are counted. */
  readonly rows: readonly StoredRowDifference[];
  readonly unlistedCount: number;
}

/** One row that came, went or changed. */
export interface StoredRowDifference {
  readonly change: 'added' | 'removed' | 'changed';
  /** In the new file; of a removed row in the old one. */
  readonly rowNumber: number;
  readonly label: string;
  readonly values: readonly {
    readonly field: FinanceField;
    readonly before: number | string | null;
    readonly after: number | string | null;
  }[];
}

/** One finance file that was offered. */
export const FinanceFile = defineEntity({
  name: 'FinanceFile',
  tableName: 'finance_file',
  uniques: [{ properties: ['kind', 'source', 'sha256', 'requestHash'] }],
  properties: (p) => ({
    ...stagedFileProperties<StoredFinanceReading>(),
    kind: p.text().$type<FinanceKind>(),
    /** Name of the system it came from, so that the next file is read and compared the same way. */
    source: p.text(),
    settings: p.json<StoredFinanceSettings>(),
    chosenColumns: p.json<readonly StoredChosenColumn[]>(),
    /** SHA-256 of settings and chosen columns: read another way, the same bytes are another import. */
    requestHash: p.text(),
    difference: p.json<StoredDifference>().nullable(),
    /** The rows as read, only while it is ready. */
    rows: p.json<readonly FinanceRow[]>().columnType('json').nullable().lazy(true, false),
  }),
});
export type FinanceFile = InferEntity<typeof FinanceFile>;
