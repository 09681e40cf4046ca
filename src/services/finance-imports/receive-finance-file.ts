import type { StoredFinanceSettings } from '../../data/finance-file.ts';
import { chosenColumnsOf } from '../../data/queries/column-mappings.ts';
import type { FinanceKind } from '../../engine/finance-row.ts';
import { screenFinanceFile } from '../../workbooks/import/finance/screen-finance-file.ts';
import type { ServiceContext } from '../service-context.ts';
import { stageAndCheck } from '../staged-files/stage-and-check.ts';
import { financeFiles } from './finance-files.ts';
import { financeRequestHash } from './finance-request-hash.ts';

/**
 * Takes in a sheet of finance and has it checked, with the columns as they were last chosen for this
 * source. The same bytes read the same way give the earlier file again, which is checked once more only
 * if we failed or if another import came in since.
 *
 * @throws InvalidInput for a file that is too large, unreadable, has forbidden columns or rests on other
 *   files; of such a file nothing is stored
 */
export async function receiveFinanceFile(
  context: ServiceContext,
  file: {
    readonly bytes: Uint8Array;
    readonly kind: FinanceKind;
    readonly source: string;
    readonly settings: StoredFinanceSettings;
  },
): Promise<{ fileId: string; isKnown: boolean }> {
  const { bytes, kind, source, settings } = file;
  await screenFinanceFile(bytes, kind);
  const chosenColumns = await chosenColumnsOf(context.em, kind, source);
  const requestHash = financeRequestHash(settings, chosenColumns);
  const said = { kind, source, settings, chosenColumns, requestHash };
  return stageAndCheck(context, financeFiles, bytes, said);
}
