import { p } from '@mikro-orm/postgresql';
import type { Problem } from '../engine/problems.ts';

/** `checking`: a job reads the file; `rejected`: the file has errors; `failed`: we have. */
export type StagedFileStatus = 'checking' | 'rejected' | 'ready' | 'confirmed' | 'failed';

/** A cell of an offered file that is wrong or strange. */
interface StoredCellProblem {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly heading: string;
  readonly found: string | null;
  readonly expected: string;
}

/** What reading any file gives, apart from the rows. */
export interface StoredTableReading {
  readonly fileKind: 'xlsx' | 'csv';
  readonly sheet: string;
  readonly rowCount: number;
  readonly errors: readonly StoredCellProblem[];
  readonly warnings: readonly StoredCellProblem[];
}

/** The columns of a file that is offered, checked by a job, and confirmed; a discarded one is deleted. */
export const stagedFileProperties = <Reading extends StoredTableReading>() => ({
  id: p.uuid().primary(),
  status: p.text().$type<StagedFileStatus>(),
  /** Counts how often the check was started, so that a stale job cannot touch a newer one. */
  attempt: p.integer(),
  /** Of the bytes as received. */
  sha256: p.text(),
  receivedAt: p.datetime(),
  confirmedAt: p.datetime().nullable(),
  /** The file, only until it is confirmed or discarded. */
  stagedBytes: p.uint8array().nullable().lazy(true, false),
  reading: p.json<Reading>().nullable(),
  /** Dutch; why the file could not be read at all, or what went wrong on our side. */
  failure: p.text().nullable(),
  problems: p.json<readonly Problem[]>(),
});

/** What every offered file has, whatever is in it. */
export interface StagedFile {
  readonly id: string;
  status: StagedFileStatus;
  readonly attempt: number;
  readonly sha256: string;
  readonly receivedAt: Date;
  confirmedAt?: Date | null | undefined;
  stagedBytes?: Uint8Array | null | undefined;
  readonly reading?: StoredTableReading | null | undefined;
  readonly failure?: string | null | undefined;
  readonly problems: readonly Problem[];
}
