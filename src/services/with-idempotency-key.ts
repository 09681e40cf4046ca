import {
  claimIdempotencyKey,
  idempotencyRecord,
  releaseIdempotencyKey,
  storeResponse,
  type IdempotencyClaim,
} from '../data/queries/idempotency-records.ts';
import { Conflict } from '../engine/problems.ts';
import type { ServiceContext } from './service-context.ts';
import { delay } from './time/delay.ts';

/** Whoever has not answered after this long has died; the next one may act. */
const staleAfterMs = 60_000;
const waitAtMostMs = 20_000;
const lookEveryMs = 50;

/** The stored answer; waits while somebody else acts on the same key. `null` when they gave up. */
async function answerOfOther(
  { em, signal }: ServiceContext,
  claim: IdempotencyClaim,
): Promise<{ readonly response: unknown } | null> {
  for (let waitedMs = 0; waitedMs < waitAtMostMs; waitedMs += lookEveryMs) {
    const record = await idempotencyRecord(em, claim);
    if (record === null) return null;
    if (record.requestHash !== claim.requestHash) {
      throw new Conflict('Deze Idempotency-Key is al gebruikt voor een ander verzoek.');
    }
    if (record.isAnswered) return { response: record.response ?? null };
    await delay(lookEveryMs, signal);
    signal?.throwIfAborted();
  }
  throw new Conflict('Een verzoek met deze Idempotency-Key wordt nog uitgevoerd.');
}

/**
 * Acts once per key: the first request acts and its answer is stored, a repeat gets the stored answer.
 * Of two at the same moment one acts and the other waits for its answer. An action that throws leaves
 * nothing behind, so that it can be tried again.
 *
 * @param action - its answer must be plain JSON
 * @throws Conflict when the key was used for another request
 */
export async function withIdempotencyKey<Answer extends object>(
  context: ServiceContext,
  claim: IdempotencyClaim,
  action: () => Promise<Answer>,
): Promise<Answer> {
  const { em, now } = context;
  const staleBefore = new Date(now.getTime() - staleAfterMs);
  while (!(await claimIdempotencyKey(em, claim, { claimedAt: now, staleBefore }))) {
    const other = await answerOfOther(context, claim);
    if (other !== null) return other.response as Answer;
  }
  const answer = await action().catch(async (error: unknown) => {
    await releaseIdempotencyKey(em, claim);
    throw error;
  });
  await storeResponse(em, claim, answer);
  return answer;
}
