import type { EntityManager } from '@mikro-orm/postgresql';
import { IdempotencyRecord } from '../idempotency-record.ts';

export interface IdempotencyClaim {
  readonly operation: string;
  readonly key: string;
  readonly requestHash: string;
}

export const idempotencyRecord = (
  em: EntityManager,
  { operation, key }: IdempotencyClaim,
): Promise<IdempotencyRecord | null> =>
  em.findOne(IdempotencyRecord, { operation, key }, { refresh: true });

/** Whether the claim is ours: nobody had it, or who had it has given no answer since `staleBefore`. */
export async function claimIdempotencyKey(
  em: EntityManager,
  { operation, key, requestHash }: IdempotencyClaim,
  { claimedAt, staleBefore }: { readonly claimedAt: Date; readonly staleBefore: Date },
): Promise<boolean> {
  const claimed = await em.getConnection().execute<unknown[]>(
    `insert into idempotency_record (operation, key, request_hash, claimed_at, is_answered)
     values (?, ?, ?, ?, false)
     on conflict (operation, key) do update set claimed_at = excluded.claimed_at
       where not idempotency_record.is_answered
         and idempotency_record.request_hash = excluded.request_hash
         and idempotency_record.claimed_at < ?
     returning key`,
    [operation, key, requestHash, claimedAt, staleBefore],
  );
  return claimed.length === 1;
}

export const deleteResponses = (em: EntityManager, claimedBefore: Date): Promise<number> =>
  em.nativeDelete(IdempotencyRecord, { claimedAt: { $lt: claimedBefore } });

/** Deletes every stored answer in which this id stands: that is what it tells about. */
export const deleteResponsesAbout = (em: EntityManager, id: string): Promise<unknown> =>
  em.execute('delete from idempotency_record where position(? in response::text) > 0', [id]);

export async function storeResponse(
  em: EntityManager,
  { operation, key }: IdempotencyClaim,
  response: unknown,
): Promise<void> {
  await em.nativeUpdate(IdempotencyRecord, { operation, key }, { isAnswered: true, response });
}

/** After a refusal or a failure nothing was done, so the key can be used again. */
export async function releaseIdempotencyKey(
  em: EntityManager,
  { operation, key }: IdempotencyClaim,
): Promise<void> {
  await em.nativeDelete(IdempotencyRecord, { operation, key, isAnswered: false });
}
