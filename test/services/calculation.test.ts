import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Composition } from '../../src/compose.ts';
import { Conflict, InvalidInput, NotFound } from '../../src/engine/problems.ts';
import type { RetirementOutcome } from '../../src/engine/retirement/retirement-outcome.ts';
import type {
  CalculationKind,
  CalculationView,
} from '../../src/services/calculations/calculation-view.ts';
import { cancelCalculation } from '../../src/services/calculations/cancel-calculation.ts';
import { giveUpCalculation } from '../../src/services/calculations/give-up-calculation.ts';
import { listCalculations } from '../../src/services/calculations/list-calculations.ts';
import { requestCalculation } from '../../src/services/calculations/request-calculation.ts';
import { resumeCalculation } from '../../src/services/calculations/resume-calculation.ts';
import { runCalculation } from '../../src/services/calculations/run-calculation.ts';
import { showBudget } from '../../src/services/calculations/show-budget.ts';
import { showCalculationResult } from '../../src/services/calculations/show-calculation-result.ts';
import { showCalculationWorkbook } from '../../src/services/calculations/show-calculation-workbook.ts';
import { showCalculation } from '../../src/services/calculations/show-calculation.ts';
import { watchCalculation } from '../../src/services/calculations/watch-calculation.ts';
import { sha256 } from '../../src/services/fingerprints/fingerprint.ts';
import { resumeLostWork } from '../../src/services/resume-lost-work.ts';
import { createScenario } from '../../src/services/scenarios/create-scenario.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { aComposition, checkedImport, confirmedScenario } from '../support/a-composition.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { holdTable } from '../support/hold-table.ts';
import { rosterFile, shareableRosterFile } from '../support/roster-file.ts';
import { runToEnd } from '../support/simulation-jobs.ts';
import { until } from '../support/until.ts';

describe('calculations', () => {
  let database: FreshDatabase;
  let composition: Composition;
  let importId: string;
  let scenarioId: string;
  beforeAll(async () => {
    database = await freshDatabase();
    composition = await aComposition(database.url);
    ({ importId, scenarioId } = await confirmedScenario(composition, shareableRosterFile()));
  });
  afterAll(async () => {
    await composition.close();
    await database.drop();
  });

  const context = (signal?: AbortSignal) => composition.newContext(signal);
  const sql = (text: string): Promise<Record<string, unknown>[]> => context().em.execute(text);
  const request = (kind: CalculationKind, scenario = scenarioId) =>
    requestCalculation(context(), { scenarioId: scenario, kind });
  const run = (calculationId: string, attempt = 1, signal?: AbortSignal): Promise<void> =>
    runCalculation(context(signal), {
      calculationId,
      attempt,
      onProgress: () => Promise.resolve(),
    });
  const show = (id: string) => showCalculation(context(), id);
  const succeed = async (
    kind: CalculationKind,
    scenario = scenarioId,
  ): Promise<CalculationView> => {
    const { id } = await request(kind, scenario);
    await runToEnd(composition, id);
    const view = await show(id);
    expect(view).toMatchObject({ status: 'succeeded', failure: null });
    return view;
  };
  const anotherScenario = async (change: object = {}): Promise<string> => {
    const scenario = { ...aScenario(), ...change };
    return (await createScenario(context(), { rosterImportId: importId, scenario })).id;
  };

  test('a request waits in the queue as one job with ids only', async () => {
    const view = await request('retirement');
    expect(view).toMatchObject({
      scenarioId,
      kind: 'retirement',
      status: 'queued',
      progressRatio: 0,
      progressText: 'In de wachtrij',
      resultHash: null,
    });
    const jobs = await sql(`select data from bullmq.job where id like '%${view.id}%'`);
    expect(jobs).toEqual([{ data: { calculationId: view.id, attempt: 1 } }]);
  });

  test('a request for a scenario that does not exist is refused', async () => {
    await expect(request('retirement', importId)).rejects.toThrow(NotFound);
  });

  test('the result is stored as canonical text, with the hashes of all that made it', async () => {
    const view = await succeed('retirement');
    const [row] = await sql(`select result_text from calculation where id = '${view.id}'`);
    const text = String(row?.['result_text']);
    expect(view.progressRatio).toBe(1);
    expect(view.resultHash).toBe(sha256(text));
    expect(view.hashes).toMatchObject({ result: sha256(text), engineVersion: '0.1.0' });
    const [roster] = await sql('select sha256 from roster_import');
    expect(view.hashes?.rosterFile).toBe(roster?.['sha256']);
    const { kind, outcome } = await showCalculationResult(context(), view.id);
    expect(kind).toBe('retirement');
    expect((outcome as RetirementOutcome).headcount).toBe(12);
  });

  test('the same scenario calculated again gives the same bytes and hashes', async () => {
    for (const kind of ['retirement', 'pairing', 'commuting'] as const) {
      const first = await succeed(kind);
      const second = await succeed(kind);
      expect(second.id).not.toBe(first.id);
      expect(second.resultHash).toBe(first.resultHash);
      expect(second.hashes).toEqual(first.hashes);
    }
  });

  test('another assumption changes the parameter hash, another choice the scenario hash', async () => {
    const basis = await succeed('retirement');
    const horizon = await succeed(
      'retirement',
      await anotherScenario({ retirement: { ...aScenario().retirement, horizonYears: 6 } }),
    );
    expect(horizon.hashes?.parameters).toBe(basis.hashes?.parameters);
    expect(horizon.hashes?.scenario).not.toBe(basis.hashes?.scenario);
  });

  test('delivered twice, also at once, it is stored once', async () => {
    const { id } = await request('commuting');
    await Promise.all([run(id), run(id)]);
    const before = await show(id);
    await run(id);
    expect(await show(id)).toEqual(before);
    expect(before.status).toBe('succeeded');
  });

  test('wrong input fails with the reason, and is not tried again by itself', async () => {
    const scenario = await anotherScenario({ assumptionIds: ['bestaat-niet'] });
    const { id } = await request('retirement', scenario);
    await expect(run(id)).rejects.toThrow(InvalidInput);
    const view = await show(id);
    expect(view.status).toBe('failed');
    expect(view.failure).toEqual(expect.any(String));
    expect(JSON.stringify(view)).toContain('bestaat-niet');
  });

  test('a waiting one that is cancelled loses its job and is never calculated', async () => {
    const { id } = await request('commuting');
    expect(await cancelCalculation(context(), id)).toMatchObject({ status: 'cancelled' });
    expect(await sql(`select 1 from bullmq.job where id like '%${id}%'`)).toEqual([]);
    await run(id);
    expect(await show(id)).toMatchObject({ status: 'cancelled', resultHash: null });
    expect(await cancelCalculation(context(), id)).toMatchObject({ status: 'cancelled' });
  });

  test('a running one that is cancelled stops within a second, even while it waits for the database', async () => {
    const { id } = await request('commuting');
    const release = await holdTable(database.url, 'roster_row');
    const running = run(id);
    await until('it runs', async () => (await show(id)).status === 'running');
    await cancelCalculation(context(), id);
    const cancelledAt = performance.now();
    await running;
    expect(performance.now() - cancelledAt).toBeLessThan(1500);
    await release();
    expect(await show(id)).toMatchObject({ status: 'cancelled' });
  });

  test('one that has ended cannot be cancelled', async () => {
    const { id } = await succeed('commuting');
    await expect(cancelCalculation(context(), id)).rejects.toThrow(Conflict);
  });

  test('a cancelled or failed one can be resumed, and a job of the earlier attempt cannot touch it', async () => {
    const { id } = await request('commuting');
    await cancelCalculation(context(), id);
    expect(await resumeCalculation(context(), id)).toMatchObject({
      id,
      status: 'queued',
      finishedAt: null,
    });
    await run(id, 1);
    expect(await show(id)).toMatchObject({ status: 'queued' });
    await giveUpCalculation(context(), { calculationId: id, attempt: 1 });
    expect(await show(id)).toMatchObject({ status: 'queued' });
    await giveUpCalculation(context(), { calculationId: id, attempt: 2 });
    expect(await show(id)).toMatchObject({ status: 'failed' });
    await resumeCalculation(context(), id);
    await run(id, 3);
    expect(await show(id)).toMatchObject({ status: 'succeeded', failure: null });
    await expect(resumeCalculation(context(), id)).rejects.toThrow(Conflict);
  });

  test('of two resumptions at once one starts', async () => {
    const { id } = await request('commuting');
    await cancelCalculation(context(), id);
    const resumptions = await Promise.allSettled([
      resumeCalculation(context(), id),
      resumeCalculation(context(), id),
    ]);
    expect(resumptions.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('when its process stops it waits again, and the next worker finishes it', async () => {
    const { id } = await request('commuting');
    const release = await holdTable(database.url, 'roster_row');
    const stopping = new AbortController();
    const running = run(id, 1, stopping.signal);
    await until('it runs', async () => (await show(id)).status === 'running');
    stopping.abort(new Error('stopping'));
    await expect(running).rejects.toThrow('stopping');
    expect(await show(id)).toMatchObject({ status: 'queued', progressRatio: 0 });
    await release();
    await run(id);
    expect(await show(id)).toMatchObject({ status: 'succeeded' });
  });

  test('work whose job got lost gets one again', async () => {
    const { id } = await request('commuting');
    await sql('delete from bullmq.job');
    await sql(
      `update calculation set requested_at = now() - interval '1 minute' where id = '${id}'`,
    );
    await resumeLostWork(context());
    const jobs = await sql(`select data from bullmq.job where id like '%${id}%'`);
    expect(jobs).toEqual([{ data: { calculationId: id, attempt: 1 } }]);
  });

  test('work whose job was given up unseen is marked as failed by us, not by the input', async () => {
    const { id } = await request('commuting');
    await sql(`update bullmq.job set state = 'failed' where id like '%${id}%'`);
    await sql(
      `update calculation set requested_at = now() - interval '1 minute' where id = '${id}'`,
    );
    await resumeLostWork(context());
    const view = await show(id);
    expect(view).toMatchObject({ status: 'failed', problems: [] });
    expect(view.failure).toContain('fout in het programma');
  });

  test('whoever watches sees it begin and end, and hears no more after that', async () => {
    const { id } = await request('commuting');
    const seen: string[] = [];
    const watching = watchCalculation(
      context(),
      id,
      ({ status }) => seen.push(status),
      new AbortController().signal,
    );
    await until('it is seen waiting', () => seen.length > 0);
    await run(id);
    await watching;
    expect(seen[0]).toBe('queued');
    expect(seen.at(-1)).toBe('succeeded');
  });

  test('whoever stops watching is not kept', async () => {
    const { id } = await request('commuting');
    const leaving = new AbortController();
    const watching = watchCalculation(context(), id, () => leaving.abort(), leaving.signal);
    await watching;
    expect(await show(id)).toMatchObject({ status: 'queued' });
  });

  test('the calculations of a scenario are listed in the order of request', async () => {
    const scenario = await anotherScenario();
    const first = await request('pairing', scenario);
    const second = await request('retirement', scenario);
    const list = await listCalculations(context(), { scenarioId: scenario });
    expect(list.map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  test('a workbook and the budget need their results first, and say which are missing', async () => {
    const scenario = await anotherScenario();
    await succeed('retirement', scenario);
    await expect(request('workbook', scenario)).rejects.toThrow(
      'formatie, koppelingen, reiskosten',
    );
    await expect(showBudget(context(), { scenarioId: scenario })).rejects.toThrow(Conflict);
    await succeed('workforce', scenario);
    await succeed('pairing', scenario);
    await succeed('commuting', scenario);
    const budget = await showBudget(context(), { scenarioId: scenario });
    expect(budget.rows.map(({ line }) => line.number)).toEqual(['11', '20', '21', '22']);
    const { id, resultHash } = await succeed('workbook', scenario);
    const { bytes, fileName } = await showCalculationWorkbook(context(), id);
    expect(sha256(bytes)).toBe(resultHash);
    expect(fileName).toMatch(/^meesterplan-\d{4}-\d{2}-\d{2}\.xlsx$/);
    await expect(showCalculationResult(context(), id)).rejects.toThrow(Conflict);
  });

  test('a result that is not there yet is refused', async () => {
    const { id } = await request('pairing');
    await expect(showCalculationResult(context(), id)).rejects.toThrow(Conflict);
    await expect(showCalculationWorkbook(context(), id)).rejects.toThrow(Conflict);
  });

  test('a scenario needs a confirmed roster', async () => {
    const unconfirmed = await checkedImport(composition, rosterFile([{}]));
    const scenario = aScenario();
    await expect(
      createScenario(context(), { rosterImportId: unconfirmed, scenario }),
    ).rejects.toThrow(Conflict);
    await expect(
      createScenario(context(), { rosterImportId: scenarioId, scenario }),
    ).rejects.toThrow(NotFound);
  });
});
