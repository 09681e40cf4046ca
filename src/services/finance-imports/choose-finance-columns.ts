import type { StoredChosenColumn } from '../../data/finance-file.ts';
import { storeColumnMapping } from '../../data/queries/column-mappings.ts';
import {
  isFinanceFileStaged,
  lockFinanceFile,
  restartFinanceCheck,
} from '../../data/queries/finance-files.ts';
import { Conflict, InvalidInput } from '../../engine/problems.ts';
import { isFieldOf } from '../../workbooks/import/finance/finance-column-set.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { financeFileView, type FinanceFileView } from './finance-file-view.ts';
import { financeRequestHash } from './finance-request-hash.ts';

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
  const { view, attempt } = await em.transactional(async (tx) => {
    const file = requireFound(await lockFinanceFile(tx, fileId), 'Het financiële bestand', fileId);
    const { kind, source, settings, sha256 } = file;
    const problems = chosenColumns.flatMap(({ heading, field }, at) =>
      field === null || isFieldOf(kind, field)
        ? []
        : [
            {
              place: `kolommen[${at}].veld`,
              found: heading,
              expected:
                'een veld dat bij dit soort bestand hoort, met een jaar of trede waar dat kan',
            },
          ],
    );
    if (problems.length > 0) throw new InvalidInput(problems);
    if (file.status === 'confirmed') {
      throw new Conflict('Dit bestand is al bevestigd; de kolommen liggen vast.');
    }
    const requestHash = financeRequestHash(settings, chosenColumns);
    const isAlready =
      requestHash !== file.requestHash &&
      (await isFinanceFileStaged(tx, { kind, source, sha256, requestHash }));
    if (isAlready) throw new Conflict('Dit bestand is met deze kolommen al ingestuurd.');
    await storeColumnMapping(tx, { kind, source, chosenColumns, chosenAt: now });
    const restarted = await restartFinanceCheck(tx, file, { chosenColumns, requestHash });
    if (restarted === null) throw new Conflict('Dit bestand is intussen gewijzigd.');
    const changed = requireFound(
      await lockFinanceFile(tx, fileId),
      'Het financiële bestand',
      fileId,
    );
    return { view: financeFileView(changed), attempt: restarted };
  });
  await queues.add('check-finance-file', { fileId, attempt });
  return view;
}
