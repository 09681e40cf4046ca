import { unfinishedCalculations } from '../data/queries/calculations.ts';
import { unfinishedFinanceChecks } from '../data/queries/finance-files.ts';
import { unfinishedChecks } from '../data/queries/roster-imports.ts';
import { giveUpCalculation } from './calculations/give-up-calculation.ts';
import { ensureChunkJobs } from './calculations/simulation/chunk-jobs.ts';
import { giveUpFinanceCheck } from './finance-imports/give-up-finance-check.ts';
import { giveUpRosterCheck } from './rosters/give-up-roster-check.ts';
import type { ServiceContext } from './service-context.ts';

/** Younger work may still be on its way into the queue. */
const oldEnoughMs = 10_000;

/**
 * Gives every check and calculation that should be waiting or running a job again, in case it lost its
 * own: a crash between storing and queueing, or a queue that was emptied. Work that has its job is left
 * alone; work whose job was given up unseen is marked as failed.
 */
export async function resumeLostWork(context: ServiceContext): Promise<void> {
  const { em, queues, now } = context;
  const before = new Date(now.getTime() - oldEnoughMs);
  for (const { id: importId, attempt } of await unfinishedChecks(em, before)) {
    const check = { importId, attempt };
    const job = await queues.ensure('check-roster-file', check);
    if (job === 'given-up') await giveUpRosterCheck(context, check);
  }
  for (const { id: fileId, attempt } of await unfinishedFinanceChecks(em, before)) {
    const check = { fileId, attempt };
    const job = await queues.ensure('check-finance-file', check);
    if (job === 'given-up') await giveUpFinanceCheck(context, check);
  }
  for (const { id, attempt, kind, status } of await unfinishedCalculations(em, before)) {
    const calculation = { calculationId: id, attempt };
    const isInChunks = kind === 'workforce' && status === 'running';
    const job = isInChunks
      ? await ensureChunkJobs(context, calculation)
      : await queues.ensure('run-calculation', calculation);
    if (job === 'given-up') await giveUpCalculation(context, calculation);
  }
}
