/** No claim of its own: what a command costs before it computes, kept in sight. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../config/project-root.ts';
import { printRatio } from './print-ratio.ts';

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
}

const program = join(projectRoot, 'dist/src/cli.js');

for (const [input, ...args] of [
  ['the program alone, which answers with its version', '--versie'],
  ['one birth date, with all parameters loaded and checked', 'aow', '1961-01-01'],
] as const) {
  await printRatio({
    title: `Start of the command line: ${args[0]}`,
    input,
    seed: 'none needed',
    packages: ['commander', 'zod', 'yaml'],
    limit: 'none; a person should not have to wait',
    measure: () => run([program, ...args]),
    reference: { name: 'node -e 0', measure: () => run(['-e', '0']) },
  });
}
