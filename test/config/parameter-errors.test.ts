import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadParameters } from '../../config/parameters.ts';
import { chooseParameters } from '../../src/engine/parameter-library.ts';
import { InvalidInput } from '../../src/engine/problems.ts';
import { copyConfig, type ConfigCopy } from './config-copy.ts';

const steps = 'config/legislation/aow/raise-step.yaml';
const hours = 'config/agreements/pay/full-time-hours.yaml';

/** A correct file of one parameter, one line per key, to spoil. */
const file = (lines: readonly string[], values: readonly string[]): string =>
  [...lines, 'values:', ...values.map((value) => `  - { ${value} }`), ''].join('\n');
const head = [
  'id: aow/raise-step',
  'title: Stap',
  'unit: months',
  'source: { law: Een wet }',
  'checked_on: 2026-11-23',
  'evidence: V',
];
const period = (from: string, to: string, value = '3'): string =>
  `valid_from: ${from}, valid_to: ${to}, value: ${value}, status: enacted`;
const hoursHead = head.map((line) =>
  line.replace('aow/raise-step', 'pay/full-time-hours').replace('months', 'hours-per-week'),
);

let config: ConfigCopy;
beforeEach(() => {
  config = copyConfig();
});
afterEach(() => rmSync(config.root, { recursive: true }));

const places = (): string[] => config.problems().map(({ place }) => place);

test('a copy of our own files loads', () => {
  expect(config.problems()).toEqual([]);
});

test('an unknown key is named with its line, in the file and in a value', () => {
  config.write(
    steps,
    file([...head, 'remark: hallo'], [`${period('2026-01-01', 'open')}, vaild: 1`]),
  );
  expect(config.problems()).toEqual([
    {
      place: `${steps}:7`,
      found: 'remark',
      expected: 'geen onbekende sleutel; controleer de spelling',
    },
    {
      place: `${steps}:9`,
      found: 'vaild',
      expected: 'geen onbekende sleutel; controleer de spelling',
    },
  ]);
});

test.each([
  [
    'a gap',
    [period('2020-01-01', '2020-12-31'), period('2021-01-02', 'open')],
    9,
    /geen gat: 2021-01-01/,
  ],
  [
    'an overlap',
    [period('2020-01-01', '2020-12-31'), period('2020-12-31', 'open')],
    9,
    /geen overlap/,
  ],
  [
    'the wrong order',
    [period('2021-01-01', '2021-12-31'), period('2020-01-01', '2020-12-31')],
    9,
    /op volgorde/,
  ],
  ['an end before its start', [period('2021-01-01', '2020-12-31')], 8, /op of na valid_from/],
  [
    'an open period before the last',
    [period('2020-01-01', 'open'), period('2021-01-01', 'open')],
    8,
    /alleen de laatste/,
  ],
  ['a day that does not exist', [period('2021-02-29', 'open')], 8, /bestaande dag/],
])('%s between periods is named with its line', (_, values, line, expected) => {
  config.write(steps, file(head, values));
  expect(config.problems()).toEqual([
    {
      place: `${steps}:${line}`,
      found: expect.any(String),
      expected: expect.stringMatching(expected),
    },
  ]);
});

test.each([
  ['text where a number belongs', "'drie'", /geheel getal/],
  ['a fraction where a whole number belongs', '2.5', /geheel getal/],
  ['a negative number', '-3', /geheel getal/],
  ['a table where a number belongs', '[3]', /geheel getal/],
  ['nothing', 'null', /een waarde/],
])('%s is a wrong value', (_, value, expected) => {
  config.write(steps, file(head, [period('2020-01-01', 'open', value)]));
  expect(config.problems()).toEqual([
    expect.objectContaining({ place: `${steps}:8`, expected: expect.stringMatching(expected) }),
  ]);
});

test('a rate must be text, so that it never becomes a binary fraction', () => {
  const rate = 'config/legislation/commuting/untaxed-rate.yaml';
  config.edit(rate, "'0.19'", '0.19');
  expect(config.problems()).toEqual([
    { place: `${rate}:13`, found: '0.19', expected: expect.stringContaining('als tekst') },
  ]);
});

test('an amount has whole euros, or cents as text', () => {
  const allowance = 'config/legislation/commuting/home-working-allowance.yaml';
  for (const wrong of ['2.45', "'2.4'", "'2,45'", '-2', "'€ 2'"]) {
    config.write(
      allowance,
      file(
        [
          'id: commuting/home-working-allowance',
          'title: Thuis',
          'unit: euro-cent',
          'written_in: euro',
          ...head.slice(3),
        ],
        [period('2022-01-01', '2026-12-31', wrong)],
      ),
    );
    expect(config.problems()).toEqual([
      expect.objectContaining({
        place: `${allowance}:9`,
        expected: expect.stringContaining('euro'),
      }),
    ]);
  }
});

test('the unit must be that of the id, and cents say that they are written in euros', () => {
  config.write(
    steps,
    file(
      head.map((line) => line.replace('months', 'years')),
      [period('2020-01-01', 'open')],
    ),
  );
  config.edit('config/legislation/rvu/threshold.yaml', 'written_in: euro\n', '');
  config.edit(hours, 'unit: hours-per-week', 'unit: hours-per-week\nwritten_in: euro');
  expect(config.problems()).toEqual([
    {
      place: `${hours}:4`,
      found: 'euro',
      expected: expect.stringContaining('alleen bij unit euro-cent'),
    },
    { place: `${steps}:3`, found: 'years', expected: 'months, de eenheid van aow/raise-step' },
    {
      place: 'config/legislation/rvu/threshold.yaml:3',
      found: 'euro-cent',
      expected: 'ook de sleutel written_in: euro',
    },
  ]);
});

test('a salary table has twelve rising amounts for each scale', () => {
  const table = 'config/agreements/pay/salary-table.yaml';
  config.edit(table, "'1': [1617, 1655,", "'1': [1655,");
  config.edit(table, "'2': [1655, 1710,", "'2': [1655, 1600,");
  config.edit(table, "'3': [1697, 1767,", "'3': [1697, 1767.5,");
  config.edit(table, "'18': [7096,", "'XVIII': [7096,");
  const problems = config.problems();
  expect(problems.map(({ expected }) => expected)).toEqual([
    '12 bedragen: de treden 0 tot en met 11',
    'niet minder dan de trede ervoor',
    expect.stringContaining('hele euro'),
    'een schaal zoals 7 of 10A',
  ]);
  const lines = problems.map(({ place }) => Number(place.split(':')[1]));
  expect(lines).toEqual([lines[0], lines[0]! + 1, lines[0]! + 2, lines[0]! + 19]);
});

test('law may not rest on an assumption or on something unverified', () => {
  config.edit(steps, 'evidence: V', 'evidence: U');
  config.edit(hours, 'status: enacted', 'status: enacted, evidence: A');
  expect(config.problems().map(({ place, found }) => [place.split(':')[0], found])).toEqual([
    [hours, 'A'],
    [steps, 'U'],
  ]);
});

test('an id belongs to one file, that bears its name, and is known', () => {
  config.write('config/agreements/aow/raise-step.yaml', file(head, [period('2020-01-01', 'open')]));
  config.write(
    'config/legislation/aow/other.yaml',
    file(hoursHead, [period('2020-01-01', 'open')]),
  );
  config.write(
    'config/legislation/aow/nothing.yaml',
    file([`id: aow/nothing`, ...head.slice(1)], [period('2020-01-01', 'open')]),
  );
  expect(config.problems()).toEqual([
    expect.objectContaining({
      place: 'config/agreements/aow/raise-step.yaml:1',
      expected: expect.stringContaining(steps),
    }),
    expect.objectContaining({
      place: 'config/legislation/aow/nothing.yaml:1',
      expected: expect.stringContaining('parameters.ts'),
    }),
    expect.objectContaining({
      place: 'config/legislation/aow/other.yaml:1',
      expected: expect.stringContaining('het pad'),
    }),
  ]);
});

test('a parameter without a file is missing; one whose file is broken is not reported twice', () => {
  config.remove(steps);
  config.write(hours, 'id: pay/full-time-hours\nid: twice\n');
  expect(config.problems()).toEqual([
    expect.objectContaining({
      place: `${hours}:2`,
      expected: expect.stringContaining('geldige YAML'),
    }),
    {
      place: 'config/legislation, config/agreements of config/assumptions',
      found: null,
      expected: 'een bestand aow/raise-step.yaml',
    },
  ]);
});

test('a file that nobody would read is told', () => {
  config.write('config/legislation/aow/pension-age.yml', '');
  expect(places()).toEqual(['config/legislation/aow/pension-age.yml']);
});

const assumption = (more: readonly string[]): string =>
  [
    'assumption: what-if',
    'title: Wat als',
    'default: false',
    'checked_on: 2026-11-23',
    'evidence: A',
    'source: { reasoning: Een gedachte. }',
    ...more,
    '',
  ].join('\n');
const whatIf = 'config/assumptions/what-if.yaml';

test('an extension must name a parameter and connect to its last known day', () => {
  config.write(
    whatIf,
    assumption([
      'extends: aow/pension-agee',
      'values:',
      '  - { valid_from: 2032-01-01, valid_to: open, value: 900 }',
    ]),
  );
  expect(config.problems()).toEqual([
    {
      place: `${whatIf}:7`,
      found: 'aow/pension-agee',
      expected: 'het id van een parameter die een bestand heeft',
    },
  ]);
  config.write(
    whatIf,
    assumption([
      'extends: aow/pension-age',
      'values:',
      '  - { valid_from: 2033-01-01, valid_to: open, value: 900 }',
    ]),
  );
  expect(config.problems()).toEqual([
    {
      place: `${whatIf}:9`,
      found: '2033-01-01',
      expected: '2032-01-01, de dag na de laatste bekende dag van aow/pension-age',
    },
  ]);
  config.write(
    whatIf,
    assumption([
      'extends: rvu/levy',
      'values:',
      "  - { valid_from: 2029-01-01, valid_to: open, value: '0.7' }",
    ]),
  );
  expect(config.problems()).toEqual([
    { place: `${whatIf}:7`, found: 'rvu/levy', expected: expect.stringContaining('een einddag') },
  ]);
});

test('a value cannot be carried forward when there is none, or when it never stops', () => {
  config.write(
    whatIf,
    assumption([
      'extends:',
      '  - rvu/levy',
      '  - abp/premium-employer',
      '  - no/such',
      'carry_forward: { valid_to: open, reason: Zomaar. }',
    ]),
  );
  expect(config.problems().map(({ place, found }) => [place, found])).toEqual([
    [`${whatIf}:8`, 'rvu/levy'],
    [`${whatIf}:9`, 'abp/premium-employer'],
    [`${whatIf}:10`, 'no/such'],
  ]);
});

test('a parameter has one default assumption, and an assumption bears the name of its file', () => {
  const values = [
    'extends: aow/pension-age',
    'values:',
    '  - { valid_from: 2032-01-01, valid_to: open, value: 900 }',
  ];
  config.write(whatIf, assumption(values).replace('default: false', 'default: true'));
  expect(config.problems()).toEqual([
    {
      place: `${whatIf}:1`,
      found: 'what-if',
      expected: expect.stringContaining('config/assumptions/cbs-2026.yaml'),
    },
  ]);
  config.write(whatIf, assumption(values).replace('assumption: what-if', 'assumption: other'));
  expect(config.problems()).toEqual([
    {
      place: `${whatIf}:1`,
      found: 'other',
      expected: 'what-if, de naam van het bestand of de map',
    },
  ]);
});

test('mistakes in several files are told at once', () => {
  config.edit(steps, 'value: 3', 'value: drie');
  config.edit(hours, 'unit: hours-per-week', 'unit: hours');
  config.edit(
    'config/assumptions/cbs-2026.yaml',
    'valid_from: 2034-01-01',
    'valid_from: 2034-02-01',
  );
  config.remove('config/legislation/premiums/zvw.yaml');
  expect(new Set(places().map((place) => place.split(':')[0]))).toEqual(
    new Set([
      steps,
      hours,
      'config/assumptions/cbs-2026.yaml',
      'config/assumptions/premiums-unchanged.yaml',
      'config/legislation, config/agreements of config/assumptions',
    ]),
  );
  expect(() => loadParameters(config.root)).toThrow(InvalidInput);
});

test('a scenario chooses another forecast by name, and only that parameter changes', () => {
  config.write(
    whatIf,
    assumption([
      'extends: aow/pension-age',
      'values:',
      '  - { valid_from: 2032-01-01, valid_to: 2032-12-31, value: 900 }',
    ]),
  );
  const library = loadParameters(config.root);
  const [standard, chosen] = [[], ['what-if']].map((ids) => chooseParameters(library, ids));
  expect(standard!['aow/pension-age'].values.at(-1)?.validTo).toBe('2070-12-31');
  expect(chosen!['aow/pension-age'].values.at(-1)).toMatchObject({
    value: 900,
    assumptionId: 'what-if',
  });
  expect({ ...chosen, 'aow/pension-age': null }).toEqual({ ...standard, 'aow/pension-age': null });
  expect(() => chooseParameters(library, ['what-if', 'cbs-2026'])).toThrow(InvalidInput);
  expect(chooseParameters(library, ['what-if', 'what-if'])).toEqual(chosen);
});
