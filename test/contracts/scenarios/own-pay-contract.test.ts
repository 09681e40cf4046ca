import { describe, expect, test } from '@jest/globals';
import { presentScenario } from '../../../src/api/scenarios/present-scenario.ts';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import { minimalScenario, placesOfScenario, problemsOfScenario } from './problems-of-scenario.ts';

const table = (schalen: unknown, vanaf: unknown = '2027-01-01') => ({ vanaf, schalen });
const withTables = (...salaristabellen: unknown[]) => ({ ...minimalScenario, salaristabellen });
const withTariffs = (...inhuurtarieven: unknown[]) => ({
  ...minimalScenario,
  formatie: { inhuurtarieven },
});

test('amounts are whole cents inside, and the same euros when presented', () => {
  const written = {
    ...withTables(table([{ schaal: '10A', maandbedragen: [3244.29, null, 3525] }])),
    formatie: { inhuurtarieven: [{ vanaf: '2026-07-01', soort: 'uitzend', uurtarief: 62.35 }] },
  };
  const scenario = readScenario(written);
  expect(scenario.salaryTables).toEqual([
    {
      validFrom: '2027-01-01',
      scales: [{ scale: '10A', monthlyCentsByStep: [324_429, null, 352_500] }],
    },
  ]);
  expect(scenario.workforce.hireTariffs).toEqual([
    { validFrom: '2026-07-01', kind: 'agency', positionFamilies: [], hourlyCents: 6235 },
  ]);
  const presented = presentScenario(scenario);
  expect(presented.salaristabellen).toEqual(written.salaristabellen);
  expect(presented.formatie.inhuurtarieven).toEqual([
    { vanaf: '2026-07-01', soort: 'uitzend', functiefamilies: [], uurtarief: 62.35 },
  ]);
});

test('everything that is wrong with tables is told at once', () => {
  const wrong = withTables(
    table([
      { schaal: '8', maandbedragen: [2500, 2400, null, 2450, 2500] },
      { schaal: '8', maandbedragen: [-1, 0, 2500.001] },
      { schaal: '19', maandbedragen: [null] },
      { schaal: '9', maandbedragen: Array<number>(13).fill(3000) },
    ]),
    table([{ schaal: '7', maandbedragen: [] }], '2027-01-01'),
    table([], '2027-13-01'),
  );
  expect(placesOfScenario(wrong).sort()).toEqual([
    'salaristabellen[0].schalen[0].maandbedragen[1]',
    'salaristabellen[0].schalen[0].maandbedragen[3]',
    'salaristabellen[0].schalen[1].maandbedragen[0]',
    'salaristabellen[0].schalen[1].maandbedragen[1]',
    'salaristabellen[0].schalen[1].maandbedragen[2]',
    'salaristabellen[0].schalen[1].schaal',
    'salaristabellen[0].schalen[2].maandbedragen',
    'salaristabellen[0].schalen[2].schaal',
    'salaristabellen[0].schalen[3].maandbedragen',
    'salaristabellen[1].schalen[0].maandbedragen',
    'salaristabellen[1].vanaf',
    'salaristabellen[2].schalen',
    'salaristabellen[2].vanaf',
  ]);
  expect(problemsOfScenario(wrong)).toContainEqual({
    place: 'salaristabellen[0].schalen[0].maandbedragen[1]',
    found: '2400',
    expected: 'minstens 2500: dat is al het bedrag van trede 0',
  });
});

describe('what is wrong with tariffs', () => {
  const tariff = { vanaf: '2027-01-01', soort: 'zzp', uurtarief: 95 };
  test.each<[string, object[], string[]]>([
    ['the same twice', [tariff, { ...tariff, uurtarief: 96 }], ['[1]']],
    [
      'one family in two of them',
      [
        { ...tariff, functiefamilies: ['ICT', 'Zorg'] },
        { ...tariff, functiefamilies: ['Zorg', 'Beleid'] },
      ],
      ['[1]'],
    ],
    ['nothing and less than nothing', [{ ...tariff, uurtarief: 0 }], ['[0].uurtarief']],
    ['a kind that there is not', [{ ...tariff, soort: 'vast' }], ['[0].soort']],
    [
      'another day, kind or family is something else',
      [
        tariff,
        { ...tariff, vanaf: '2028-01-01' },
        { ...tariff, soort: 'payroll' },
        { ...tariff, soort: null },
        { ...tariff, functiefamilies: ['ICT'] },
      ],
      [],
    ],
  ])('%s', (_, tariffs, places) => {
    expect(placesOfScenario(withTariffs(...tariffs))).toEqual(
      places.map((place) => `formatie.inhuurtarieven${place}`),
    );
  });

  test('what has the wrong shape altogether is told too, and nothing breaks', () => {
    expect(placesOfScenario(withTariffs(null, 'iets'))).toEqual([
      'formatie.inhuurtarieven[0]',
      'formatie.inhuurtarieven[1]',
    ]);
    expect(placesOfScenario(withTables(null, table('iets'), table([null], '2028-01-01')))).toEqual([
      'salaristabellen[0]',
      'salaristabellen[1].schalen',
      'salaristabellen[2].schalen[0]',
    ]);
  });
});
