import { unfinishedChecks } from '../../data/queries/staged-files.ts';
import type { StagedFile } from '../../data/staged-file.ts';
import type { ServiceContext } from '../service-context.ts';
import { giveUpCheck } from './give-up-check.ts';
import type { StagedFileKind } from './staged-file-kind.ts';

/** Gives every check that should be waiting or running its job again; see `resumeLostWork`. */
export async function resumeChecks<File extends StagedFile, View>(
  context: ServiceContext,
  kind: StagedFileKind<File, View>,
  receivedBefore: Date,
): Promise<void> {
  const { em, queues } = context;
  for (const { id: fileId, attempt } of await unfinishedChecks(em, kind.table, receivedBefore)) {
    const check = { fileId, attempt };
    const job = await queues.ensure(kind.job, check);
    if (job === 'given-up') await giveUpCheck(context, kind, check);
  }
}
