import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';
import { Calculation } from './calculation.ts';

/**
 * Some replications of a simulation: planned, and later with their figures. Kept until the calculation
 * succeeds, over its attempts, so that no chunk is computed twice.
 */
export const StoredChunk = defineEntity({
  name: 'StoredChunk',
  tableName: 'simulation_chunk',
  properties: (p) => ({
    calculation: () => p.manyToOne(Calculation).primary().mapToPk().deleteRule('cascade'),
    firstReplication: p.integer().primary(),
    replicationCount: p.integer(),
    /** Of the plan: a second round follows when the first is not precise enough. Counts from 1. */
    round: p.integer(),
    /** SHA-256 of all that the figures follow from; chunks of different inputs are never merged. */
    inputHash: p.text(),
    /** Deflated; null until it is computed. */
    bytes: p.uint8array().nullable().lazy(true, false),
    /** SHA-256 of the figures before deflating. */
    sha256: p.text().nullable(),
    finishedAt: p.datetime().nullable(),
  }),
});
export type StoredChunk = InferEntity<typeof StoredChunk>;
