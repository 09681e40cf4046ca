/** The compiled program as a user starts it: a process of its own, with its own streams and exit code. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { projectRoot } from '../../config/project-root.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProblemReport {
  readonly fout: string;
  readonly problemen: readonly {
    readonly plaats: string;
    readonly gevonden: string | null;
    readonly verwacht: string;
  }[];
}

interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The project whose program is run; a copy of ours may be damaged. */
  readonly root?: string;
  /** Stops reading at once, as `head` does after some lines. */
  readonly hasSeenEnough?: boolean;
}

/** What `npx meesterplan` starts. */
const { bin } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  readonly bin: { readonly meesterplan: string };
};

export function runCommand(
  args: readonly string[],
  { cwd = projectRoot, env = {}, root = projectRoot, hasSeenEnough = false }: Surroundings = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, bin.meesterplan), ...args], {
    cwd,
    // The options of Jest are not those of a user.
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  if (hasSeenEnough) child.stdout.destroy();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    );
  });
}

/** What was wrong; throws when stderr is anything but one JSON document. */
export const problemsOf = ({ stderr }: Ended): ProblemReport => JSON.parse(stderr) as ProblemReport;

const folders: string[] = [];

/** A folder of its own, with the examples where their commands expect them; gone when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'meesterplan-cli-'));
  folders.push(folder);
  symlinkSync(join(projectRoot, 'templates'), join(folder, 'templates'), 'dir');
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
