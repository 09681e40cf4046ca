import { storeSuccess, type CalculationAttempt } from '../../../data/queries/calculations.ts';
import {
  deleteChunks,
  finishedChunks,
  planChunks,
  plannedChunks,
} from '../../../data/queries/simulation-chunks.ts';
import { nextRound } from '../../../engine/workforce/simulation/chunk-plan.ts';
import type { SimulationChunk } from '../../../engine/workforce/simulation/simulation-chunk.ts';
import {
  reachedErrorOf,
  summariseSimulation,
} from '../../../engine/workforce/simulation/summarise-simulation.ts';
import type { JobPayloads } from '../../../queues/job-payloads.ts';
import type { ServiceContext } from '../../service-context.ts';
import { workforceWithoutSmallGroups } from '../../stateless/without-small-groups.ts';
import { storableOutcome, type CalculatedResult } from '../calculate-outcome.ts';
import { progressReporter, type Progress } from '../calculation-progress.ts';
import { addChunkJobs } from './chunk-jobs.ts';
import { unpackChunk } from './packed-chunk.ts';
import { forgetPreparedSimulation, preparedSimulation } from './prepared-simulation.ts';
import { whileRunning } from './while-running.ts';

/** Every chunk of the plan, with its figures; none may be missing, or be made from something else. */
async function loadChunks(
  { em }: ServiceContext,
  calculationId: string,
  inputHash: string,
): Promise<SimulationChunk[]> {
  const planned = await plannedChunks(em, calculationId);
  const isWhole = planned.every((chunk) => chunk.sha256 != null && chunk.inputHash === inputHash);
  if (!isWhole) throw new Error('Some chunks of this simulation are missing.');
  const chunks: SimulationChunk[] = [];
  // One after another: unpacking takes twice the room of a chunk.
  for (const { bytes, sha256 } of await finishedChunks(em, calculationId)) {
    chunks.push(await unpackChunk({ bytes: bytes!, sha256: sha256! }));
  }
  return chunks;
}

/** Stores the outcome once, and drops the chunks with it. */
async function finish(
  { em, now }: ServiceContext,
  attempt: CalculationAttempt,
  result: CalculatedResult,
): Promise<void> {
  await em.fork().transactional(async (tx) => {
    const isStored = await storeSuccess(tx, attempt, {
      ...result,
      progressText: 'Klaar',
      finishedAt: now,
    });
    if (isStored) await deleteChunks(tx, attempt.id);
  });
}

/**
 * Puts the chunks of a workforce calculation together. As long as the error asked for is not met, another
 * round is planned and handed to the workers; otherwise the outcome is stored, once, and the chunks go.
 * The bytes are those of `calculateWorkforce`, whoever computed the chunks.
 *
 * @throws NotFound, InvalidInput or ParameterUnknown, after storing it as the failure of the calculation
 */
export async function mergeSimulation(
  context: ServiceContext,
  input: JobPayloads['merge-simulation'] & {
    readonly onProgress: (progress: Progress) => Promise<void>;
  },
): Promise<void> {
  const { em } = context;
  const { calculationId, round } = input;
  const attempt = { id: calculationId, attempt: input.attempt };
  await whileRunning(context, attempt, async ({ scenario }, signal) => {
    const latest = (await plannedChunks(em, calculationId)).at(-1);
    // Another worker, which was thought dead, has merged them.
    if (latest === undefined) return;
    // This job was cut short after it had planned the next round.
    if (latest.round > round) return addChunkJobs(context, input);

    const { source, model, parameters, inputHash } = await preparedSimulation(context, scenario);
    const chunks = await loadChunks(context, calculationId, inputHash);
    signal.throwIfAborted();
    const done = chunks.reduce((sum, { replicationCount }) => sum + replicationCount, 0);
    const { simulation } = source.scenario.workforce;
    const next = nextRound(simulation, done, reachedErrorOf(model, chunks));
    if (next.length > 0) {
      await planChunks(em, calculationId, { round: round + 1, inputHash }, next);
      return addChunkJobs(context, input);
    }
    const report = progressReporter(em, attempt, input.onProgress);
    await report({ progressRatio: 0.95, progressText: 'Formatie samenvatten' });
    const outcome = workforceWithoutSmallGroups(summariseSimulation(model, chunks), parameters);
    await finish(context, attempt, storableOutcome(context, source, outcome));
    forgetPreparedSimulation(context);
  });
}
