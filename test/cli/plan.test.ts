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

/** Two years with few replications. What the example scenario gives is tested with the demo. */
const shortScenario = [
  'naam: Twee jaar',
  'peildatum: 2026-01-01',
  'eersteJaar: 2026',
  'aantalJaren: 2',
  'formatie: { simulatie: { startgetal: 1, herhalingen: 20, maximumHerhalingen: 20 } }',
  '',
].join('\n');

const readOutcome = (path: string): ScenarioOutcomeContract =>
  scenarioOutcomeContract.parse(JSON.parse(readFileSync(path, 'utf8')));

/** A new folder with a small roster and a short scenario in it. */
function planFolder(): string {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'personeel.csv'), shareableRosterFile());
  writeFileSync(join(cwd, 'scenario.yaml'), shortScenario);
  return cwd;
}

interface Asked {
  readonly personeel?: string;
  readonly seed?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Runs `plan` in a new folder and reads back what it left there. */
async function plan({ personeel = 'personeel.csv', seed = [], env }: Asked) {
  const cwd = planFolder();
  const before = readdirSync(cwd);
  const input = ['--personeel', personeel, '--scenario', 'scenario.yaml', ...seed];
  const { code, stdout, stderr } = await runCommand(
    ['plan', ...input, '--uit', 'plan.xlsx', '--json', 'plan.json'],
    { cwd, env },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(readdirSync(cwd).sort()).toEqual([...before, 'plan.json', 'plan.xlsx'].sort());
  return {
    stdout,
    json: readFileSync(join(cwd, 'plan.json'), 'utf8'),
    workbook: readFileSync(join(cwd, 'plan.xlsx')),
    outcome: readOutcome(join(cwd, 'plan.json')),
  };
}

const inAmsterdam = { TZ: 'Europe/Amsterdam', LC_ALL: 'nl_NL.UTF-8' };
const inKiritimati = { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' };

/** The run that others are compared with. */
const here = plan({ env: inAmsterdam });

describe('plan', () => {
  test.concurrent(
    'gives the same bytes for the same input, in any time zone and language',
    async () => {
      const [first, there] = await Promise.all([here, plan({ env: inKiritimati })]);
      expect(there.stdout).toBe(first.stdout);
      expect(there.json).toBe(first.json);
      expect(there.workbook.equals(first.workbook)).toBe(true);

      expect(JSON.parse(first.stdout)).toEqual({
        werkboek: 'plan.xlsx',
        json: 'plan.json',
        ...first.outcome.vingerafdrukken,
      });
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(new Uint8Array(first.workbook).buffer);
      expect(workbook.worksheets.map(({ name }) => name)).toContain('Nieuw beleid');
    },
  );

  test.concurrent(
    'gives the same numbers for the same staff as csv, read elsewhere; only the file differs',
    async () => {
      const csv = join(temporaryFolder(), 'personeel.csv');
      writeFileSync(csv, await exampleAsCsv());
      const [fromCsv, fromXlsx] = await Promise.all([
        plan({ personeel: csv, env: inKiritimati }),
        plan({ personeel: roster, env: inAmsterdam }),
      ]);
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
    const { scenario, reiskosten } = (await here).outcome;
    expect(scenario.naam).toBe('Twee jaar');
    expect(reiskosten.voorstel.jaren.map(({ jaar }) => jaar)).toEqual([2026, 2027]);
  });

  test.concurrent('another seed changes what is simulated, and nothing else', async () => {
    const [own, first, second] = await Promise.all([
      here,
      plan({ seed: ['--seed', '1'], env: inAmsterdam }),
      plan({ seed: ['--seed', '2'], env: inAmsterdam }),
    ]);
    // The scenario asks for seed 1 itself.
    expect(first.json).toBe(own.json);
    expect(second.outcome.scenario.formatie.simulatie.startgetal).toBe(2);

    const simulated = ({ formatie }: ScenarioOutcomeContract) => formatie.groepen;
    expect(simulated(second.outcome)).not.toEqual(simulated(first.outcome));
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
    expect(rest(second.outcome)).toEqual(rest(first.outcome));
    const { personeelsbestand, parameters } = first.outcome.vingerafdrukken;
    expect(second.outcome.vingerafdrukken).toMatchObject({ personeelsbestand, parameters });
    expect(second.outcome.vingerafdrukken.scenario).not.toBe(
      first.outcome.vingerafdrukken.scenario,
    );
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

  test.concurrent('that cannot write one file leaves nothing behind', async () => {
    const cwd = planFolder();
    const before = readdirSync(cwd).sort();
    const input = ['--personeel', 'personeel.csv', '--scenario', 'scenario.yaml'];
    const refused = await runCommand(
      ['plan', ...input, '--uit', 'a.xlsx', '--json', 'nergens/a.json'],
      { cwd },
    );
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
    expect(problemsOf(refused).problemen.map(({ plaats }) => plaats)).toEqual(['nergens/a.json']);
    expect(readdirSync(cwd).sort()).toEqual(before);
  });
});
