import { randomUUID } from 'node:crypto';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import type { FinanceRow } from '../../engine/finance-row.ts';
import type { Problem } from '../../engine/problems.ts';
import {
  FinanceFile,
  type StoredChosenColumn,
  type StoredDifference,
  type StoredFinanceReading,
} from '../finance-file.ts';
import { deleteResponsesAbout } from './idempotency-records.ts';

/** A file as it is offered. */
export type NewFinanceFile = Readonly<
  Pick<
    FinanceFile,
    'kind' | 'source' | 'sha256' | 'settings' | 'chosenColumns' | 'requestHash' | 'receivedAt'
  > & { bytes: Uint8Array }
>;

/** Newest first. */
export const allFinanceFiles = (em: EntityManager): Promise<FinanceFile[]> =>
  em.find(FinanceFile, {}, { orderBy: { receivedAt: 'desc', id: 'desc' } });

export const financeFileById = (em: EntityManager, id: string): Promise<FinanceFile | null> =>
  em.findOne(FinanceFile, { id }, { refresh: true });

/** Waits for, and then keeps out, everybody else who wants to change this file. */
export const lockFinanceFile = (em: EntityManager, id: string): Promise<FinanceFile | null> =>
  em.findOne(FinanceFile, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });

/** The file itself, or `null` when it is no longer kept. */
export async function financeBytesOf(em: EntityManager, id: string): Promise<Uint8Array | null> {
  const found = await em
    .fork({ keepTransactionContext: true })
    .findOne(FinanceFile, { id }, { fields: ['stagedBytes'] });
  return found?.stagedBytes ?? null;
}

/** Stages a file, unless the same bytes, read the same way, are there already. */
export async function stageFinanceFile(
  em: EntityManager,
  { bytes, ...file }: NewFinanceFile,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const id = randomUUID();
  const stored = await em.upsert(
    FinanceFile,
    {
      id,
      status: 'checking',
      attempt: 1,
      ...file,
      // MikroORM copies what it is given, and can copy a Buffer but not another Uint8Array.
      stagedBytes: Buffer.from(bytes),
      problems: [],
    },
    {
      onConflictFields: ['kind', 'source', 'sha256', 'requestHash'],
      onConflictAction: 'ignore',
    },
  );
  return { id: stored.id, isNew: stored.id === id };
}

/** Whether these bytes are there, read this way. */
export const isFinanceFileStaged = async (
  em: EntityManager,
  file: Pick<NewFinanceFile, 'kind' | 'source' | 'sha256' | 'requestHash'>,
): Promise<boolean> => (await em.count(FinanceFile, file)) > 0;

const unchecked = {
  status: 'checking',
  reading: null,
  difference: null,
  rows: null,
  failure: null,
  problems: [],
} as const;

/** Starts the check again, unless somebody did meanwhile; says which attempt it is. */
export async function restartFinanceCheck(
  em: EntityManager,
  { id, attempt, status }: Pick<FinanceFile, 'id' | 'attempt' | 'status'>,
  change: {
    readonly chosenColumns?: readonly StoredChosenColumn[];
    readonly requestHash?: string;
  } = {},
): Promise<number | null> {
  const changed = await em.nativeUpdate(
    FinanceFile,
    { id, status, attempt },
    { ...unchecked, ...change, attempt: attempt + 1 },
  );
  return changed === 1 ? attempt + 1 : null;
}

/** How a check ended. */
export type FinanceCheckOutcome =
  | {
      readonly status: 'ready';
      readonly reading: StoredFinanceReading;
      readonly difference: StoredDifference;
      readonly rows: readonly FinanceRow[];
    }
  | { readonly status: 'rejected'; readonly reading: StoredFinanceReading }
  | {
      readonly status: 'rejected' | 'failed';
      readonly failure: string;
      readonly problems: readonly Problem[];
    };

/** Stores how a check ended; does nothing when the check has been decided or restarted meanwhile. */
export async function storeFinanceCheck(
  em: EntityManager,
  check: { readonly id: string; readonly attempt: number },
  outcome: FinanceCheckOutcome,
): Promise<void> {
  await em.nativeUpdate(
    FinanceFile,
    { id: check.id, attempt: check.attempt, status: 'checking' },
    outcome,
  );
}

/** Checks that wait or run, for when their job got lost. */
export const unfinishedFinanceChecks = (
  em: EntityManager,
  receivedBefore: Date,
): Promise<FinanceFile[]> =>
  em.find(FinanceFile, { status: 'checking', receivedAt: { $lt: receivedBefore } });

/** With the answers that repeat its cell problems. */
export async function deleteFinanceFile(em: EntityManager, id: string): Promise<void> {
  await em.nativeDelete(FinanceFile, { id });
  await deleteResponsesAbout(em, id);
}

/** Whatever was never confirmed, with the answers that repeat it. */
export const deleteUnconfirmedFinanceFiles = (
  em: EntityManager,
  receivedBefore: Date,
): Promise<void> =>
  em.transactional(async (tx) => {
    const deleted = await tx.execute<{ id: string }[]>(
      "delete from finance_file where status <> 'confirmed' and received_at < ? returning id",
      [receivedBefore],
    );
    for (const { id } of deleted) await deleteResponsesAbout(tx, id);
  });
