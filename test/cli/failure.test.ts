/** What is nobody's input: never a stack, and exit 2 only when something failed. */
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { projectRoot } from '../../config/project-root.ts';
import { problemsOf, runCommand, temporaryFolder } from './run-command.ts';

jest.setTimeout(120_000); // Every test starts a process or two, on a machine that may be busy.

test.concurrent('an installation with a file missing says so and ends with 2', async () => {
  const root = temporaryFolder();
  for (const part of ['package.json', 'dist/src', 'dist/config', 'config']) {
    cpSync(join(projectRoot, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'dir');
  rmSync(join(root, 'config/finance'), { recursive: true });
  const ended = await runCommand(['aow', '1960-12-31'], { root });
  expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 2, stdout: '' });
  expect(problemsOf(ended).fout).toContain('config/finance');
});

test.concurrent('a reader that has seen enough is no failure', async () => {
  const ended = await runCommand(['parameters', '--json'], { hasSeenEnough: true });
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
});
