import type { Composition } from '../../src/compose.ts';
import { rosterRowsOf } from '../../src/data/queries/roster-rows.ts';
import type { Scenario } from '../../src/engine/scenario.ts';
import { calculateWorkforce } from '../../src/services/stateless/calculate-workforce.ts';
import { nextRound } from '../../src/engine/workforce/simulation/chunk-plan.ts';
import type { JobName, JobPayloads } from '../../src/queues/job-payloads.ts';
import { runCalculation } from '../../src/services/calculations/run-calculation.ts';
import { mergeSimulation } from '../../src/services/calculations/simulation/merge-simulation.ts';
import { simulateChunk } from '../../src/services/calculations/simulation/simulate-chunk.ts';
import { canonicalJson } from '../../src/services/fingerprints/fingerprint.ts';
import type { ServiceContext } from '../../src/services/service-context.ts';

/** Replications in a whole chunk, however large the plan makes it. */
export const chunkSize = nextRound(
  { seed: 1, replications: 1e6, maximumReplications: 1e6, askedErrorPeople: null },
  0,
  null,
)[0]!.replicationCount;

/** The payloads of jobs that the queue in PostgreSQL has for a calculation, in the order they were added. */
export async function queuedJobs<Name extends JobName>(
  { newContext }: Composition,
  calculationId: string,
  name: Name,
): Promise<JobPayloads[Name][]> {
  const rows: { data: JobPayloads[Name] }[] = await newContext().em.execute(
    'select data from bullmq.job where name = ? and id like ? order by seq',
    [name, `%${calculationId}%`],
  );
  return rows.map(({ data }) => data);
}

/** Does the jobs of a calculation that waits, as workers would; `by` may be another program. */
export async function runToEnd(
  composition: Composition,
  calculationId: string,
  by: ServiceContext = composition.newContext(),
): Promise<void> {
  const onProgress = () => Promise.resolve();
  await runCalculation(by, { calculationId, attempt: 1, onProgress });
  for (const chunk of await queuedJobs(composition, calculationId, 'simulate-chunk')) {
    await simulateChunk(by, { ...chunk, onProgress });
  }
  for (const merge of await queuedJobs(composition, calculationId, 'merge-simulation')) {
    await mergeSimulation(by, { ...merge, onProgress });
  }
}

/** What a workforce calculation must store, by the algorithm that knows no jobs. */
export async function workforceTextInOneProcess(
  { newContext }: Composition,
  importId: string,
  scenario: Scenario,
): Promise<string> {
  const context = newContext();
  const rows = await rosterRowsOf(context.em, importId);
  return canonicalJson(await calculateWorkforce(context, { rows, scenario }));
}
