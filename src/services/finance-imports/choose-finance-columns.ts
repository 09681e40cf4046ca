import type { StoredChosenColumn } from '../../data/finance-file.ts';
import { storeColumnMapping } from '../../data/queries/column-mappings.ts';
import { isFileStaged, lockStagedFile, restartCheck } from '../../data/queries/staged-files.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { financeFiles, type FinanceFileView } from './finance-files.ts';
import { financeRequestHash } from './finance-request-hash.ts';
import { refuseUnknownFields } from './refuse-unknown-fields.ts';

/**
 * Says what headings of a file stand for and has it checked again. Remembered for the next files of this
 * kind and source, in place of what was said before.
 *
 * @throws InvalidInput for a field that this kind of sheet does not have
 * @throws Conflict when the file is confirmed, changed meanwhile, or is there already read this way
 */
export async function chooseFinanceColumns(
  { em, queues, now }: ServiceContext,
  input: { readonly fileId: string; readonly chosenColumns: readonly StoredChosenColumn[] },
): Promise<FinanceFileView> {
  const { fileId, chosenColumns } = input;
  const { table, name, job, view, unread } = financeFiles;
  const { chosen, attempt } = await em.transactional(async (tx) => {
    const file = requireFound(await lockStagedFile(tx, table, fileId), name, fileId);
    const { kind, source, settings, sha256 } = file;
    refuseUnknownFields(kind, chosenColumns);
    if (file.status === 'confirmed') {
      throw new Conflict('Dit bestand is al bevestigd; de kolommen liggen vast.');
    }
    const requestHash = financeRequestHash(settings, chosenColumns);
    const isAlready =
      requestHash !== file.requestHash &&
      (await isFileStaged(tx, table, { kind, source, sha256, requestHash }));
    if (isAlready) throw new Conflict('Dit bestand is met deze kolommen al ingestuurd.');
    await storeColumnMapping(tx, { kind, source, chosenColumns, chosenAt: now });
    const change = { ...unread, chosenColumns, requestHash };
    const restarted = await restartCheck(tx, table, file, change);
    if (restarted === null) throw new Conflict('Dit bestand is intussen gewijzigd.');
    const changed = requireFound(await lockStagedFile(tx, table, fileId), name, fileId);
    return { chosen: view(changed), attempt: restarted };
  });
  await queues.add(job, { fileId, attempt });
  return chosen;
}
