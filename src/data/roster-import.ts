import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';
import type { Problem } from '../engine/problems.ts';

/** `checking`: a job reads the file; `rejected`: the file has errors; `failed`: we have. */
export type RosterImportStatus = 'checking' | 'rejected' | 'ready' | 'confirmed' | 'failed';

/** A cell of the imported file that is wrong or strange. */
export interface StoredCellProblem {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly heading: string;
  readonly found: string | null;
  readonly expected: string;
}

/** What reading the file gave, apart from the rows. */
export interface StoredReading {
  readonly fileKind: 'xlsx' | 'csv';
  readonly sheet: string;
  readonly rowCount: number;
  readonly personCount: number;
  readonly columns: readonly {
    readonly field: string;
    readonly heading: string;
    readonly column: string;
  }[];
  readonly ignoredHeadings: readonly string[];
  readonly errors: readonly StoredCellProblem[];
  readonly warnings: readonly StoredCellProblem[];
}

/** One file that was offered; a discarded import is deleted. */
export const RosterImport = defineEntity({
  name: 'RosterImport',
  tableName: 'roster_import',
  properties: (p) => ({
    id: p.uuid().primary(),
    status: p.text().$type<RosterImportStatus>(),
    /** Counts how often the check was started, so that a stale job cannot touch a newer one. */
    attempt: p.integer(),
    /** Of the bytes as received. */
    sha256: p.text().unique(),
    receivedAt: p.datetime(),
    confirmedAt: p.datetime().nullable(),
    /** The file, only until it is confirmed or discarded. */
    stagedBytes: p.uint8array().nullable().lazy(true, false),
    reading: p.json<StoredReading>().nullable(),
    /** Dutch; why the file could not be read at all, or what went wrong on our side. */
    failure: p.text().nullable(),
    problems: p.json<readonly Problem[]>(),
  }),
});
export type RosterImport = InferEntity<typeof RosterImport>;
