import { expect, test } from '@jest/globals';
import { requestCalculation } from '../../src/services/calculations/request-calculation.ts';
import { showCalculation } from '../../src/services/calculations/show-calculation.ts';
import { receiveRosterFile } from '../../src/services/rosters/receive-roster-file.ts';
import { rosterFiles } from '../../src/services/rosters/roster-files.ts';
import { createScenario } from '../../src/services/scenarios/create-scenario.ts';
import { showStagedFile } from '../../src/services/staged-files/show-staged-file.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { faultyRosterFile } from './roster-file.ts';
import { until } from './until.ts';
import type { WorkerProcess } from './worker-process.ts';
import type { WorkerSetUp } from './worker-set-up.ts';

/** What a worker process promises, whatever the queue; the same tests run on each. */
export function workerPromises(setUp: WorkerSetUp): void {
  const { confirmed, context, oneWorker, startWorker, hold, releaseAll } = setUp;
  /** Every calculation that starts now waits in the middle, until this is released. */
  const holdCalculations = () => hold('roster_row');
  const request = async (scenario = confirmed().scenarioId): Promise<string> =>
    (await requestCalculation(context(), { scenarioId: scenario, kind: 'commuting' })).id;
  const show = (id: string) => showCalculation(context(), id);
  const hasStatus = (id: string, wanted: string) => async () => (await show(id)).status === wanted;
  const times = (worker: WorkerProcess, message: string, id: string): number =>
    worker
      .log()
      .split('\n')
      .filter((line) => line.includes(`"msg":"${message}"`) && line.includes(id)).length;

  test('it checks a file and calculates, and logs neither names nor dates of people', async () => {
    const worker = await oneWorker();
    const { fileId: faulty } = await receiveRosterFile(context(), { bytes: faultyRosterFile() });
    const id = await request();
    await until('the calculation is done', hasStatus(id, 'succeeded'));
    await until(
      'the file is rejected',
      async () => (await showStagedFile(context(), rosterFiles, faulty)).status === 'rejected',
    );
    expect(worker.log()).toContain(id);
    expect(worker.log()).not.toMatch(/1961|31-02|100001|Vergunningen/);
  }, 40_000);

  test('what is refused is tried once', async () => {
    const worker = await oneWorker();
    const scenario = { ...aScenario(), assumptionIds: ['bestaat-niet'] };
    const refused = await createScenario(context(), {
      rosterImportId: confirmed().importId,
      scenario,
    });
    const id = await request(refused.id);
    await until('it failed', hasStatus(id, 'failed'));
    const after = await request();
    await until('a later one is done', hasStatus(after, 'succeeded'));
    expect(times(worker, 'job started', id)).toBe(1);
    expect(times(worker, 'job given up', id)).toBe(0);
    expect((await show(id)).failure).not.toContain('fout in het programma');
  }, 40_000);

  test('on SIGTERM it finishes what is short, exits 0, and leaves the rest for another', async () => {
    const first = await oneWorker();
    const release = await holdCalculations();
    const id = await request();
    await until('it runs', hasStatus(id, 'running'));
    first.child.kill('SIGTERM');
    await until('it says so', () => first.log().includes('"msg":"stopping"'));
    const late = await request();
    await release();
    expect(await first.ended).toBe(0);
    expect(await show(id)).toMatchObject({ status: 'succeeded' });
    expect(await show(late)).toMatchObject({ status: 'queued' });
    const second = await startWorker();
    await until('the other one does it', hasStatus(late, 'succeeded'));
    expect(times(second, 'job started', id)).toBe(0);
  }, 60_000);

  test('on the loss of its parent it stops as well', async () => {
    const { child, ended } = await oneWorker();
    child.disconnect();
    expect(await ended).toBe(0);
  }, 40_000);

  test('what a stopped and a killed worker could not finish, another finishes, once', async () => {
    const stopped = await oneWorker();
    await holdCalculations();
    const longOnes = [await request(), await request()];
    for (const id of longOnes) await until('it runs', hasStatus(id, 'running'));
    const killed = await startWorker();
    const orphan = await request();
    await until('the other worker has it', () => times(killed, 'job started', orphan) === 1);
    await until('it runs', hasStatus(orphan, 'running'));

    killed.child.kill('SIGKILL');
    stopped.child.kill('SIGTERM');
    const stoppedAt = performance.now();
    expect(await killed.ended).toBe('SIGKILL');
    expect(await stopped.ended).toBe(0);
    const stoppedAfterMs = performance.now() - stoppedAt;
    expect(stoppedAfterMs).toBeGreaterThan(9_000); // they had their ten seconds
    expect(stoppedAfterMs).toBeLessThan(15_000); // and whoever started it need not kill it
    for (const id of longOnes) expect(await show(id)).toMatchObject({ status: 'queued' });

    await releaseAll();
    const heir = await startWorker();
    for (const id of longOnes) await until('it is done', hasStatus(id, 'succeeded'), 15_000);
    await until('the orphan is done as well', hasStatus(orphan, 'succeeded'), 45_000);
    for (const id of [...longOnes, orphan]) {
      await until('it says so', () => times(heir, 'job finished', id) === 1);
      expect(times(heir, 'job started', id)).toBe(1);
    }
  }, 120_000);
}
