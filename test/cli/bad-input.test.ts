/** What goes wrong before any calculation: always exit 1, JSON on stderr and nothing on stdout. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { problemsOf, runCommand, temporaryFolder } from './run-command.ts';

jest.setTimeout(120_000); // Every test starts a process or two, on a machine that may be busy.

const folder = temporaryFolder();

/** Places of all problems, in order. */
async function refusedPlaces(args: readonly string[]): Promise<string[]> {
  const refused = await runCommand(args, { cwd: folder });
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' });
  const { fout, problemen } = problemsOf(refused);
  expect(fout).toMatch(/\.$/);
  // English of a library between the Dutch is a leak.
  expect(refused.stderr).not.toMatch(/\b(error|unknown|missing|required|too many|unexpected)\b/i);
  return problemen.map(({ plaats, gevonden }) =>
    gevonden === null ? plaats : `${plaats}: ${gevonden}`,
  );
}

function saved(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

describe('the command line', () => {
  test.concurrent.each([
    ['an unknown command', ['voorspel'], ['opdrachtregel: voorspel']],
    ['an unknown option', ['aow', '1960-01-01', '--snel'], ['opdrachtregel: --snel']],
    ['a misspelt option', ['parameters', '--jsn'], ['opdrachtregel: --jsn']],
    ['no argument where one is needed', ['reiskosten'], ['zaak']],
    ['one argument too many', ['koppelen', 'a.json', 'b.json'], ['opdrachtregel: koppelen']],
    ['an option without its value', ['plan', '--personeel'], ['--personeel <bestand>']],
    ['all missing options at once', ['plan'], ['--personeel', '--uit']],
    [
      'a seed that is no whole number',
      ['plan', '--personeel', 'a.csv', '--uit', 'a.xlsx', '--seed', '1,5'],
      ['--seed: 1,5'],
    ],
  ])('refuses %s', async (_, args, places) => {
    expect(await refusedPlaces(args)).toEqual(places);
  });
});

describe('a file', () => {
  test.concurrent.each(['koppelen', 'controleer'])(
    'that does not exist, or is a folder, is named by %s',
    async (command) => {
      expect(await refusedPlaces([command, 'nergens.json'])).toEqual(['nergens.json']);
      expect(await refusedPlaces([command, 'templates'])).toEqual(['templates']);
    },
  );

  test.concurrent.each([
    ['json with a comma missing', 'a.json', '{ "jaren": 2\n  "budget": [1, 2] }', 1],
    ['json that stops', 'b.json', '{ "jaren": 2,\n  "budget": [1,\n', 3],
    ['yaml with a bracket open', 'c.yaml', 'jaren: 2\nbudget: [1, 2\nparen: []\n', 3],
    ['yaml with a key twice', 'd.yaml', 'jaren: 2\njaren: 3\n', 2],
  ])('that is no JSON or YAML is refused with its line: %s', async (_, name, content, line) => {
    const [place, ...more] = await refusedPlaces(['koppelen', saved(name, content)]);
    expect(place).toMatch(new RegExp(`^${name}, regel ${line}, teken \\d+`));
    expect(more).toEqual([]);
  });

  test.concurrent('that grows without end when it is read is refused', async () => {
    const aliases = (name: string): string => `[${`*${name}, `.repeat(20)}]`;
    const bomb = `a: &a [1]\nb: &b ${aliases('a')}\nc: &c ${aliases('b')}\nd: ${aliases('c')}\n`;
    expect(await refusedPlaces(['koppelen', saved('bomb.yaml', bomb)])).toHaveLength(1);
  });
});

describe('a question', () => {
  test.concurrent('with birth dates nobody can answer for gets them all back', async () => {
    expect(
      await refusedPlaces(['aow', '2099-01-01', '1960-12-31', '1850-05-05', '1960-02-30']),
    ).toEqual([
      'geboortedatum[0]: 2099-01-01',
      'geboortedatum[2]: 1850-05-05',
      'geboortedatum[3]: 1960-02-30',
    ]);
  });

  test.concurrent('reiskosten', async () => {
    const file = saved(
      'reiskosten.yaml',
      [
        'peildatum: 2026-13-01',
        'regeling: { dagen: { grondslag: soms }, vervoer: { auto: { tarief: -1 }, raket: {} } }',
        'reizen: [{ id: a, km: ver, vervoer: auto, reisdagenPerWeek: -1 }]',
      ].join('\n'),
    );
    expect((await refusedPlaces(['reiskosten', file])).sort()).toEqual([
      'peildatum: "2026-13-01"',
      'regeling.dagen.grondslag: "soms"',
      'regeling.vervoer.auto.tarief: -1',
      'regeling.vervoer.raket: raket',
      'reizen[0].km: "ver"',
      'reizen[0].reisdagenPerWeek: -1',
    ]);
  });

  test.concurrent('koppelen', async () => {
    const pair = '{ meester: 0.5, gezel: 0, jaar: 7, waarde: veel, kosten: -1, kleur: rood }';
    const file = saved('koppelen.yaml', `jaren: 2\nbudget: [1]\nparen: [${pair}]\n`);
    expect((await refusedPlaces(['koppelen', file])).sort()).toEqual([
      'budget: [1]',
      'paren[0].jaar: 7',
      'paren[0].kleur: kleur',
      'paren[0].kosten: -1',
      'paren[0].meester: 0.5',
      'paren[0].waarde: "veel"',
    ]);
  });

  test.concurrent('doorstroom', async () => {
    const file = saved(
      'doorstroom.yaml',
      'stappen: 0\ngroepen: [{ naam: a, bezetting: -1 }]\novergangen: { a: { a: 0.9, b: 0.2 } }\n',
    );
    expect((await refusedPlaces(['doorstroom', file])).sort()).toEqual([
      'groepen[0].bezetting: -1',
      'overgangen.a.b: 0.2',
      'overgangen.a: {"a":0.9,"b":0.2}',
      'stappen: 0',
    ]);
  });
});
