/** `controleer-financien`: what a sheet of finance would bring, and everything that is wrong with it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { financeTrialContract } from '../../src/api/finance-imports/finance-trial-contract.ts';
import { readScenario } from '../../src/api/scenarios/scenario-contract.ts';
import { commandExamples } from '../support/command-examples.ts';
import { problemsOf, runCommand, temporaryFolder, type Ended } from './run-command.ts';

jest.setTimeout(120_000); // Every test starts a process or two, on a machine that may be busy.

const head = 'nr;omschrijving;programma;taakveld;categorie;2026;2027';
const sound = '21;Raadsadviseur;1;0.1;1.1;-132;-132';
const scenario = ['--scenario', 'templates/example/scenario.yaml'];
const budgetLines = ['--soort', 'begrotingsregels', '--eenheid', '1000'];

/** Runs it on a file of these lines, in a folder of its own. */
async function tried(
  lines: readonly string[],
  options: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Promise<Ended & { readonly cwd: string }> {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries({ 'in.csv': lines.join('\n'), ...others })) {
    writeFileSync(join(cwd, name), text);
  }
  return { cwd, ...(await runCommand(['controleer-financien', 'in.csv', ...options], { cwd })) };
}

const reportOf = ({ stdout }: Ended) => financeTrialContract.parse(JSON.parse(stdout));

test.concurrent('the example: columns, totals and a scenario that can be calculated', async () => {
  const { code, stdout, stderr } = await runCommand(
    commandExamples['controleer-financien'].split(' '),
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { regels, fouten, onbekendeKolommen, totalen, voorstel, gemarkeerd } =
    financeTrialContract.parse(JSON.parse(stdout));
  expect({ regels, fouten, onbekendeKolommen, gemarkeerd }).toEqual({
    regels: 3,
    fouten: [],
    onbekendeKolommen: [],
    gemarkeerd: null,
  });
  // The row of totals in the file, which is not read as a line.
  expect(totalen.map(({ reeks, waarde }) => [reeks, waarde])).toEqual([
    [2026, -190_000],
    [2027, -190_000],
    [2028, -140_000],
    [2029, -140_000],
  ]);
  expect(voorstel).toMatchObject({ mislukking: null, problemen: [] });
  expect(voorstel?.wijzigingen).toHaveLength(1);
  const { budget } = readScenario(voorstel?.uitgangspunten);
  expect(
    budget.manualLines.map(({ number, effectCentsByYear }) => [number, effectCentsByYear[0]]),
  ).toEqual([
    ['11', -5_000_000],
    ['21', -13_200_000],
    ['23', -800_000],
  ]);
});

test.concurrent(
  'a file with errors: exit 1, every error with its cell, a marked copy and no proposal',
  async () => {
    const lines = [head, sound, '22;Huur;13;0.4;3.8;PM;1,460', ';;13;0.4;3.8;-1;-1'];
    const options = [...budgetLines, ...scenario, '--gemarkeerd', 'fout.xlsx'];
    const ended = await tried(lines, options);
    expect([ended.code, ended.stderr]).toEqual([1, '']);
    const { fouten, voorstel, totalen, gemarkeerd } = reportOf(ended);
    expect(fouten.map(({ rij, kolom, gevonden }) => `${kolom}${rij}: ${gevonden}`)).toEqual([
      'F3: PM',
      'G3: 1,460',
      'B4: null',
    ]);
    expect({ voorstel, gemarkeerd }).toEqual({ voorstel: null, gemarkeerd: 'fout.xlsx' });
    expect(totalen[0]).toMatchObject({ veld: 'bedrag', reeks: 2026, waarde: -132_000 });
    const copy = new ExcelJS.Workbook();
    await copy.xlsx.readFile(join(ended.cwd, 'fout.xlsx'));
    expect(copy.worksheets.map(({ name }) => name)).toEqual(['Fouten', 'csv']);
    expect(copy.getWorksheet('csv')!.getCell('F3').note).toBeDefined();
  },
);

test.concurrent('wrong options are named all at once, and nothing is written', async () => {
  const lines = [head, sound];
  const options = ['--soort', 'balans', '--eenheid', '100', '--gemarkeerd', './in.csv'];
  const ended = await tried(lines, options);
  expect([ended.code, ended.stdout]).toEqual([1, '']);
  expect(problemsOf(ended).problemen.map(({ plaats }) => plaats)).toEqual([
    '--soort',
    '--eenheid',
    '--gemarkeerd',
  ]);
  expect(readFileSync(join(ended.cwd, 'in.csv'), 'utf8')).toBe(lines.join('\n'));
});

test.concurrent('columns can be chosen, from the fields of this kind of sheet', async () => {
  const lines = [head.replace('omschrijving', 'titel'), sound];
  const choose = (veld: string) =>
    tried(lines, [...budgetLines, '--kolommen', 'kolommen.yaml'], {
      'kolommen.yaml': `kolommen: [{ kop: titel, veld: ${veld} }]`,
    });
  const [chosen, wrong] = await Promise.all([choose('omschrijving'), choose('schaal')]);
  expect(chosen.code).toBe(0);
  expect(reportOf(chosen).kolommen[1]).toMatchObject({ veld: 'omschrijving', kop: 'titel' });
  expect([wrong.code, wrong.stdout]).toEqual([1, '']);
  expect(problemsOf(wrong).problemen).toMatchObject([
    { plaats: 'kolommen[0].veld', gevonden: 'titel' },
  ]);
});

test.concurrent('what cannot be proposed is said in the report', async () => {
  const lines = ['nr;omschrijving;2026', '21;Raadsadviseur;-132'];
  const [short, actuals] = await Promise.all([
    tried(lines, [...budgetLines, ...scenario, '--programma', '1', '--taakveld', '0.1']),
    tried(['grootboek;2026', '4000;-100'], ['--soort', 'realisatie', ...scenario]),
  ]);
  expect([short.code, actuals.code]).toEqual([1, 1]);
  expect(reportOf(short).voorstel).toMatchObject({
    uitgangspunten: null,
    problemen: [{ plaats: 'rij 2', verwacht: expect.stringContaining('categorie') as unknown }],
  });
  expect(reportOf(actuals).voorstel).toMatchObject({
    uitgangspunten: null,
    mislukking: expect.stringContaining('Realisatie') as unknown,
    problemen: [],
  });
});

test.concurrent('a file with data about people is refused, and no copy is made of it', async () => {
  const lines = [`${head};BSN`, `${sound};123456782`];
  const ended = await tried(lines, [...budgetLines, '--gemarkeerd', 'fout.xlsx']);
  expect([ended.code, ended.stdout]).toEqual([1, '']);
  expect(JSON.stringify(problemsOf(ended))).toMatch(/burgerservicenummer/);
  expect(ended.stderr).not.toContain('123456782');
  expect(existsSync(join(ended.cwd, 'fout.xlsx'))).toBe(false);
});
