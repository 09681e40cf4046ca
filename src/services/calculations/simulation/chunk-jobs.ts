/**
 * The jobs of a workforce calculation. The plan in our own table decides what must be done; the queue is
 * told of it, and can be told again after a crash or when it was emptied.
 *
 * 1. `run-calculation` plans the chunks of the first round (or finds the plan of an earlier attempt) and
 *    adds one flow: a `simulate-chunk` for each chunk that is not computed, and a `merge-simulation` that
 *    waits for them.
 * 2. Each `simulate-chunk` stores its figures in the plan, once.
 * 3. `merge-simulation` plans another round and adds its flow, or stores the outcome and drops the plan.
 * 4. Cancelled: what a worker holds ends with its chunk, and the jobs that wait find nothing to do. They
 *    are not taken out of the queue, where one may just then be on its way to a worker.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { plannedChunks } from '../../../data/queries/simulation-chunks.ts';
import type { JobPayloads, NewJob } from '../../../queues/job-payloads.ts';
import type { ServiceContext } from '../../service-context.ts';

/** One attempt at a calculation, as jobs name it. */
type Attempt = JobPayloads['run-calculation'];

interface RoundJobs {
  readonly merge: JobPayloads['merge-simulation'];
  readonly chunks: readonly NewJob[];
}

/** The jobs for the latest round of the plan; `null` when nothing is planned. */
async function jobsOfLatestRound(
  em: EntityManager,
  { calculationId, attempt }: Attempt,
): Promise<RoundJobs | null> {
  const planned = await plannedChunks(em, calculationId);
  const round = planned.at(-1)?.round;
  if (round === undefined) return null;
  return {
    merge: { calculationId, attempt, round },
    chunks: planned
      .filter(({ sha256 }) => sha256 == null)
      .map(({ firstReplication, replicationCount }) => ({
        name: 'simulate-chunk',
        payload: { calculationId, attempt, firstReplication, replicationCount },
      })),
  };
}

/** Tells the queue of the latest round; a second time does nothing. */
export async function addChunkJobs(
  { em, queues }: Pick<ServiceContext, 'em' | 'queues'>,
  attempt: Attempt,
): Promise<void> {
  const jobs = await jobsOfLatestRound(em, attempt);
  if (jobs !== null) await queues.add('merge-simulation', jobs.merge, jobs.chunks);
}

/** The same for when the queue may have lost them; says whether they were given up before. */
export async function ensureChunkJobs(
  { em, queues }: Pick<ServiceContext, 'em' | 'queues'>,
  attempt: Attempt,
): Promise<'alive' | 'given-up'> {
  const jobs = await jobsOfLatestRound(em, attempt);
  return jobs === null
    ? queues.ensure('run-calculation', attempt)
    : queues.ensure('merge-simulation', jobs.merge, jobs.chunks);
}
