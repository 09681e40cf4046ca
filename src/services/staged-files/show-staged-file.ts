import { stagedFileById } from '../../data/queries/staged-files.ts';
import type { StagedFile } from '../../data/staged-file.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import type { StagedFileKind } from './staged-file-kind.ts';

/**
 * One file, with every cell that is wrong.
 *
 * @throws NotFound
 */
export const showStagedFile = async <File extends StagedFile, View>(
  { em }: ServiceContext,
  { table, name, view }: StagedFileKind<File, View>,
  fileId: string,
): Promise<View> => view(requireFound(await stagedFileById(em, table, fileId), name, fileId));
