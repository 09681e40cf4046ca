import { FinanceFile } from '../data/finance-file.ts';
import { deleteResponses } from '../data/queries/idempotency-records.ts';
import { deleteAbandonedChunks } from '../data/queries/simulation-chunks.ts';
import { deleteUnconfirmed } from '../data/queries/staged-files.ts';
import { RosterImport } from '../data/roster-import.ts';
import type { ServiceContext } from './service-context.ts';

const dayMs = 24 * 3600 * 1000;

/** A client that repeats a request does so within minutes. */
const keepResponsesMs = dayMs;

/** Long enough to correct a file next week; data of people is not kept for somebody who forgot it. */
const keepUnconfirmedFilesMs = 14 * dayMs;

/** Whoever resumes a failed or cancelled calculation does so within days; later it begins anew. */
const keepChunksMs = 7 * dayMs;

/**
 * Deletes answers to repeated requests, files that were offered and never confirmed, and chunks of
 * calculations that nobody resumed.
 */
export async function forgetWhatIsOld({ em, now }: ServiceContext): Promise<void> {
  await deleteResponses(em, new Date(now.getTime() - keepResponsesMs));
  const filesFrom = new Date(now.getTime() - keepUnconfirmedFilesMs);
  await deleteUnconfirmed(em, RosterImport, filesFrom);
  await deleteUnconfirmed(em, FinanceFile, filesFrom);
  await deleteAbandonedChunks(em, new Date(now.getTime() - keepChunksMs));
}
