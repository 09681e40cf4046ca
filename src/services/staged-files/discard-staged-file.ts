import { deleteStagedFile, lockStagedFile } from '../../data/queries/staged-files.ts';
import type { StagedFile } from '../../data/staged-file.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import type { StagedFileKind } from './staged-file-kind.ts';

/**
 * Deletes a file with everything that was kept of it: the bytes, the cell problems, the answers with an
 * idempotency key that repeat those and, of staff after confirmation, the rows. The same file can then be
 * offered as if for the first time, also with the same key.
 *
 * @throws Conflict when what came in by it must stay
 */
export const discardStagedFile = <File extends StagedFile, View>(
  { em, queues }: ServiceContext,
  { table, name, job, refuseDiscard }: StagedFileKind<File, View>,
  fileId: string,
): Promise<void> =>
  em.transactional(async (tx) => {
    const file = requireFound(await lockStagedFile(tx, table, fileId), name, fileId);
    await refuseDiscard(tx, file);
    await deleteStagedFile(tx, table, fileId);
    await queues.cancel(job, { fileId, attempt: file.attempt });
  });
