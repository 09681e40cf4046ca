import { allStagedFiles } from '../../data/queries/staged-files.ts';
import type { StagedFile } from '../../data/staged-file.ts';
import type { ServiceContext } from '../service-context.ts';
import type { StagedFileKind } from './staged-file-kind.ts';

/** All files of a kind that are not discarded, newest first. */
export const listStagedFiles = async <File extends StagedFile, View>(
  { em }: ServiceContext,
  { table, view }: StagedFileKind<File, View>,
): Promise<View[]> => (await allStagedFiles(em, table)).map((file) => view(file));
