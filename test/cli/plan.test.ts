/** `plan`, the main job without a database: the workbook and the same numbers as JSON. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import {
  scenarioOutcomeContract,
  type ScenarioOutcomeContract,
} from '../../src/api/scenarios/scenario-outcome-contract.ts';
import { rosterFile, shareableRosterFile, soundRosterFile } from '../support/roster-file.ts';
import { exampleAsCsv } from './example-as-csv.ts';
import { problemsOf, runCommand, temporaryFolder } from './run-command.ts';

jest.setTimeout(120_000); // Every test starts a process or two, on a machine that may be busy.

const roster = 'templates/example/personeel.xlsx';

const readOutcome = (path: string): ScenarioOutcomeContract =>
  scenarioOutcomeContract.parse(JSON.parse(readFileSync(path, 'utf8')));

/** Runs `plan` in a new folder and reads back what it left there. */
async function plan(personeel: string, env: Readonly<Record<string, string>> = {}) {
  const cwd = temporaryFolder();
  const args = ['plan', '--personeel', personeel, '--uit', 'plan.xlsx', '--json', 'plan.json'];
  const { code, stdout, stderr } = await runCommand(args, { cwd, env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(readdirSync(cwd).sort()).toEqual(['plan.json', 'plan.xlsx', 'templates']);
  return {
    stdout,
    json: readFileSync(join(cwd, 'plan.json'), 'utf8'),
    workbook: readFileSync(join(cwd, 'plan.xlsx')),
    outcome: readOutcome(join(cwd, 'plan.json')),
  };
}

/** The run that others are compared with. */
const example = plan(roster, { TZ: 'Europe/Amsterdam', LC_ALL: 'nl_NL.UTF-8' });

describe('plan', () => {
  test.concurrent(
    'gives the same bytes for the same input, in any time zone and language',
    async () => {
      const [here, there] = await Promise.all([
        example,
        plan(roster, { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' }),
      ]);
      expect(there.stdout).toBe(here.stdout);
      expect(there.json).toBe(here.json);
      expect(there.workbook.equals(here.workbook)).toBe(true);

      expect(JSON.parse(here.stdout)).toEqual({
        werkboek: 'plan.xlsx',
        json: 'plan.json',
        ...here.outcome.vingerafdrukken,
      });
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(new Uint8Array(here.workbook).buffer);
      expect(workbook.worksheets.map(({ name }) => name)).toContain('Nieuw beleid');
    },
  );

  test.concurrent(
    'gives the same numbers for the same staff as csv; only the file differs',
    async () => {
      const csv = join(temporaryFolder(), 'personeel.csv');
      writeFileSync(csv, await exampleAsCsv());
      const fromCsv = await plan(csv);
      const fromXlsx = await example;
      const { personeelsbestand: csvFile, ...csvHashes } = fromCsv.outcome.vingerafdrukken;
      const { personeelsbestand: xlsxFile, ...xlsxHashes } = fromXlsx.outcome.vingerafdrukken;
      expect(csvFile).not.toBe(xlsxFile);
      expect(csvHashes).toEqual(xlsxHashes);
      expect({ ...fromCsv.outcome, vingerafdrukken: null }).toEqual({
        ...fromXlsx.outcome,
        vingerafdrukken: null,
      });
    },
  );

  test.concurrent('keeps to the scenario it is given', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'personeel.csv'), shareableRosterFile());
    writeFileSync(
      join(cwd, 'scenario.yaml'),
      'naam: Twee jaar\npeildatum: 2026-01-01\neersteJaar: 2026\naantalJaren: 2\n',
    );
    const { code, stderr } = await runCommand(
      'plan --personeel personeel.csv --scenario scenario.yaml --uit a.xlsx --json a.json'.split(
        ' ',
      ),
      { cwd },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { scenario, reiskosten } = readOutcome(join(cwd, 'a.json'));
    expect(scenario.naam).toBe('Twee jaar');
    expect(reiskosten.jaren.map(({ jaar }) => jaar)).toEqual([2026, 2027]);
  });

  test.concurrent('another seed changes what is simulated, and nothing else', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'personeel.csv'), shareableRosterFile());
    const [own, first, second] = await Promise.all(
      [[], ['--seed', '1'], ['--seed', '2']].map(async (seed, index) => {
        const [workbook, json] = [`${index}.xlsx`, `${index}.json`];
        const args = ['plan', '--personeel', 'personeel.csv', '--uit', workbook, '--json', json];
        const { code, stderr } = await runCommand([...args, ...seed], { cwd });
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        return { text: readFileSync(join(cwd, json), 'utf8'), ...readOutcome(join(cwd, json)) };
      }),
    );
    // The example scenario asks for seed 1 itself.
    expect(first!.text).toBe(own!.text);
    expect(second!.scenario.formatie.simulatie.startgetal).toBe(2);

    const simulated = ({ formatie }: ScenarioOutcomeContract) => formatie.groepen;
    expect(simulated(second!)).not.toEqual(simulated(first!));
    const rest = ({
      scenario,
      uitstroom,
      formatie,
      koppeling,
      reiskosten,
      begroting,
    }: ScenarioOutcomeContract) => ({
      scenario: { ...scenario, formatie: { ...scenario.formatie, simulatie: null } },
      uitstroom,
      verwachtVertrek: formatie.verwachtVertrek,
      grondslag: formatie.grondslag,
      koppeling,
      reiskosten,
      begroting,
    });
    expect(rest(second!)).toEqual(rest(first!));
    const { personeelsbestand, parameters } = first!.vingerafdrukken;
    expect(second!.vingerafdrukken).toMatchObject({ personeelsbestand, parameters });
    expect(second!.vingerafdrukken.scenario).not.toBe(first!.vingerafdrukken.scenario);
  });

  test.concurrent('refuses a roster with errors, names every cell and writes nothing', async () => {
    const cwd = temporaryFolder();
    const faulty = rosterFile([{ geboortedatum: '31-02-1961', trede: '40' }, { schaal: '19' }]);
    writeFileSync(join(cwd, 'personeel.csv'), faulty);
    const refused = await runCommand(
      'plan --personeel personeel.csv --uit a.xlsx --json a.json'.split(' '),
      { cwd },
    );
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
    const { fout, problemen } = problemsOf(refused);
    expect(fout).toBe('Het personeelsbestand bevat fouten.');
    expect(problemen.map(({ plaats, gevonden }) => `${plaats}: ${gevonden}`)).toEqual([
      'blad csv, rij 2, kolom B (geboortedatum): 31-02-1961',
      'blad csv, rij 2, kolom K (trede): 40',
      'blad csv, rij 3, kolom J (schaal): 19',
    ]);
    expect(existsSync(join(cwd, 'a.xlsx')) || existsSync(join(cwd, 'a.json'))).toBe(false);
  });

  test.concurrent('refuses a workbook about so few people that each would be known', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'personeel.csv'), soundRosterFile());
    const refused = await runCommand('plan --personeel personeel.csv --uit a.xlsx'.split(' '), {
      cwd,
    });
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
    expect(problemsOf(refused).problemen).toEqual([
      {
        plaats: 'personeelsbestand',
        gevonden: '3 mensen in dienst',
        verwacht: 'minstens 10 mensen in dienst op de peildatum',
      },
    ]);
    expect(existsSync(join(cwd, 'a.xlsx'))).toBe(false);
  });

  test.concurrent('names every problem of a scenario, with its path, before any work', async () => {
    const cwd = temporaryFolder();
    const scenario = [
      'naam: Fout',
      'peildatum: 2026-02-30',
      'eersteJaar: 2026',
      'aantalJaren: 4',
      'kleur: groen',
      'koppeling: { fondsPerJaar: [0, 300000], overlapmaanden: [3] }',
    ];
    writeFileSync(join(cwd, 'scenario.yaml'), scenario.join('\n'));
    const refused = await runCommand(
      ['plan', '--personeel', roster, '--scenario', 'scenario.yaml', '--uit', 'a.xlsx'],
      { cwd },
    );
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
    expect(
      problemsOf(refused)
        .problemen.map(({ plaats }) => plaats)
        .sort(),
    ).toEqual(['kleur', 'koppeling.fondsPerJaar', 'koppeling.overlapmaanden', 'peildatum']);
  });

  test.concurrent.each([
    ['a folder that does not exist', 'nergens/a.xlsx', 'nergens/a.json'],
    ['a folder instead of a file', 'templates', 'templates'],
  ])('that cannot write (%s) leaves nothing behind', async (_, uit, json) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'personeel.csv'), shareableRosterFile());
    for (const outputs of [
      ['--uit', uit],
      ['--uit', 'a.xlsx', '--json', json],
    ]) {
      const refused = await runCommand(['plan', '--personeel', 'personeel.csv', ...outputs], {
        cwd,
      });
      expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
      expect(problemsOf(refused).problemen.map(({ plaats }) => plaats)).toEqual([outputs.at(-1)]);
      expect(readdirSync(cwd).sort()).toEqual(['personeel.csv', 'templates']);
    }
  });
});
