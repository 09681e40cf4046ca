import type { StagedFile, StagedFileStatus, StoredTableReading } from '../../data/staged-file.ts';
import type { Problem } from '../../engine/problems.ts';

/** An offered file as somebody sees it who may. */
export interface StagedFileView<Reading extends StoredTableReading = StoredTableReading> {
  readonly id: string;
  readonly status: StagedFileStatus;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly confirmedAt: string | null;
  /** Of the bytes as received. */
  readonly sha256: string;
  /** What the file said, with every cell that is wrong; `null` until it has been read. */
  readonly reading: Reading | null;
  /** Dutch; why the file could not be read at all, or what went wrong on our side. */
  readonly failure: string | null;
  /** Belongs to `failure`: what is wrong with the file as a whole. */
  readonly problems: readonly Problem[];
}

export const stagedFileView = <Reading extends StoredTableReading>(
  file: StagedFile & { readonly reading?: Reading | null | undefined },
): StagedFileView<Reading> => ({
  id: file.id,
  status: file.status,
  receivedAt: file.receivedAt.toISOString(),
  confirmedAt: file.confirmedAt?.toISOString() ?? null,
  sha256: file.sha256,
  reading: file.reading ?? null,
  failure: file.failure ?? null,
  problems: file.problems,
});
