import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';

export interface WorkerProcess {
  readonly child: ChildProcess;
  /** Everything it logged so far. */
  log(): string;
  /** Ends with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** A real worker: the compiled process, as in production. Resolves when it says that it is ready. */
export async function startWorkerProcess(env: {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
}): Promise<WorkerProcess> {
  const script = join(projectRoot, 'dist', 'jobs', 'worker.js');
  if (!existsSync(script)) throw new Error('dist/ is missing: run "npm run build" first.');
  const child = fork(script, {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: env.databaseUrl,
      REDIS_URL: env.redisUrl ?? '',
      LOG_LEVEL: 'info',
    },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let logged = '';
  child.stderr?.on('data', (chunk: Buffer) => (logged += chunk.toString()));
  const ended = new Promise<number | NodeJS.Signals | null>((done) => {
    child.once('exit', (code, signal) => done(code ?? signal));
  });
  await new Promise<void>((ready, fail) => {
    child.once('message', () => ready());
    child.once('exit', (code) => fail(new Error(`The worker ended with ${code}: ${logged}`)));
  });
  return { child, log: () => logged, ended };
}
