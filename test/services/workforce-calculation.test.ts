import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Composition } from '../../src/compose.ts';
import { resultTextOf } from '../../src/data/queries/calculations.ts';
import { plannedChunks } from '../../src/data/queries/simulation-chunks.ts';
import { InvalidInput } from '../../src/engine/problems.ts';
import type { Scenario } from '../../src/engine/scenario.ts';
import type { SimulationSettings } from '../../src/engine/workforce/workforce-settings.ts';
import type { JobPayloads } from '../../src/queues/job-payloads.ts';
import { cancelCalculation } from '../../src/services/calculations/cancel-calculation.ts';
import { requestCalculation } from '../../src/services/calculations/request-calculation.ts';
import { resumeCalculation } from '../../src/services/calculations/resume-calculation.ts';
import { runCalculation } from '../../src/services/calculations/run-calculation.ts';
import { showCalculation } from '../../src/services/calculations/show-calculation.ts';
import { mergeSimulation } from '../../src/services/calculations/simulation/merge-simulation.ts';
import { simulateChunk } from '../../src/services/calculations/simulation/simulate-chunk.ts';
import { forgetWhatIsOld } from '../../src/services/forget-what-is-old.ts';
import { resumeLostWork } from '../../src/services/resume-lost-work.ts';
import { createScenario } from '../../src/services/scenarios/create-scenario.ts';
import type { ServiceContext } from '../../src/services/service-context.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { someWorkforceSettings } from '../builders/some-workforce-settings.ts';
import { aComposition, confirmedScenario } from '../support/a-composition.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { shareableRosterFile } from '../support/roster-file.ts';
import { chunkSize, queuedJobs, workforceTextInOneProcess } from '../support/simulation-jobs.ts';

const onProgress = () => Promise.resolve();

describe('a workforce calculation', () => {
  let database: FreshDatabase;
  let composition: Composition;
  /** A second process, as far as this one can tell: nothing is shared but the stores. */
  let other: Composition;
  let importId: string;
  beforeAll(async () => {
    database = await freshDatabase();
    composition = await aComposition(database.url);
    other = await aComposition(database.url);
    ({ importId } = await confirmedScenario(composition, shareableRosterFile()));
  });
  afterAll(async () => {
    await composition.close();
    await other.close();
    await database.drop();
  });

  const context = (): ServiceContext => composition.newContext();
  const sql = (text: string): Promise<Record<string, unknown>[]> => context().em.execute(text);
  const show = (id: string) => showCalculation(context(), id);

  const aSimulation = (simulation: Partial<SimulationSettings> = {}): Scenario => {
    const workforce = someWorkforceSettings();
    const settings = {
      ...workforce.simulation,
      replications: 4 * chunkSize,
      maximumReplications: 4 * chunkSize,
      ...simulation,
    };
    return aScenario({ workforce: { ...workforce, simulation: settings } });
  };
  const requestFor = async (scenario: Scenario): Promise<string> => {
    const { id: scenarioId } = await createScenario(context(), {
      rosterImportId: importId,
      scenario,
    });
    return (await requestCalculation(context(), { scenarioId, kind: 'workforce' })).id;
  };
  const run = (calculationId: string, attempt = 1, by = context()): Promise<void> =>
    runCalculation(by, { calculationId, attempt, onProgress });
  const chunksOf = (id: string) => queuedJobs(composition, id, 'simulate-chunk');
  /** Which chunks of the plan have a job, counted from 0. */
  const numbersOf = async (id: string): Promise<number[]> =>
    (await chunksOf(id)).map(({ firstReplication }) => firstReplication / chunkSize);
  const mergesOf = (id: string) => queuedJobs(composition, id, 'merge-simulation');
  const simulate = (chunk: JobPayloads['simulate-chunk'], by = context()): Promise<void> =>
    simulateChunk(by, { ...chunk, onProgress });
  const merge = (payload: JobPayloads['merge-simulation'], by = context()): Promise<void> =>
    mergeSimulation(by, { ...payload, onProgress });
  const finished = async (id: string): Promise<number[]> =>
    (await plannedChunks(context().em, id))
      .filter(({ sha256 }) => sha256 != null)
      .map(({ firstReplication }) => firstReplication);
  const resultText = (id: string) => resultTextOf(context().em, id);
  const inOneProcess = (scenario: Scenario): Promise<string> =>
    workforceTextInOneProcess(composition, importId, scenario);

  test('it becomes one flow of jobs with ids and counters only, however often it is run', async () => {
    const id = await requestFor(aSimulation());
    await Promise.all([run(id), run(id)]);
    await run(id);
    const subject = { calculationId: id, attempt: 1 };
    expect(await chunksOf(id)).toEqual(
      [0, 1, 2, 3].map((index) => ({
        ...subject,
        firstReplication: index * chunkSize,
        replicationCount: chunkSize,
      })),
    );
    expect(await mergesOf(id)).toEqual([{ ...subject, round: 1 }]);
    expect(await show(id)).toMatchObject({ status: 'running', resultHash: null });
  });

  test('shared by two processes, in any order, it stores the bytes that one process computes', async () => {
    const scenario = aSimulation();
    const id = await requestFor(scenario);
    await run(id);
    for (const [index, chunk] of (await chunksOf(id)).toReversed().entries()) {
      await simulate(chunk, index % 2 === 0 ? context() : other.newContext());
    }
    const [merging] = await mergesOf(id);
    await merge(merging!, other.newContext());
    const view = await show(id);
    expect(view).toMatchObject({ status: 'succeeded', progressRatio: 1, progressText: 'Klaar' });
    expect(await resultText(id)).toBe(await inOneProcess(scenario));
    expect(view.hashes?.result).toBe(view.resultHash);
    expect(await plannedChunks(context().em, id)).toEqual([]);
  });

  test('another seed gives another result', async () => {
    const [first, second] = await Promise.all([
      inOneProcess(aSimulation({ seed: 1 })),
      inOneProcess(aSimulation({ seed: 2 })),
    ]);
    expect(first).not.toBe(second);
  });

  test('a chunk that is delivered twice is computed once', async () => {
    const id = await requestFor(aSimulation());
    await run(id);
    const [chunk] = await chunksOf(id);
    await simulate(chunk!);
    const stored = await sql(
      `select sha256, bytes, finished_at from simulation_chunk where calculation_id = '${id}' and first_replication = 0`,
    );
    // What is stored is not looked at again: were it computed anew, these would come back.
    await sql(
      `update simulation_chunk set bytes = '\\x00' where calculation_id = '${id}' and first_replication = 0`,
    );
    await Promise.all([simulate(chunk!), simulate(chunk!, other.newContext())]);
    const again = await sql(
      `select sha256, bytes, finished_at from simulation_chunk where calculation_id = '${id}' and first_replication = 0`,
    );
    expect(again).toEqual([{ ...stored[0], bytes: Buffer.from([0]) }]);
  });

  test('it tells how many chunks are done', async () => {
    const id = await requestFor(aSimulation());
    await run(id);
    const [first, second] = await chunksOf(id);
    await simulate(first!);
    expect((await show(id)).progressText).toMatch(
      /^Formatie doorrekenen: 1 van 4 delen, nog ongeveer /,
    );
    await simulate(second!);
    const { progressRatio, progressText } = await show(id);
    expect(progressRatio).toBe(0.5);
    expect(progressText).toMatch(/^Formatie doorrekenen: 2 van 4 delen/);
  });

  test('while the error asked for is not met it goes on, to the maximum', async () => {
    const scenario = aSimulation({
      replications: chunkSize,
      maximumReplications: 3 * chunkSize,
      askedErrorPeople: 1e-6,
    });
    const id = await requestFor(scenario);
    await run(id);
    for (let round = 1; round <= 3; round += 1) {
      for (const chunk of await chunksOf(id)) await simulate(chunk);
      const merging = await mergesOf(id);
      expect(merging.map((each) => each.round)).toContain(round);
      // A second delivery of a merge that planned the next round adds nothing.
      await merge(merging.find((each) => each.round === round)!);
      if (round < 3) await merge(merging.find((each) => each.round === round)!);
    }
    expect(await numbersOf(id)).toEqual([0, 1, 2]);
    expect(await show(id)).toMatchObject({ status: 'succeeded' });
    expect(await resultText(id)).toBe(await inOneProcess(scenario));
    expect(JSON.parse((await resultText(id))!)).toMatchObject({ replications: 3 * chunkSize });
  });

  test('merged twice at once it is stored once', async () => {
    const id = await requestFor(aSimulation());
    await run(id);
    for (const chunk of await chunksOf(id)) await simulate(chunk);
    const [merging] = await mergesOf(id);
    await Promise.all([merge(merging!), merge(merging!, other.newContext())]);
    const before = await show(id);
    await merge(merging!);
    expect(before.status).toBe('succeeded');
    expect(await show(id)).toEqual(before);
  });

  test('it is not merged while a chunk is missing', async () => {
    const id = await requestFor(aSimulation());
    await run(id);
    const [chunk] = await chunksOf(id);
    await simulate(chunk!);
    const [merging] = await mergesOf(id);
    await expect(merge(merging!)).rejects.toThrow('missing');
    expect(await show(id)).toMatchObject({ status: 'running' });
  });

  test('cancelled halfway, the jobs that wait find nothing to do', async () => {
    const id = await requestFor(aSimulation());
    await run(id);
    const [first, second] = await chunksOf(id);
    const [merging] = await mergesOf(id);
    await simulate(first!);
    await cancelCalculation(context(), id);
    await simulate(second!);
    await merge(merging!);
    expect(await finished(id)).toEqual([0]);
    expect(await show(id)).toMatchObject({ status: 'cancelled', resultHash: null });
  });

  test('resumed, only the chunks that are missing are computed, and the bytes are the same', async () => {
    const scenario = aSimulation();
    const id = await requestFor(scenario);
    await run(id);
    const [first, , third] = await chunksOf(id);
    await simulate(first!);
    await simulate(third!);
    await cancelCalculation(context(), id);
    await resumeCalculation(context(), id);
    await run(id, 2);
    const left = (await chunksOf(id)).filter(({ attempt }) => attempt === 2);
    expect(left.map(({ firstReplication }) => firstReplication / chunkSize)).toEqual([1, 3]);
    for (const chunk of left) await simulate(chunk);
    await merge({ calculationId: id, attempt: 2, round: 1 });
    expect(await show(id)).toMatchObject({ status: 'succeeded' });
    expect(await resultText(id)).toBe(await inOneProcess(scenario));
  });

  test('resumed by another version of the program, it begins anew', async () => {
    const id = await requestFor(aSimulation());
    await run(id);
    const [first] = await chunksOf(id);
    await simulate(first!);
    await cancelCalculation(context(), id);
    await resumeCalculation(context(), id);
    const newer = { ...context(), engineVersion: '99.0.0' };
    await run(id, 2, newer);
    const [chunk, ...rest] = (await chunksOf(id)).filter(({ attempt }) => attempt === 2);
    expect(rest).toHaveLength(3);
    await expect(simulate(chunk!)).rejects.toThrow('another version');
    await simulate(chunk!, newer);
    expect(await finished(id)).toEqual([0]);
  });

  test('a chunk that finds its calculation waiting, because a worker stopped, goes on', async () => {
    const id = await requestFor(aSimulation());
    await run(id);
    await sql(`update calculation set status = 'queued' where id = '${id}'`);
    const [chunk] = await chunksOf(id);
    await simulate(chunk!);
    expect(await finished(id)).toEqual([0]);
    expect(await show(id)).toMatchObject({ status: 'running' });
  });

  test('wrong input fails with its problems before anything is planned', async () => {
    const id = await requestFor({ ...aSimulation(), assumptionIds: ['bestaat-niet'] });
    await expect(run(id)).rejects.toThrow(InvalidInput);
    const view = await show(id);
    expect(view.status).toBe('failed');
    expect(JSON.stringify(view.problems)).toContain('bestaat-niet');
    expect(await plannedChunks(context().em, id)).toEqual([]);
  });

  test('when the queue lost its jobs, those for the missing chunks are added again', async () => {
    const id = await requestFor(aSimulation());
    await run(id);
    const [first] = await chunksOf(id);
    await simulate(first!);
    await sql('delete from bullmq.job');
    await sql(
      `update calculation set requested_at = now() - interval '1 minute' where id = '${id}'`,
    );
    await resumeLostWork(context());
    await resumeLostWork(context());
    expect(await numbersOf(id)).toEqual([1, 2, 3]);
    expect(await mergesOf(id)).toHaveLength(1);
    expect(await queuedJobs(composition, id, 'run-calculation')).toEqual([]);
  });

  test('when the process died between planning and adding the jobs, they are added', async () => {
    const id = await requestFor(aSimulation());
    await run(id);
    for (const chunk of await chunksOf(id)) await simulate(chunk);
    await sql('delete from bullmq.job');
    await sql(
      `update calculation set requested_at = now() - interval '1 minute' where id = '${id}'`,
    );
    await resumeLostWork(context());
    expect(await chunksOf(id)).toEqual([]);
    const [merging] = await mergesOf(id);
    await merge(merging!);
    expect(await show(id)).toMatchObject({ status: 'succeeded' });
  });

  test('chunks of what nobody resumed are forgotten after a week, others are kept', async () => {
    const [abandoned, running] = [await requestFor(aSimulation()), await requestFor(aSimulation())];
    await run(abandoned);
    await run(running);
    await cancelCalculation(context(), abandoned);
    await forgetWhatIsOld(context());
    expect(await plannedChunks(context().em, abandoned)).toHaveLength(4);
    await sql(
      `update calculation set finished_at = now() - interval '8 days' where id = '${abandoned}'`,
    );
    await forgetWhatIsOld(context());
    expect(await plannedChunks(context().em, abandoned)).toEqual([]);
    expect(await plannedChunks(context().em, running)).toHaveLength(4);
  });
});
