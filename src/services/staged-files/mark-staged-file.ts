import { stagedBytesOf, stagedFileById } from '../../data/queries/staged-files.ts';
import type { StagedFile } from '../../data/staged-file.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import type { StagedFileKind } from './staged-file-kind.ts';

/**
 * A copy of the offered file with each wrong cell coloured and explained; nothing is kept.
 *
 * @throws Conflict when the file is not kept any more, or could not be read to begin with
 */
export async function markStagedFile<File extends StagedFile, View>(
  { em }: ServiceContext,
  { table, name, mark, markedAs }: StagedFileKind<File, View>,
  fileId: string,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const file = requireFound(await stagedFileById(em, table, fileId), name, fileId);
  const bytes = await stagedBytesOf(em, table, fileId);
  if (bytes === null) {
    throw new Conflict(
      'Het bestand is na de bevestiging gewist; er is geen kopie meer van te maken.',
    );
  }
  const { reading } = file;
  if (reading == null) {
    throw new Conflict('In dit bestand zijn geen cellen aan te wijzen: het is niet gelezen.');
  }
  return {
    bytes: await mark(file, bytes, reading),
    fileName: `${markedAs}-met-fouten-${fileId.slice(0, 8)}.xlsx`,
  };
}
