import {
  rosterImportById,
  stagedBytesOf,
  storeCheckOutcome,
  type CheckOutcome,
} from '../../data/queries/roster-imports.ts';
import { InvalidInput } from '../../engine/problems.ts';
import type { ServiceContext } from '../service-context.ts';
import { checkRoster } from '../stateless/check-roster.ts';

async function check(context: ServiceContext, bytes: Uint8Array): Promise<CheckOutcome> {
  try {
    const { rows: _rows, ...reading } = await checkRoster(context, { bytes });
    return { status: reading.errors.length > 0 ? 'rejected' : 'ready', reading };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { status: 'rejected', failure: error.message, problems: error.problems };
  }
}

/**
 * Reads a staged file and stores what is wrong with it, not its rows: those come in on confirmation.
 * A second run replaces nothing once the check is decided, the import discarded or a newer check begun.
 */
export async function checkRosterFile(
  context: ServiceContext,
  { importId, attempt }: { readonly importId: string; readonly attempt: number },
): Promise<void> {
  const { em } = context;
  const rosterImport = await rosterImportById(em, importId);
  if (rosterImport?.status !== 'checking' || rosterImport.attempt !== attempt) return;
  const bytes = await stagedBytesOf(em, importId);
  if (bytes === null) return;
  await storeCheckOutcome(em, { id: importId, attempt }, await check(context, bytes));
}
