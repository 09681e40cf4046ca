import { restartCheck, stagedFileById, stageFile } from '../../data/queries/staged-files.ts';
import type { StagedFile } from '../../data/staged-file.ts';
import { sha256 } from '../fingerprints/fingerprint.ts';
import type { ServiceContext } from '../service-context.ts';
import type { StagedFileKind } from './staged-file-kind.ts';

/** The attempt of a known file that must be checked once more: we failed, or its check is outdated. */
async function restartedAttempt<File extends StagedFile, View>(
  { em }: ServiceContext,
  { table, isOutdated, unread }: StagedFileKind<File, View>,
  id: string,
): Promise<number | null> {
  const file = await stagedFileById(em, table, id);
  if (file === null) return null;
  const mustRestart =
    file.status === 'failed' || (file.status === 'ready' && (await isOutdated(em, file)));
  return mustRestart ? restartCheck(em, table, file, unread) : null;
}

/**
 * Stages a file that passed its screening and has it checked. The same file as an earlier one, as long as
 * that is not discarded, gives that one again, which is checked once more only where that helps.
 *
 * @param settings - what else was said about the file
 */
export async function stageAndCheck<File extends StagedFile, View>(
  context: ServiceContext,
  kind: StagedFileKind<File, View>,
  bytes: Uint8Array,
  settings: Partial<File>,
): Promise<{ readonly fileId: string; readonly isKnown: boolean }> {
  const { em, queues, now } = context;
  const offered = { ...settings, sha256: sha256(bytes), receivedAt: now, bytes };
  const { id: fileId, isNew } = await stageFile(em, kind.table, offered, kind.sameBy);
  const attempt = isNew ? 1 : await restartedAttempt(context, kind, fileId);
  if (attempt !== null) await queues.add(kind.job, { fileId, attempt });
  return { fileId, isKnown: !isNew };
}
