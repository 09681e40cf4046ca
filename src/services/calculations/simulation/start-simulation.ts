import type { CalculationAttempt } from '../../../data/queries/calculations.ts';
import {
  deleteChunksOfOtherInput,
  planChunks,
  plannedChunks,
} from '../../../data/queries/simulation-chunks.ts';
import { nextRound } from '../../../engine/workforce/simulation/chunk-plan.ts';
import type { ServiceContext } from '../../service-context.ts';
import { addChunkJobs } from './chunk-jobs.ts';
import { preparedSimulation } from './prepared-simulation.ts';

/**
 * Plans the chunks of a workforce calculation and hands them to the workers. Chunks that an earlier
 * attempt computed from the same input stay; a second run adds nothing.
 *
 * @returns null, because the outcome comes later, from `mergeSimulation`
 * @throws NotFound, InvalidInput or ParameterUnknown when the scenario cannot be calculated with
 */
export async function startSimulation(
  context: ServiceContext,
  scenarioId: string,
  { id, attempt }: CalculationAttempt,
): Promise<null> {
  const { em } = context;
  const { source, inputHash } = await preparedSimulation(context, scenarioId);
  await deleteChunksOfOtherInput(em, id, inputHash);
  if ((await plannedChunks(em, id)).length === 0) {
    const chunks = nextRound(source.scenario.workforce.simulation, 0, null);
    await planChunks(em, id, { round: 1, inputHash }, chunks);
  }
  await addChunkJobs(context, { calculationId: id, attempt });
  return null;
}
