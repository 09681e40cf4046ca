/** `npm start` as a person or a service manager meets it: real processes, signals and crashes. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { projectRoot } from '../../config/project-root.ts';

interface Launched {
  readonly child: ChildProcess;
  /** Everything said so far, on both streams. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

interface Started extends Launched {
  readonly address: string;
  readonly signInCode: string;
}

jest.setTimeout(90_000);

let dataDir: string;
const launches: Launched[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'meesterplan-start-'));
  await chmod(dataDir, 0o755); // PostgreSQL may run as another user
});

afterAll(async () => {
  await stopAll();
  for (const { said } of launches) {
    const folder = dataFolderIn(said());
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
  await rm(dataDir, { recursive: true, force: true });
});

function launch(env: NodeJS.ProcessEnv = {}): Launched {
  const child = spawn('node', [join(projectRoot, 'dist/src/launch/start.js')], {
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      REDIS_URL: undefined,
      MEESTERPLAN_DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const launched = { child, said: () => text, ended };
  launches.push(launched);
  return launched;
}

/** Where the launcher says that its data is: elsewhere when PostgreSQL cannot reach what was asked. */
const dataFolderIn = (said: string): string | null =>
  /Gegevens staan in (\S+) …/.exec(said)?.[1] ?? null;

/** PostgreSQL keeps it as long as it runs, and leaves it when it is killed. */
const postgresPidFile = (said: string): string =>
  join(dataFolderIn(said) ?? 'nowhere', 'cluster/postmaster.pid');

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/** Waits until a launcher says that it runs, or ends; at most a minute, as other tests keep the machine busy. */
async function untilRunning({ child, said }: Launched): Promise<boolean> {
  for (let tries = 0; tries < 1200 && !hasEnded(child); tries += 1) {
    if (said().includes('Stoppen: Ctrl-C')) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}

async function stopAll(): Promise<void> {
  for (const { child, ended } of launches) {
    if (hasEnded(child)) continue;
    child.kill('SIGTERM');
    await ended;
  }
}

/**
 * One that runs: that of an earlier test, unless that test ended it. Each start takes a database, a
 * server and a worker, and these tests do not mind what earlier ones asked of it.
 */
async function started(env: NodeJS.ProcessEnv = {}): Promise<Started> {
  const launched = launches.find(({ child }) => !hasEnded(child)) ?? launch(env);
  if (!(await untilRunning(launched))) throw new Error(`did not start:\n${launched.said()}`);
  const said = launched.said();
  return {
    ...launched,
    address: /draait op (\S+)/.exec(said)?.[1] ?? '',
    signInCode: /met deze code:\s+(\S+)/.exec(said)?.[1] ?? '',
  };
}

/** Every process with its parent and command line; from /proc, because a bare Debian has no `ps`. */
function processes(): { pid: number; parent: number; command: string }[] {
  if (!existsSync('/proc/self/stat')) {
    const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
    return stdout.split('\n').map((line) => {
      const [pid, parent, ...args] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), command: args.join(' ') };
    });
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), parent, command }];
      } catch {
        return []; // ended while we were reading
      }
    });
}

/** Process ids of the children of a launcher, by a part of their command line. */
const childrenOf = ({ child }: Launched, part: string): number[] =>
  processes()
    .filter(({ parent, command }) => parent === child.pid && command.includes(part))
    .map(({ pid }) => pid);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const twoWorkers = { MEESTERPLAN_WORKERS: '2' };

describe('npm start', () => {
  test('two starts at the same moment on a new data folder: one runs, the other says so', async () => {
    const both = [launch(twoWorkers), launch(twoWorkers)];
    const outcomes = await Promise.all(
      both.map(async (launched) =>
        (await untilRunning(launched)) ? 'runs' : `${await launched.ended}: ${launched.said()}`,
      ),
    );

    expect(outcomes.filter((outcome) => outcome === 'runs')).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome !== 'runs')).toContain('draait al');
  });

  test('starts as many workers as asked for', async () => {
    expect(childrenOf(await started(twoWorkers), 'worker.js')).toHaveLength(2);
  });

  test('prints an address that answers and a code that signs in once', async () => {
    const { address, signInCode } = await started();

    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    const signIn = (): Promise<Response> =>
      fetch(`${address}/v1/sessies`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ aanmeldcode: signInCode }),
      });
    expect((await signIn()).status).toBe(201);
    expect((await signIn()).status).toBe(401);
    expect((await fetch(`${address}/v1/scenarios`)).status).toBe(401);
  });

  test('a second start on the same data is refused while the first one runs', async () => {
    const first = await started();
    const second = launch();

    expect(await second.ended).toBe(2);
    expect(second.said()).toContain('draait al');
    expect((await fetch(`${first.address}/health/ready`)).status).toBe(200);
  });

  test('after a killed launcher the next start takes over, and nothing of the first is left', async () => {
    const first = await started();
    const children = [...childrenOf(first, 'server.js'), ...childrenOf(first, 'worker.js')];
    expect(children.length).toBeGreaterThan(1);
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await started();

    expect((await fetch(`${second.address}/health/ready`)).status).toBe(200);
    expect(children.filter(isAlive)).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s stops every process, PostgreSQL included',
    async (signal) => {
      const launched = await started();
      const { child, said, ended, address } = launched;
      const children = [...childrenOf(launched, 'server.js'), ...childrenOf(launched, 'worker.js')];
      expect(children).toHaveLength(2);

      child.kill(signal);

      expect(await ended).toBe(0);
      expect(said()).toContain('Gestopt.');
      expect(children.filter(isAlive)).toEqual([]);
      expect(existsSync(postgresPidFile(said()))).toBe(false);
      await expect(fetch(`${address}/health/live`)).rejects.toThrow('fetch failed');
    },
  );

  test.each(['server.js', 'worker.js'])(
    'a crash of %s is said, and stops the rest',
    async (script) => {
      const launched = await started();

      for (const pid of childrenOf(launched, script)) process.kill(pid, 'SIGKILL');

      expect(await launched.ended).toBe(2);
      expect(launched.said()).toMatch(/onverwacht gestopt \(SIGKILL\)/);
    },
  );

  test('a killed PostgreSQL is said, and stops the rest', async () => {
    const { said, ended } = await started();

    const [pid] = readFileSync(postgresPidFile(said()), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');

    expect(await ended).toBe(2);
    expect(said()).toContain('PostgreSQL is onverwacht gestopt.');
    expect(said()).not.toContain('Stoppen ging niet goed');
  });

  test('a port that is taken is named, with what to do', async () => {
    await stopAll();
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as AddressInfo;

    const { said, ended } = launch({ PORT: String(port) });

    expect(await ended).toBe(2);
    expect(said()).toContain(`Poort ${port} is al in gebruik. Kies een andere met PORT.`);
    expect(said()).not.toMatch(/^\s+at /m);
    await new Promise((done) => taken.close(done));
  });

  test('wrong variables are all named before anything is started', async () => {
    const { said, ended } = launch({
      PORT: 'abc',
      LOG_LEVEL: 'luid',
      REDIS_URL: 'http://x',
      MEESTERPLAN_WORKERS: '0',
    });

    expect(await ended).toBe(1);
    for (const name of ['PORT', 'LOG_LEVEL', 'REDIS_URL', 'MEESTERPLAN_WORKERS']) {
      expect(said()).toContain(`omgevingsvariabele ${name}`);
    }
    expect(said()).not.toContain('PostgreSQL starten');
  });
});
