import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Composition } from '../../src/compose.ts';
import type { ServiceContext } from '../../src/services/service-context.ts';
import { aComposition, confirmedScenario } from './a-composition.ts';
import { freshDatabase, type FreshDatabase } from './fresh-database.ts';
import { holdTable } from './hold-table.ts';
import type { TestQueue } from './on-each-queue.ts';
import { shareableRosterFile } from './roster-file.ts';
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts';

/** A database and a queue of the test file, a scenario on a confirmed roster, and worker processes. */
export interface WorkerSetUp {
  readonly composition: () => Composition;
  readonly context: () => ServiceContext;
  readonly confirmed: () => { readonly importId: string; readonly scenarioId: string };
  /**
   * The only worker: one that an earlier test left, or else a new one. A start takes seconds, and a
   * worker does not mind what it did before.
   */
  readonly oneWorker: () => Promise<WorkerProcess>;
  /** A new worker, beside those that run. */
  readonly startWorker: () => Promise<WorkerProcess>;
  /** Makes everybody wait who reads this table, until the end of the test or `releaseAll`. */
  readonly hold: (table: string) => Promise<() => Promise<void>>;
  readonly releaseAll: () => Promise<void>;
}

export function workerSetUp(startQueue: () => Promise<TestQueue>): WorkerSetUp {
  let database: FreshDatabase;
  let queue: TestQueue;
  let composition: Composition;
  let confirmed: { readonly importId: string; readonly scenarioId: string };
  const workers: WorkerProcess[] = [];
  const releases: (() => Promise<void>)[] = [];

  const running = (): WorkerProcess[] =>
    workers.filter(({ child }) => child.exitCode === null && child.signalCode === null);
  const kill = async (killed: readonly WorkerProcess[]): Promise<void> => {
    for (const { child } of killed) child.kill('SIGKILL');
    await Promise.all(killed.map(({ ended }) => ended));
  };
  const startWorker = async (): Promise<WorkerProcess> => {
    const worker = await startWorkerProcess({
      databaseUrl: database.url,
      redisUrl: queue.redisUrl,
    });
    workers.push(worker);
    return worker;
  };
  const releaseAll = async (): Promise<void> => {
    await Promise.all(releases.splice(0).map((release) => release()));
  };

  beforeAll(async () => {
    database = await freshDatabase();
    queue = await startQueue();
    composition = await aComposition(database.url, queue.redisUrl);
    confirmed = await confirmedScenario(composition, shareableRosterFile());
  }, 60_000);
  afterEach(releaseAll);
  afterAll(async () => {
    await kill(running());
    await composition.close();
    await queue.stop();
    await database.drop();
  });

  return {
    composition: () => composition,
    context: () => composition.newContext(),
    confirmed: () => confirmed,
    async oneWorker() {
      const [first, ...others] = running().filter(({ child }) => child.connected);
      await kill(others);
      return first ?? startWorker();
    },
    startWorker,
    async hold(table) {
      const release = await holdTable(database.url, table);
      releases.push(release);
      return release;
    },
    releaseAll,
  };
}
