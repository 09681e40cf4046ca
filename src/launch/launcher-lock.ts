import { existsSync, readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';

/** Another launcher uses this data folder at this moment. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
}

/** Whether `pid` is a launcher that lives: a number may have been given to another process since. */
function isLauncher(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync('/proc/self/cmdline')) return true;
  return /launch|jest/.test(readFileSync(commandLine, 'utf8'));
}

/**
 * Claims a data folder for this process, by a file with its number that is put in place in one go. A
 * claim of a launcher that is gone is taken over.
 *
 * @returns what gives the claim up
 * @throws AlreadyRunning when another launcher holds it
 */
export async function claimDataFolder(lockFile: string): Promise<() => Promise<void>> {
  const own = `${lockFile}.${process.pid}`;
  await writeFile(own, String(process.pid));
  const holder = async (file: string): Promise<number> =>
    Number(await readFile(file, 'utf8').catch(() => ''));
  const refuse = (pid: number): never => {
    throw new AlreadyRunning(
      `Meesterplan draait al op deze gegevensmap (proces ${pid}). Stop dat eerst, of gebruik het.`,
    );
  };
  try {
    for (;;) {
      try {
        await link(own, lockFile);
        return () => rm(lockFile, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = await holder(lockFile);
      if (isLauncher(found)) refuse(found);
      // Left behind. Moving it away is for one of us; whoever moved a fresh claim puts it back.
      const aside = `${own}.aside`;
      await rename(lockFile, aside).catch(() => undefined);
      const moved = await holder(aside);
      if (moved !== found && isLauncher(moved)) {
        await link(aside, lockFile).catch(() => undefined);
        refuse(moved);
      }
      await rm(aside, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}
