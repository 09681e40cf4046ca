import {
  stagedBytesOf,
  stagedFileById,
  storeCheckOutcome,
  type CheckAttempt,
  type CheckOutcome,
} from '../../data/queries/staged-files.ts';
import type { StagedFile } from '../../data/staged-file.ts';
import { InvalidInput } from '../../engine/problems.ts';
import type { ServiceContext } from '../service-context.ts';
import type { StagedFileKind } from './staged-file-kind.ts';

async function check<File extends StagedFile, View>(
  context: ServiceContext,
  { read }: StagedFileKind<File, View>,
  file: File,
  bytes: Uint8Array,
): Promise<CheckOutcome<Partial<File>>> {
  try {
    const found = await read(context, file, bytes);
    const isRight = found.reading?.errors.length === 0;
    return { ...found, status: isRight ? 'ready' : 'rejected' };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { status: 'rejected', failure: error.message, problems: error.problems };
  }
}

/**
 * Reads a staged file and stores what is wrong with it, or what the kind of file keeps of a sound one until
 * it is confirmed. A second run replaces nothing once the check is decided, the file discarded or a newer
 * check begun.
 */
export async function checkStagedFile<File extends StagedFile, View>(
  context: ServiceContext,
  kind: StagedFileKind<File, View>,
  { fileId, attempt }: CheckAttempt,
): Promise<void> {
  const { em } = context;
  const file = await stagedFileById(em, kind.table, fileId);
  if (file?.status !== 'checking' || file.attempt !== attempt) return;
  const bytes = await stagedBytesOf(em, kind.table, fileId);
  if (bytes === null) return;
  const outcome = await check(context, kind, file, bytes);
  await storeCheckOutcome(em, kind.table, { fileId, attempt }, outcome);
}
