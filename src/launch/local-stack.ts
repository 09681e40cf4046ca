/**
 * The processes of one installation, for `npm start` and the demo.
 *
 * 1. The database: `databaseUrl` when given, otherwise an embedded PostgreSQL under `dataDir`.
 * 2. Migrations, before anything else connects.
 * 3. Child processes: the server (HTTP) and one or more workers (jobs). Each says `ready` over its IPC
 *    channel; when that channel breaks because we are gone, each stops by itself.
 * 4. Stopping goes the other way round: children first (running jobs finish or go back to the queue),
 *    PostgreSQL last. A child that ends by itself is reported through `crashed`.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';
import { newSignInCode } from '../access/sessions.ts';
import { migrate } from '../data/migrate.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const readyWithinMs = 30_000;
const stopWithinMs = 15_000;

export interface LocalStackOptions {
  /** Folder for the embedded database; unused when `databaseUrl` is given. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  /** 0 = any free port. */
  readonly port: number;
  /** Least serious message that the processes log to stderr. */
  readonly logLevel: string;
  /** Worker processes. */
  readonly workerCount: number;
  /** Told of each step, for people who wait; Dutch. */
  readonly onStep?: (step: string) => void;
}

export interface LocalStack {
  readonly address: string;
  /** Works once, for `POST /v1/sessies`. */
  readonly signInCode: string;
  /** Resolves with a Dutch sentence when a process ends that should not have. */
  readonly crashed: Promise<string>;
  stop(): Promise<void>;
}

interface ReadyMessage {
  readonly type: 'ready';
  readonly port?: number;
}

const isReadyMessage = (message: unknown): message is ReadyMessage =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';

/** The compiled script, also when this file runs from the sources (in a test). */
function scriptPath(name: string): string {
  const path = join(projectRoot, 'dist', name);
  if (!existsSync(path)) throw new Error(`${path} ontbreekt; voer eerst "npm run build" uit.`);
  return path;
}

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;

const ended = (child: ChildProcess): Promise<void> =>
  hasEnded(child) ? Promise.resolve() : new Promise((done) => child.once('exit', () => done()));

function whenReady(child: ChildProcess, name: string): Promise<ReadyMessage> {
  return new Promise((done, fail) => {
    const timer = setTimeout(
      () => fail(new Error(`${name} was na ${readyWithinMs / 1000} s nog niet gereed.`)),
      readyWithinMs,
    );
    child.on('message', (message) => {
      if (!isReadyMessage(message)) return;
      clearTimeout(timer);
      done(message);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(new Error(`${name} stopte tijdens het starten (${signal ?? `code ${code}`}).`));
    });
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
  child.kill('SIGTERM');
  await ended(child);
  clearTimeout(timer);
}

/**
 * Starts everything and waits until it answers; when a step fails, what was started is stopped again.
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const undo: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (let action = undo.pop(); action !== undefined; action = undo.pop()) await action();
  };
  let isStopping = false;
  let reportCrash: (sentence: string) => void = () => undefined;
  const crashed = new Promise<string>((done) => (reportCrash = done));

  const startChild = async (script: string, name: string, env: NodeJS.ProcessEnv) => {
    const child = fork(scriptPath(script), {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    undo.push(() => stopChild(child));
    const message = await whenReady(child, name);
    child.once('exit', (code, signal) => {
      if (!isStopping) reportCrash(`${name} is onverwacht gestopt (${signal ?? `code ${code}`}).`);
    });
    return message;
  };

  try {
    let databaseUrl = options.databaseUrl;
    if (databaseUrl === null) {
      options.onStep?.('Ingebouwde PostgreSQL starten');
      const postgres = await startEmbeddedPostgres({ dataDir: options.dataDir });
      undo.push(() => postgres.stop());
      void postgres.lost.then(() => reportCrash('PostgreSQL is onverwacht gestopt.'));
      options.onStep?.(`Gegevens staan in ${postgres.dataDir}`);
      databaseUrl = postgres.url;
    }
    options.onStep?.('Database bijwerken');
    await migrate(databaseUrl);

    options.onStep?.('Server en werkprocessen starten');
    const signInCode = newSignInCode();
    const env: NodeJS.ProcessEnv = {
      DATABASE_URL: databaseUrl,
      PORT: String(options.port),
      LOG_LEVEL: options.logLevel,
      MEESTERPLAN_SIGN_IN_CODE: signInCode,
      REDIS_URL: options.redisUrl ?? undefined,
    };
    const [server] = await Promise.all([
      startChild('src/server.js', 'De server', env),
      ...Array.from({ length: options.workerCount }, () =>
        startChild('jobs/worker.js', 'Het werkproces', env),
      ),
    ]);
    return {
      address: `http://127.0.0.1:${server.port}`,
      signInCode,
      crashed,
      async stop() {
        isStopping = true;
        await stop();
      },
    };
  } catch (error) {
    isStopping = true;
    await stop();
    throw error;
  }
}
