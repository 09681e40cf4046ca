import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Problem } from '../../engine/problems.ts';
import type { RunHashes } from '../../engine/scenario-outcome.ts';
import { Calculation, type CalculationKind } from '../calculation.ts';

/** One attempt at one calculation: what a job works on. */
export interface CalculationAttempt {
  readonly id: string;
  readonly attempt: number;
}

export async function insertCalculation(
  em: EntityManager,
  input: {
    readonly scenario: string;
    readonly kind: CalculationKind;
    readonly repeats: string | null;
    readonly progressText: string;
    readonly requestedAt: Date;
  },
): Promise<Calculation> {
  const calculation = em.create(Calculation, {
    id: randomUUID(),
    status: 'queued',
    attempt: 1,
    progressRatio: 0,
    problems: [],
    ...input,
  });
  await em.persist(calculation).flush();
  return calculation;
}

/** As the database has it now, whatever `em` has seen before. */
export const calculationById = (em: EntityManager, id: string): Promise<Calculation | null> =>
  em.findOne(Calculation, { id }, { refresh: true });

/** In the order of request. */
export const calculationsOf = (em: EntityManager, scenario: string): Promise<Calculation[]> =>
  em.find(Calculation, { scenario }, { orderBy: { requestedAt: 'asc', id: 'asc' } });

/** The latest that succeeded, without its result. */
export const latestSuccess = (
  em: EntityManager,
  scenario: string,
  kind: CalculationKind,
): Promise<Calculation | null> =>
  em.findOne(
    Calculation,
    { scenario, kind, status: 'succeeded' },
    { orderBy: { finishedAt: 'desc', id: 'desc' } },
  );

export async function resultTextOf(em: EntityManager, id: string): Promise<string | null> {
  const found = await em
    .fork({ keepTransactionContext: true })
    .findOne(Calculation, { id }, { fields: ['resultText'] });
  return found?.resultText ?? null;
}

export async function resultBytesOf(em: EntityManager, id: string): Promise<Uint8Array | null> {
  const found = await em
    .fork({ keepTransactionContext: true })
    .findOne(Calculation, { id }, { fields: ['resultBytes'] });
  return found?.resultBytes ?? null;
}

/** Takes an attempt that is queued, or whose worker died; `null` when there is nothing left to do. */
export async function claimAttempt(
  em: EntityManager,
  { id, attempt }: CalculationAttempt,
  progress: { readonly progressText: string; readonly startedAt: Date },
): Promise<Calculation | null> {
  const claimed = await em.nativeUpdate(
    Calculation,
    { id, attempt, status: { $in: ['queued', 'running'] } },
    { status: 'running', progressRatio: 0, ...progress },
  );
  return claimed === 1 ? calculationById(em, id) : null;
}

/** Takes part in an attempt that runs, or that waits again because the worker that began it stopped. */
export async function joinAttempt(
  em: EntityManager,
  { id, attempt }: CalculationAttempt,
  startedAt: Date,
): Promise<Calculation | null> {
  const waiting = { id, attempt, status: 'queued' } as const;
  await em.nativeUpdate(Calculation, waiting, { status: 'running', startedAt });
  return em.findOne(Calculation, { id, attempt, status: 'running' }, { refresh: true });
}

/** Whether this attempt is still the one that runs: not cancelled, not finished by another worker. */
export const isRunning = async (
  em: EntityManager,
  { id, attempt }: CalculationAttempt,
): Promise<boolean> => (await em.count(Calculation, { id, attempt, status: 'running' })) === 1;

export async function storeProgress(
  em: EntityManager,
  { id, attempt }: CalculationAttempt,
  progress: { readonly progressRatio: number; readonly progressText: string },
): Promise<void> {
  await em.nativeUpdate(Calculation, { id, attempt, status: 'running' }, progress);
}

/** Puts an attempt that could not finish back among those that wait. */
export async function returnToQueue(
  em: EntityManager,
  { id, attempt }: CalculationAttempt,
  progressText: string,
): Promise<void> {
  await em.nativeUpdate(
    Calculation,
    { id, attempt, status: 'running' },
    { status: 'queued', progressRatio: 0, progressText },
  );
}

/** Stores the outcome once, and says so: a second worker that computed the same one changes nothing. */
export async function storeSuccess(
  em: EntityManager,
  { id, attempt }: CalculationAttempt,
  outcome: {
    readonly hashes: RunHashes;
    readonly resultHash: string;
    readonly resultText: string | null;
    readonly resultBytes: Uint8Array | null;
    readonly progressText: string;
    readonly finishedAt: Date;
  },
): Promise<boolean> {
  const stored = await em.nativeUpdate(
    Calculation,
    { id, attempt, status: 'running' },
    {
      status: 'succeeded',
      progressRatio: 1,
      ...outcome,
      // MikroORM copies what it is given, and can copy a Buffer but not another Uint8Array.
      resultBytes: outcome.resultBytes === null ? null : Buffer.from(outcome.resultBytes),
    },
  );
  return stored === 1;
}

export async function storeFailure(
  em: EntityManager,
  { id, attempt }: CalculationAttempt,
  failure: {
    readonly failure: string;
    readonly problems: readonly Problem[];
    readonly finishedAt: Date;
  },
): Promise<void> {
  await em.nativeUpdate(
    Calculation,
    { id, attempt, status: { $in: ['queued', 'running'] } },
    { status: 'failed', ...failure },
  );
}

/** Whether it could be cancelled: what has ended stays as it is. */
export const storeCancellation = async (
  em: EntityManager,
  id: string,
  end: { readonly progressText: string; readonly finishedAt: Date },
): Promise<boolean> =>
  (await em.nativeUpdate(
    Calculation,
    { id, status: { $in: ['queued', 'running'] } },
    { status: 'cancelled', ...end },
  )) === 1;

/** Starts the next attempt; `null` when it is not failed or cancelled (any more). */
export async function startNextAttempt(
  em: EntityManager,
  { id, attempt }: CalculationAttempt,
  request: { readonly progressText: string; readonly requestedAt: Date },
): Promise<CalculationAttempt | null> {
  const changed = await em.nativeUpdate(
    Calculation,
    { id, attempt, status: { $in: ['failed', 'cancelled'] } },
    {
      status: 'queued',
      attempt: attempt + 1,
      progressRatio: 0,
      startedAt: null,
      finishedAt: null,
      failure: null,
      problems: [],
      ...request,
    },
  );
  return changed === 1 ? { id, attempt: attempt + 1 } : null;
}

/** Attempts that wait or run, for when their job got lost. */
export const unfinishedCalculations = (
  em: EntityManager,
  requestedBefore: Date,
): Promise<Calculation[]> =>
  em.find(Calculation, {
    status: { $in: ['queued', 'running'] },
    requestedAt: { $lt: requestedBefore },
  });
