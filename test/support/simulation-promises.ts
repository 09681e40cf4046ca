import { beforeAll, expect, test } from '@jest/globals';
import { resultTextOf } from '../../src/data/queries/calculations.ts';
import { plannedChunks } from '../../src/data/queries/simulation-chunks.ts';
import { cancelCalculation } from '../../src/services/calculations/cancel-calculation.ts';
import { repeatCalculation } from '../../src/services/calculations/repeat-calculation.ts';
import { requestCalculation } from '../../src/services/calculations/request-calculation.ts';
import { resumeCalculation } from '../../src/services/calculations/resume-calculation.ts';
import { showCalculation } from '../../src/services/calculations/show-calculation.ts';
import { createScenario } from '../../src/services/scenarios/create-scenario.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { someWorkforceSettings } from '../builders/some-workforce-settings.ts';
import { chunkSize, workforceTextInOneProcess } from './simulation-jobs.ts';
import { until } from './until.ts';
import type { WorkerProcess } from './worker-process.ts';
import type { WorkerSetUp } from './worker-set-up.ts';

/** Enough to be in the middle of. */
const chunkCount = 12;
const replications = chunkCount * chunkSize;
const workforce = someWorkforceSettings();
const scenario = aScenario({
  workforce: {
    ...workforce,
    simulation: { ...workforce.simulation, replications, maximumReplications: replications },
  },
});

/** What worker processes promise of a calculation in chunks, whatever the queue. */
export function simulationPromises(setUp: WorkerSetUp): void {
  const { composition, confirmed, context, oneWorker, startWorker, hold, releaseAll } = setUp;
  let scenarioId: string;
  let expectedText: string;

  beforeAll(async () => {
    const { importId } = confirmed();
    const input = { rosterImportId: importId, scenario };
    scenarioId = (await createScenario(context(), input)).id;
    expectedText = await workforceTextInOneProcess(composition(), importId, scenario);
  }, 60_000);

  const request = async (): Promise<string> =>
    (await requestCalculation(context(), { scenarioId, kind: 'workforce' })).id;
  const show = (id: string) => showCalculation(context(), id);
  const untilSucceeded = (id: string, withinMs = 30_000) =>
    until('it is done', async () => (await show(id)).status === 'succeeded', withinMs);
  const resultText = (id: string) => resultTextOf(context().em, id);
  const finishedCount = async (id: string): Promise<number> =>
    (await plannedChunks(context().em, id)).filter(({ sha256 }) => sha256 != null).length;
  /** Stops every worker at its next chunk, after some chunks are done, until this is released. */
  const holdHalfway = async (id: string): Promise<void> => {
    await until('some chunks are done', async () => (await finishedCount(id)) >= 3);
    await hold('simulation_chunk');
  };
  /** Chunk jobs of a calculation of which a worker logged this. */
  const chunkJobs = (worker: WorkerProcess, message: string, calculationId: string): string[] =>
    worker
      .log()
      .split('\n')
      .filter((line) => line.includes(`"msg":"${message}"`) && line.includes(calculationId))
      .flatMap((line) => /"id":"(simulate-chunk_[^"]+)"/.exec(line)?.[1] ?? []);

  test('one worker, two workers and a single process give the same bytes', async () => {
    const first = await oneWorker();
    const byOne = await request();
    await untilSucceeded(byOne);
    expect(await resultText(byOne)).toBe(expectedText);
    expect(await finishedCount(byOne)).toBe(0);

    const second = await startWorker();
    const { id: byTwo } = await repeatCalculation(context(), byOne);
    await untilSucceeded(byTwo);
    for (const worker of [first, second]) {
      expect(chunkJobs(worker, 'job started', byTwo)).not.toHaveLength(0);
    }
    expect(await resultText(byTwo)).toBe(expectedText);
    expect((await show(byTwo)).repeat).toEqual({ of: byOne, isEqual: true, differences: [] });
  }, 90_000);

  test('after a killed worker only the missing chunks are computed, and the bytes are the same', async () => {
    const killed = await oneWorker();
    const id = await request();
    await holdHalfway(id);
    killed.child.kill('SIGKILL');
    await killed.ended;
    await releaseAll();
    const doneByKilled = new Set(chunkJobs(killed, 'job finished', id));
    expect(doneByKilled.size).toBeGreaterThan(0);

    const heir = await startWorker();
    await untilSucceeded(id, 60_000);
    const startedByHeir = chunkJobs(heir, 'job started', id);
    expect(startedByHeir.filter((job) => doneByKilled.has(job))).toEqual([]);
    expect(startedByHeir.length).toBeLessThanOrEqual(chunkCount - doneByKilled.size);
    expect(await resultText(id)).toBe(expectedText);
  }, 120_000);

  test('cancelled halfway it computes no more, and resumed it goes on where it was', async () => {
    const worker = await oneWorker();
    const id = await request();
    await until('some chunks are done', async () => (await finishedCount(id)) >= 3);
    await cancelCalculation(context(), id);
    await until('the jobs have found out', () =>
      worker.log().includes(`"id":"merge-simulation_${id}_1_1","ms"`),
    );
    const doneBefore = await finishedCount(id);
    expect(doneBefore).toBeLessThan(chunkCount);
    expect(await show(id)).toMatchObject({ status: 'cancelled', resultHash: null });

    await resumeCalculation(context(), id);
    await untilSucceeded(id);
    const resumed = chunkJobs(worker, 'job started', `${id}_2_`);
    expect(resumed).toHaveLength(chunkCount - doneBefore);
    expect(await resultText(id)).toBe(expectedText);
  }, 90_000);
}
