import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../../config/project-root.ts';
import { buildScenarioWorkbook } from '../../../src/workbooks/export/build-scenario-workbook.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { openWorkbook, rowWith, sheetNamed } from './open-workbook.ts';

/** A process of its own, because a time zone is one of the process; it runs the compiled program. */
const script = `
  const [, dist, input, output] = process.argv;
  const { readFileSync, writeFileSync } = await import('node:fs');
  const { buildScenarioWorkbook } = await import(dist + '/src/workbooks/export/build-scenario-workbook.js');
  writeFileSync(output, await buildScenarioWorkbook(JSON.parse(readFileSync(input, 'utf8'))));
  console.log(new Date(2026, 0, 1).getTimezoneOffset());
`;

const input = aScenarioWorkbook();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meesterplan-export-'));
  await writeFile(join(folder, 'input.json'), JSON.stringify(input));
});

afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['UTC', 0],
  ['Europe/Amsterdam', -60],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
])(
  'a workbook written in %s has the same days, and the same bytes',
  async (timeZone, offsetMinutes) => {
    const output = join(folder, `${offsetMinutes}.xlsx`);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        script,
        '--',
        join(projectRoot, 'dist'),
        join(folder, 'input.json'),
        output,
      ],
      { env: { PATH: process.env['PATH'], TZ: timeZone } },
    );
    expect(Number(stdout)).toBe(offsetMinutes);
    const bytes = await readFile(output);
    expect(bytes.equals(await buildScenarioWorkbook(input))).toBe(true);
    const sheet = sheetNamed(await openWorkbook(bytes), 'Aannames en bronnen');
    const row = rowWith(sheet, 1, 'Onbelaste vergoeding per kilometer');
    expect(sheet.getCell(row, 3).value).toEqual(new Date('2024-01-01T00:00:00Z'));
  },
  60_000,
);
