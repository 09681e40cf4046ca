import { deleteResponses } from '../data/queries/idempotency-records.ts';
import { deleteUnconfirmedImports } from '../data/queries/roster-imports.ts';
import type { ServiceContext } from './service-context.ts';

const dayMs = 24 * 3600 * 1000;

/** A client that repeats a request does so within minutes. */
const keepResponsesMs = dayMs;

/** Long enough to correct a file next week; data of people is not kept for somebody who forgot it. */
const keepUnconfirmedImportsMs = 14 * dayMs;

/** Deletes answers to repeated requests, and files that were offered and never confirmed. */
export async function forgetWhatIsOld({ em, now }: ServiceContext): Promise<void> {
  await deleteResponses(em, new Date(now.getTime() - keepResponsesMs));
  await deleteUnconfirmedImports(em, new Date(now.getTime() - keepUnconfirmedImportsMs));
}
