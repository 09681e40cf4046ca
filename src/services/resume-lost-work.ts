import { unfinishedCalculations } from '../data/queries/calculations.ts';
import { giveUpCalculation } from './calculations/give-up-calculation.ts';
import { ensureChunkJobs } from './calculations/simulation/chunk-jobs.ts';
import { financeFiles } from './finance-imports/finance-files.ts';
import { rosterFiles } from './rosters/roster-files.ts';
import type { ServiceContext } from './service-context.ts';
import { resumeChecks } from './staged-files/resume-checks.ts';

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
  await resumeChecks(context, rosterFiles, before);
  await resumeChecks(context, financeFiles, before);
  for (const { id, attempt, kind, status } of await unfinishedCalculations(em, before)) {
    const calculation = { calculationId: id, attempt };
    const isInChunks = kind === 'workforce' && status === 'running';
    const job = isInChunks
      ? await ensureChunkJobs(context, calculation)
      : await queues.ensure('run-calculation', calculation);
    if (job === 'given-up') await giveUpCalculation(context, calculation);
  }
}
