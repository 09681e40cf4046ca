import { screenRosterFile } from '../../workbooks/import/screen-roster-file.ts';
import type { ServiceContext } from '../service-context.ts';
import { stageAndCheck } from '../staged-files/stage-and-check.ts';
import { rosterFiles } from './roster-files.ts';

/**
 * Takes in a staff export and has it checked. The same bytes as an earlier file, as long as that is not
 * discarded, give that file again, and are checked once more only if we failed the first time.
 *
 * @throws InvalidInput for a file that is too large, unreadable or has forbidden columns; of such a
 *   file nothing is stored
 */
export async function receiveRosterFile(
  context: ServiceContext,
  { bytes }: { readonly bytes: Uint8Array },
): Promise<{ fileId: string; isKnown: boolean }> {
  await screenRosterFile(bytes);
  return stageAndCheck(context, rosterFiles, bytes, {});
}
