import { storeCheckOutcome, type CheckAttempt } from '../../data/queries/staged-files.ts';
import type { StagedFile } from '../../data/staged-file.ts';
import type { ServiceContext } from '../service-context.ts';
import type { StagedFileKind } from './staged-file-kind.ts';

/** Marks a check as failed by our doing, after its job was given up; a decided check stays as it is. */
export const giveUpCheck = <File extends StagedFile, View>(
  { em }: ServiceContext,
  { table }: StagedFileKind<File, View>,
  check: CheckAttempt,
): Promise<void> =>
  storeCheckOutcome(em, table, check, {
    status: 'failed',
    failure:
      'Het lezen van dit bestand is door een fout in het programma niet gelukt. Bied het bestand opnieuw aan; ' +
      `blijft het misgaan, meld dan nummer ${check.fileId} aan de beheerder.`,
    problems: [],
  });
