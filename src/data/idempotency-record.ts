import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';

/** The answer to a request with an idempotency key; `response` is null while somebody acts on it. */
export const IdempotencyRecord = defineEntity({
  name: 'IdempotencyRecord',
  tableName: 'idempotency_record',
  properties: (p) => ({
    operation: p.text().primary(),
    key: p.text().primary(),
    /** SHA-256 of the request. */
    requestHash: p.text(),
    claimedAt: p.datetime(),
    isAnswered: p.boolean(),
    response: p.json<unknown>().nullable(),
  }),
});
export type IdempotencyRecord = InferEntity<typeof IdempotencyRecord>;
