import { randomUUID } from 'node:crypto';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import type { Problem } from '../../engine/problems.ts';
import { RosterImport, type StoredReading } from '../roster-import.ts';
import { deleteResponsesAbout } from './idempotency-records.ts';

/** Newest first. */
export const allRosterImports = (em: EntityManager): Promise<RosterImport[]> =>
  em.find(RosterImport, {}, { orderBy: { receivedAt: 'desc', id: 'desc' } });

export const rosterImportById = (em: EntityManager, id: string): Promise<RosterImport | null> =>
  em.findOne(RosterImport, { id });

/** Waits for, and then keeps out, everybody else who wants to change this import. */
export const lockRosterImport = (em: EntityManager, id: string): Promise<RosterImport | null> =>
  em.findOne(RosterImport, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** The file, or `null` when it is no longer kept. */
export async function stagedBytesOf(em: EntityManager, id: string): Promise<Uint8Array | null> {
  const found = await em
    .fork({ keepTransactionContext: true })
    .findOne(RosterImport, { id }, { fields: ['stagedBytes'] });
  return found?.stagedBytes ?? null;
}

/** Stages a file, unless the same bytes are there already; says which import has them. */
export async function stageRosterFile(
  em: EntityManager,
  file: { readonly sha256: string; readonly bytes: Uint8Array; readonly receivedAt: Date },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const id = randomUUID();
  const stored = await em.upsert(
    RosterImport,
    {
      id,
      status: 'checking',
      attempt: 1,
      sha256: file.sha256,
      receivedAt: file.receivedAt,
      // MikroORM copies what it is given, and can copy a Buffer but not another Uint8Array.
      stagedBytes: Buffer.from(file.bytes),
      problems: [],
    },
    { onConflictFields: ['sha256'], onConflictAction: 'ignore' },
  );
  return { id: stored.id, isNew: stored.id === id };
}

/** Starts the check again of a file on which we failed; `null` when that is not how it stands. */
export async function restartCheck(em: EntityManager, id: string): Promise<number | null> {
  const found = await em.findOne(RosterImport, { id });
  if (found === null) return null;
  const changed = await em.nativeUpdate(
    RosterImport,
    { id, status: 'failed', attempt: found.attempt },
    { status: 'checking', attempt: found.attempt + 1, failure: null, problems: [] },
  );
  return changed === 1 ? found.attempt + 1 : null;
}

/** How a check ended. */
export type CheckOutcome =
  | { readonly status: 'ready' | 'rejected'; readonly reading: StoredReading }
  | {
      readonly status: 'rejected' | 'failed';
      readonly failure: string;
      readonly problems: readonly Problem[];
    };

/** Stores how a check ended; does nothing when the check has been decided or restarted meanwhile. */
export async function storeCheckOutcome(
  em: EntityManager,
  check: { readonly id: string; readonly attempt: number },
  outcome: CheckOutcome,
): Promise<void> {
  await em.nativeUpdate(
    RosterImport,
    { id: check.id, attempt: check.attempt, status: 'checking' },
    outcome,
  );
}

/** Checks that wait or run, for when their job got lost. */
export const unfinishedChecks = (
  em: EntityManager,
  receivedBefore: Date,
): Promise<RosterImport[]> =>
  em.find(RosterImport, { status: 'checking', receivedAt: { $lt: receivedBefore } });

/** With its rows, and with the answers that repeat its cell problems. */
export async function deleteRosterImport(em: EntityManager, id: string): Promise<void> {
  await em.nativeDelete(RosterImport, { id });
  await deleteResponsesAbout(em, id);
}

/** Whatever was never confirmed: the file, its cell problems and the answers that repeat those. */
export const deleteUnconfirmedImports = (em: EntityManager, receivedBefore: Date): Promise<void> =>
  em.transactional(async (tx) => {
    const deleted = await tx.execute<{ id: string }[]>(
      "delete from roster_import where status <> 'confirmed' and received_at < ? returning id",
      [receivedBefore],
    );
    for (const { id } of deleted) await deleteResponsesAbout(tx, id);
  });
