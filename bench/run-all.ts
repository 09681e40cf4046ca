/** Every claim, each in a process of its own, so that none warms up or burdens the next. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const shared = [
  'run-all.js',
  'bare-workbook.js',
  'comparison-from-texts.js',
  'print-ratio.js',
  'example-input.js',
  'plain-simulation.js',
  'count-work.js',
  'make-commuters.js',
  'make-pairing-problem.js',
  'model-file.js',
];
const claims = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.js') && !shared.includes(name),
);

const failed = claims.filter((name) => {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name)], {
    stdio: 'inherit',
  });
  return status !== 0;
});

if (failed.length > 0) {
  console.error(`Not measured: ${failed.map((name) => basename(name, '.js')).join(', ')}`);
  process.exitCode = 1;
}
