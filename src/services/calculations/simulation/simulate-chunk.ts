import {
  plannedChunk,
  plannedChunks,
  storeChunk,
} from '../../../data/queries/simulation-chunks.ts';
import type { JobPayloads } from '../../../queues/job-payloads.ts';
import type { ServiceContext } from '../../service-context.ts';
import { progressReporter, type Progress } from '../calculation-progress.ts';
import { chunkProgress } from './chunk-progress.ts';
import { packChunk } from './packed-chunk.ts';
import { preparedSimulation } from './prepared-simulation.ts';
import { simulateInSlices } from './simulate-in-slices.ts';
import { whileRunning } from './while-running.ts';

/**
 * Simulates the replications of one chunk and stores their figures; a second time, also on another
 * worker or in a later attempt, does nothing.
 *
 * @throws NotFound, InvalidInput or ParameterUnknown, after storing it as the failure of the calculation
 */
export async function simulateChunk(
  context: ServiceContext,
  input: JobPayloads['simulate-chunk'] & {
    readonly onProgress: (progress: Progress) => Promise<void>;
  },
): Promise<void> {
  const { em } = context;
  const { calculationId: id, firstReplication, replicationCount } = input;
  const attempt = { id, attempt: input.attempt };
  await whileRunning(context, attempt, async ({ scenario, startedAt }, signal) => {
    const plan = await plannedChunk(em, id, firstReplication);
    if (plan === null || plan.sha256 != null) return;
    const { model, inputHash } = await preparedSimulation(context, scenario);
    if (plan.inputHash !== inputHash) {
      throw new Error('This chunk was planned by another version of the program.');
    }
    const chunk = await simulateInSlices(model, firstReplication, replicationCount, signal);
    const figures = { ...(await packChunk(chunk)), finishedAt: context.now };
    await storeChunk(em, id, { firstReplication, inputHash }, figures);

    const { now } = context;
    const progress = chunkProgress(await plannedChunks(em, id), {
      startedAt: startedAt ?? now,
      now,
    });
    await progressReporter(em, attempt, input.onProgress)(progress);
  });
}
