/** The back-test of the example, and what its options refuse. */
import { expect, jest, test } from '@jest/globals';
import { commandExamples } from '../support/command-examples.ts';
import { problemsOf, runCommand } from './run-command.ts';

jest.setTimeout(120_000); // Every test starts a process or two, on a machine that may be busy.

const older = 'templates/example/personeel-2025-01-01.xlsx';
const newer = 'templates/example/personeel.xlsx';
const backtest = (files: readonly string[], days: readonly string[]) =>
  runCommand(['terugtoetsen', '--personeel', ...files, '--peildatum', ...days]);

test.concurrent('two rosters give one calendar year, in which the model fits', async () => {
  const { code, stdout, stderr } = await runCommand(commandExamples.terugtoetsen.split(' '));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    oordeel: 'past',
    perioden: [{ van: '2025-01-01', tot: '2025-12-31', jaar: 2025 }],
  });
});

test.concurrent.each([
  ['too few files', [newer], ['2026-01-01'], ['--personeel']],
  ['a day missing', [older, newer], ['2025-01-01'], ['--peildatum']],
  ['a day that is none', [older, newer], ['2025-01-01', '1 mei'], ['--peildatum']],
  [
    'the wrong order',
    [newer, older],
    ['2026-01-01', '2025-01-01'],
    ['personeelsbestanden[1].peildatum'],
  ],
])('%s is refused with its place', async (_, files, days, places) => {
  const refused = await backtest(files, days);
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
  expect(problemsOf(refused).problemen.map(({ plaats }) => plaats)).toEqual(places);
});
