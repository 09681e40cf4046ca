import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../../config/project-root.ts';

const run = promisify(execFile);

// A process of its own: the zone of a running one cannot be changed from inside Jest.
test.each(['UTC', 'Europe/Amsterdam', 'America/Los_Angeles', 'Pacific/Auckland'])(
  'no date shifts in time zone %s',
  async (TZ) => {
    const { stdout, stderr } = await run(
      process.execPath,
      [
        '--experimental-vm-modules',
        join(projectRoot, 'node_modules/jest/bin/jest.js'),
        '--selectProjects=workbooks',
        '--runInBand',
        '--json',
        '--testPathPatterns=test/workbooks/import/dates\\.test\\.ts$',
      ],
      { cwd: projectRoot, env: { ...process.env, TZ }, maxBuffer: 16 * 1024 * 1024 },
    );
    const outcome = JSON.parse(stdout) as { numPassedTests: number; numFailedTests: number };
    expect({ ...outcome, stderr }.numFailedTests).toBe(0);
    expect(outcome.numPassedTests).toBeGreaterThan(20);
  },
  60_000,
);
