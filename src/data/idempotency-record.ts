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
    /** json, not jsonb: a repeat gets its keys in the same order. */
    response: p.json<unknown>().columnType('json').nullable(),
  }),
});
export type IdempotencyRecord = InferEntity<typeof IdempotencyRecord>;
