import { randomUUID } from 'node:crypto';
import {
  LockMode,
  type EntityData,
  type EntityManager,
  type EntitySchema,
  type FilterQuery,
} from '@mikro-orm/postgresql';
import type { Problem } from '../../engine/problems.ts';
import type { StagedFile } from '../staged-file.ts';
import { deleteResponsesAbout } from './idempotency-records.ts';

/** MikroORM's types cannot see that a type parameter has the columns of a staged file. */
const where = <File extends StagedFile>(
  columns: Partial<Record<keyof StagedFile, unknown>>,
): FilterQuery<File> => columns as FilterQuery<File>;

/** Which check of which file. */
export interface CheckAttempt {
  readonly fileId: string;
  readonly attempt: number;
}

/** Newest first. */
export const allStagedFiles = <File extends StagedFile>(
  em: EntityManager,
  table: EntitySchema<File>,
): Promise<File[]> => em.find(table, {}, { orderBy: { receivedAt: 'desc', id: 'desc' } as never });

export const stagedFileById = <File extends StagedFile>(
  em: EntityManager,
  table: EntitySchema<File>,
  id: string,
): Promise<File | null> => em.findOne(table, where<File>({ id }), { refresh: true });

/** Waits for, and then keeps out, everybody else who wants to change this file. */
export const lockStagedFile = <File extends StagedFile>(
  em: EntityManager,
  table: EntitySchema<File>,
  id: string,
): Promise<File | null> =>
  em.findOne(table, where<File>({ id }), {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });

/** The file itself, or `null` when it is no longer kept. */
export async function stagedBytesOf<File extends StagedFile>(
  em: EntityManager,
  table: EntitySchema<File>,
  id: string,
): Promise<Uint8Array | null> {
  const found = await em
    .fork({ keepTransactionContext: true })
    .findOne(table, where<File>({ id }), { fields: ['stagedBytes'] as never });
  return (found as StagedFile | null)?.stagedBytes ?? null;
}

/**
 * Stages a file, unless it is there already.
 *
 * @param sameBy - columns that two files have in common when they are the same
 */
export async function stageFile<File extends StagedFile>(
  em: EntityManager,
  table: EntitySchema<File>,
  { bytes, ...file }: Partial<File> & Pick<File, 'sha256' | 'receivedAt'> & { bytes: Uint8Array },
  sameBy: readonly (keyof File & string)[],
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const id = randomUUID();
  const row = {
    ...file,
    id,
    status: 'checking',
    attempt: 1,
    // MikroORM copies what it is given, and can copy a Buffer but not another Uint8Array.
    stagedBytes: Buffer.from(bytes),
    problems: [],
  };
  const stored = await em.upsert(table, row as unknown as EntityData<File>, {
    onConflictFields: [...sameBy] as never,
    onConflictAction: 'ignore',
  });
  return { id: stored.id, isNew: stored.id === id };
}

/** Whether there is a file with these columns. */
export const isFileStaged = async <File extends StagedFile>(
  em: EntityManager,
  table: EntitySchema<File>,
  columns: Partial<File>,
): Promise<boolean> => (await em.count(table, columns)) > 0;

/** Starts the check again, unless somebody did meanwhile; says which attempt it is. */
export async function restartCheck<File extends StagedFile>(
  em: EntityManager,
  table: EntitySchema<File>,
  { id, attempt, status }: StagedFile,
  change: Partial<File> = {},
): Promise<number | null> {
  const unchecked = { status: 'checking', reading: null, failure: null, problems: [] };
  const changed = await em.nativeUpdate(table, where<File>({ id, status, attempt }), {
    ...unchecked,
    ...change,
    attempt: attempt + 1,
  } as unknown as EntityData<File>);
  return changed === 1 ? attempt + 1 : null;
}

/** How a check ended: with all that reading gave, or with the reason why it could not be read. */
export type CheckOutcome<Read> =
  | ({ readonly status: 'ready' | 'rejected' } & Read)
  | {
      readonly status: 'rejected' | 'failed';
      readonly failure: string;
      readonly problems: readonly Problem[];
    };

/** Stores how a check ended; does nothing when the check has been decided or restarted meanwhile. */
export async function storeCheckOutcome<File extends StagedFile>(
  em: EntityManager,
  table: EntitySchema<File>,
  { fileId, attempt }: CheckAttempt,
  outcome: CheckOutcome<Partial<File>>,
): Promise<void> {
  await em.nativeUpdate(
    table,
    where<File>({ id: fileId, attempt, status: 'checking' }),
    outcome as unknown as EntityData<File>,
  );
}

/** Checks that wait or run, for when their job got lost. */
export const unfinishedChecks = <File extends StagedFile>(
  em: EntityManager,
  table: EntitySchema<File>,
  receivedBefore: Date,
): Promise<File[]> =>
  em.find(table, where<File>({ status: 'checking', receivedAt: { $lt: receivedBefore } }));

/** With what came in by it, and with the answers that repeat its cell problems. */
export async function deleteStagedFile<File extends StagedFile>(
  em: EntityManager,
  table: EntitySchema<File>,
  id: string,
): Promise<void> {
  await em.nativeDelete(table, where<File>({ id }));
  await deleteResponsesAbout(em, id);
}

/** Whatever was never confirmed: the file, its cell problems and the answers that repeat those. */
export const deleteUnconfirmed = <File extends StagedFile>(
  em: EntityManager,
  table: EntitySchema<File>,
  receivedBefore: Date,
): Promise<void> =>
  em.transactional(async (tx) => {
    const deleted = await tx.execute<{ id: string }[]>(
      `delete from ${table.meta.tableName} where status <> 'confirmed' and received_at < ? returning id`,
      [receivedBefore],
    );
    for (const { id } of deleted) await deleteResponsesAbout(tx, id);
  });
