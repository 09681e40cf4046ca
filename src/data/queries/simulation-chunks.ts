import type { EntityManager } from '@mikro-orm/postgresql';
import { StoredChunk } from '../stored-chunk.ts';

/** What is planned: replications `firstReplication` up to `firstReplication + replicationCount`. */
export interface ChunkPlan {
  readonly firstReplication: number;
  readonly replicationCount: number;
}

/** Without its bytes. */
export type PlannedChunk = Omit<StoredChunk, 'bytes'>;

/** Adds a round to the plan; chunks that are planned already stay as they are. */
export async function planChunks(
  em: EntityManager,
  calculation: string,
  { round, inputHash }: { readonly round: number; readonly inputHash: string },
  plans: readonly ChunkPlan[],
): Promise<void> {
  const rows = plans.map(({ firstReplication, replicationCount }) => ({
    calculation,
    round,
    inputHash,
    firstReplication,
    replicationCount,
  }));
  if (rows.length === 0) return;
  await em.upsertMany(StoredChunk, rows, { onConflictAction: 'ignore' });
}

/** The plan so far, in order. */
export const plannedChunks = (em: EntityManager, calculation: string): Promise<PlannedChunk[]> =>
  em.find(
    StoredChunk,
    { calculation },
    { orderBy: { firstReplication: 'asc' }, disableIdentityMap: true },
  );

/** One chunk of the plan; `null` when it is not planned (any more). */
export const plannedChunk = (
  em: EntityManager,
  calculation: string,
  firstReplication: number,
): Promise<PlannedChunk | null> =>
  em.findOne(StoredChunk, { calculation, firstReplication }, { disableIdentityMap: true });

/** Stores the figures of a planned chunk once; a second time changes nothing. */
export async function storeChunk(
  em: EntityManager,
  calculation: string,
  {
    firstReplication,
    inputHash,
  }: { readonly firstReplication: number; readonly inputHash: string },
  figures: { readonly bytes: Uint8Array; readonly sha256: string; readonly finishedAt: Date },
): Promise<void> {
  await em.nativeUpdate(
    StoredChunk,
    { calculation, firstReplication, inputHash, sha256: null },
    // MikroORM copies what it is given, and can copy a Buffer but not another Uint8Array.
    { ...figures, bytes: Buffer.from(figures.bytes) },
  );
}

/** The chunks that are computed, in order. */
export const finishedChunks = (em: EntityManager, calculation: string): Promise<StoredChunk[]> =>
  em.find(
    StoredChunk,
    { calculation, sha256: { $ne: null } },
    { orderBy: { firstReplication: 'asc' }, populate: ['bytes'], disableIdentityMap: true },
  );

/** Forgets chunks that were made from something else than what is calculated with now. */
export async function deleteChunksOfOtherInput(
  em: EntityManager,
  calculation: string,
  inputHash: string,
): Promise<void> {
  await em.nativeDelete(StoredChunk, { calculation, inputHash: { $ne: inputHash } });
}

export async function deleteChunks(em: EntityManager, calculation: string): Promise<void> {
  await em.nativeDelete(StoredChunk, { calculation });
}

/** Of calculations that failed or were cancelled, and that nobody resumed. */
export async function deleteAbandonedChunks(
  em: EntityManager,
  finishedBefore: Date,
): Promise<void> {
  await em.execute(
    `delete from simulation_chunk
      where calculation_id in (select id from calculation where finished_at < ?)`,
    [finishedBefore],
  );
}
