import type { StoredFinanceSettings } from '../../data/finance-file.ts';
import { chosenColumnsOf } from '../../data/queries/column-mappings.ts';
import {
  financeFileById,
  restartFinanceCheck,
  stageFinanceFile,
} from '../../data/queries/finance-files.ts';
import { latestFinanceImport } from '../../data/queries/finance-imports.ts';
import type { FinanceKind } from '../../engine/finance-row.ts';
import { screenFinanceFile } from '../../workbooks/import/finance/screen-finance-file.ts';
import { sha256 } from '../fingerprints/fingerprint.ts';
import type { ServiceContext } from '../service-context.ts';
import { financeRequestHash } from './finance-request-hash.ts';

/** The attempt of a file that must be checked once more: we failed, or something came in since. */
async function restartedAttempt({ em }: ServiceContext, fileId: string): Promise<number | null> {
  const file = await financeFileById(em, fileId);
  if (file === null) return null;
  const latest = await latestFinanceImport(em, file.kind, file.source);
  const isStale =
    file.status === 'ready' && file.difference?.comparedNumber !== (latest?.importNumber ?? 0);
  return file.status === 'failed' || isStale ? restartFinanceCheck(em, file) : null;
}

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
  const { em, queues, now } = context;
  const { bytes, kind, source, settings } = file;
  await screenFinanceFile(bytes, kind);
  const chosenColumns = await chosenColumnsOf(em, kind, source);
  const { id: fileId, isNew } = await stageFinanceFile(em, {
    kind,
    source,
    settings,
    chosenColumns,
    requestHash: financeRequestHash(settings, chosenColumns),
    sha256: sha256(bytes),
    bytes,
    receivedAt: now,
  });
  const attempt = isNew ? 1 : await restartedAttempt(context, fileId);
  if (attempt !== null) await queues.add('check-finance-file', { fileId, attempt });
  return { fileId, isKnown: !isNew };
}
