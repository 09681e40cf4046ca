import { restartCheck, stageRosterFile } from '../../data/queries/roster-imports.ts';
import { screenRosterFile } from '../../workbooks/import/screen-roster-file.ts';
import { sha256 } from '../fingerprints/fingerprint.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * Takes in a staff export and has it checked. The same bytes as an earlier import, as long as that is
 * not discarded, give that import again, and are checked once more only if we failed the first time.
 *
 * @throws InvalidInput for a file that is too large, unreadable or has forbidden columns; of such a
 *   file nothing is stored
 */
export async function receiveRosterFile(
  { em, queues, now }: ServiceContext,
  { bytes }: { readonly bytes: Uint8Array },
): Promise<{ importId: string; isKnown: boolean }> {
  await screenRosterFile(bytes);
  const file = { sha256: sha256(bytes), bytes, receivedAt: now };
  const { id: importId, isNew } = await stageRosterFile(em, file);
  const attempt = isNew ? 1 : await restartCheck(em, importId);
  if (attempt !== null) await queues.add('check-roster-file', { importId, attempt });
  return { importId, isKnown: !isNew };
}
