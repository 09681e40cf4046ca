import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';
import type { FinanceField, FinanceKind, FinanceRow } from '../engine/finance-row.ts';
import type { Problem } from '../engine/problems.ts';
import type { RosterImportStatus, StoredCellProblem } from './roster-import.ts';

/** As of a roster: `checking`, `rejected` (the file has errors), `ready`, `confirmed`, `failed` (we have). */
export type FinanceFileStatus = RosterImportStatus;

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

/** What reading the file gave, apart from the rows. */
export interface StoredFinanceReading {
  readonly fileKind: 'xlsx' | 'csv';
  readonly sheet: string;
  readonly rowCount: number;
  readonly columns: readonly {
    readonly field: FinanceField;
    readonly heading: string;
    readonly column: string;
  }[];
  readonly unknownColumns: readonly { readonly heading: string; readonly column: string }[];
  readonly errors: readonly StoredCellProblem[];
  readonly warnings: readonly StoredCellProblem[];
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

/** One finance file that was offered; discarded ones are deleted. */
export const FinanceFile = defineEntity({
  name: 'FinanceFile',
  tableName: 'finance_file',
  uniques: [{ properties: ['kind', 'source', 'sha256', 'requestHash'] }],
  properties: (p) => ({
    id: p.uuid().primary(),
    kind: p.text().$type<FinanceKind>(),
    /** Name of the system it came from, so that the next file is read and compared the same way. */
    source: p.text(),
    status: p.text().$type<FinanceFileStatus>(),
    /** Counts how often the check was started, so that a stale job cannot touch a newer one. */
    attempt: p.integer(),
    /** Of the bytes as received. */
    sha256: p.text(),
    settings: p.json<StoredFinanceSettings>(),
    chosenColumns: p.json<readonly StoredChosenColumn[]>(),
    /** SHA-256 of settings and chosen columns: read another way, the same bytes are another import. */
    requestHash: p.text(),
    receivedAt: p.datetime(),
    confirmedAt: p.datetime().nullable(),
    /** The file, only until it is confirmed or discarded. */
    stagedBytes: p.uint8array().nullable().lazy(true, false),
    reading: p.json<StoredFinanceReading>().nullable(),
    difference: p.json<StoredDifference>().nullable(),
    /** The rows as read, only while it is ready. */
    rows: p.json<readonly FinanceRow[]>().columnType('json').nullable().lazy(true, false),
    /** Dutch; why the file could not be read at all, or what went wrong on our side. */
    failure: p.text().nullable(),
    problems: p.json<readonly Problem[]>(),
  }),
});
export type FinanceFile = InferEntity<typeof FinanceFile>;
