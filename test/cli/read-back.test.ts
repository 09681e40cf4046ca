/** `lees-terug`: from a workbook that came back to a scenario file that `plan` takes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { readScenario } from '../../src/api/scenarios/scenario-contract.ts';
import { commandExamples } from '../support/command-examples.ts';
import { shareableRosterFile } from '../support/roster-file.ts';
import { workbookInputs } from '../../src/workbooks/inputs/workbook-inputs.ts';
import { withCell, withInput } from '../workbooks/import/own-workbook/edited-workbook.ts';
import { problemsOf, runCommand, temporaryFolder } from './run-command.ts';

jest.setTimeout(120_000); // Every test starts a process or two, on a machine that may be busy.

const scenario = {
  naam: 'Twee jaar',
  peildatum: '2026-01-01',
  eersteJaar: 2026,
  aantalJaren: 2,
  formatie: { simulatie: { startgetal: 1, herhalingen: 20, maximumHerhalingen: 20 } },
};

test('a changed input becomes a scenario of its own, and another change is refused', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'personeel.csv'), shareableRosterFile());
  writeFileSync(join(cwd, 'scenario.yaml'), JSON.stringify(scenario));
  const plan = ['plan', '--personeel', 'personeel.csv', '--scenario', 'scenario.yaml'];
  const planned = await runCommand([...plan, '--uit', 'scenario.xlsx'], { cwd });
  expect(planned.code).toBe(0);
  const workbook = new Uint8Array(readFileSync(join(cwd, 'scenario.xlsx')));
  const budget = workbookInputs(readScenario(scenario)).find(
    ({ name }) => name === 'invoer_reiskosten_budget',
  )!;
  const example = commandExamples['lees-terug'].split(' ');

  writeFileSync(join(cwd, 'scenario-terug.xlsx'), withInput(workbook, budget, 750_000));
  const { code, stdout, stderr } = await runCommand(example, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const read = JSON.parse(stdout) as { wijzigingen: unknown[]; uitgangspunten: object };
  expect(read.wijzigingen).toMatchObject([
    { plaats: 'reiskosten.budget.perJaar', van: 1_000_000, naar: 750_000 },
  ]);
  expect(readScenario(read.uitgangspunten)).toMatchObject({
    name: 'Twee jaar (teruggelezen)',
    commuting: { budget: { centsPerYear: 75_000_000 } },
  });

  const touched = withCell(workbook, 'Leeswijzer', 'A1', '<v>1</v>');
  writeFileSync(join(cwd, 'scenario-terug.xlsx'), touched);
  const refused = await runCommand(example, { cwd });
  expect(refused.code).toBe(1);
  expect(problemsOf(refused).problemen.map(({ plaats }) => plaats)).toEqual([
    'blad Leeswijzer, cel A1',
  ]);

  const another = JSON.stringify({ ...scenario, naam: 'Een ander' });
  writeFileSync(join(cwd, 'scenario.yaml'), another);
  const mistaken = await runCommand(example, { cwd });
  expect(mistaken.code).toBe(1);
  expect(problemsOf(mistaken)).toMatchObject({
    fout: 'Het werkboek is niet met dit scenario gemaakt.',
    problemen: [{ plaats: 'scenario' }],
  });
});
