import { describe, expect, test } from '@jest/globals';
import { loadParameters } from '../../config/parameters.ts';
import type { FinanceKind, FinanceRow } from '../../src/engine/finance-row.ts';
import { InvalidInput, type Problem } from '../../src/engine/problems.ts';
import type { RosterRow } from '../../src/engine/roster.ts';
import { proposedScenario } from '../../src/services/finance-imports/proposed-scenario.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { aRosterRow } from '../support/a-roster-row.ts';

/** What rows of finance make of the salaries and tariffs of a scenario. */
const library = loadParameters();
const base = aScenario();
const noCodes = { programme: null, taakveld: null, category: null, validFrom: null };
const staff: RosterRow[] = [
  aRosterRow({ position: 'Adviseur ICT', positionFamily: 'ICT' }),
  aRosterRow({ position: 'Jurist', positionFamily: 'Juridisch' }),
  aRosterRow({ position: 'Medewerker', positionFamily: 'ICT' }),
  aRosterRow({ position: 'Medewerker', positionFamily: 'Zorg' }),
];
const proposed = (
  kind: FinanceKind,
  rows: readonly FinanceRow[],
  validFrom: '2027-01-01' | null = null,
) => proposedScenario(kind, rows, base, { ...noCodes, validFrom }, { library, staff });

function problemsOf(act: () => unknown): readonly Problem[] {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
}

const numbered = (rows: readonly Omit<FinanceRow, 'rowNumber'>[]): FinanceRow[] =>
  rows.map((row, index) => ({ ...row, rowNumber: index + 2 }));

describe('a salary table', () => {
  const salary = (scale: string, numbers: FinanceRow['numbers'], validFrom?: string) => ({
    texts: { scale, ...(validFrom === undefined ? {} : { validFrom }) },
    numbers,
  });

  test('with a column per step or a row per step becomes own tables, by day', () => {
    const { scenario, changes } = proposed(
      'salary-table',
      numbered([
        salary('9', { 'monthlyCents:0': 300_000, 'monthlyCents:1': 310_000 }, '2027-07-01'),
        salary('10', { step: 2, monthlyCents: 350_000 }),
        salary('10', { step: 0, monthlyCents: 340_000 }),
      ]),
      '2027-01-01',
    );
    expect(scenario).toEqual({
      ...base,
      salaryTables: [
        {
          validFrom: '2027-01-01',
          scales: [{ scale: '10', monthlyCentsByStep: [340_000, null, 350_000] }],
        },
        {
          validFrom: '2027-07-01',
          scales: [{ scale: '9', monthlyCentsByStep: [300_000, 310_000] }],
        },
      ],
    });
    expect(changes).toEqual([
      'De salarissen komen uit de import, in plaats van uit de cao: eigen salaristabel vanaf 2027-01-01, 2027-07-01.',
      expect.stringMatching(
        /^Let op, eigen salaristabel van 2027-01-01: Niet in deze tabel, en daarom volgens de cao gerekend: schaal 1, .*schaal 10 trede 1, 3 tot en met 11\.$/,
      ),
      'Let op, eigen salaristabel van 2027-01-01: Met die bedragen van de cao betaalt een trede minder dan de vorige: schaal 10 trede 2.',
      expect.stringMatching(/^Let op, eigen salaristabel van 2027-07-01: .*; schaal 9 trede 2 /),
    ]);
  });

  test('all that is wrong is told at once, with its row and step', () => {
    const problems = problemsOf(() =>
      proposed(
        'salary-table',
        numbered([
          salary('19', { step: 0, monthlyCents: 1 }, '2027-01-01'),
          salary('9', { step: 0, monthlyCents: 300_000 }),
          salary('9', { monthlyCents: 300_000 }, '2027-01-01'),
          salary('9', { 'monthlyCents:1': 310_000, 'monthlyCents:2': 305_000 }, '2027-01-01'),
          salary('9', { step: 1, monthlyCents: 310_000 }, '2027-01-01'),
          salary('8', { 'monthlyCents:0': -100, 'monthlyCents:12': 400_000 }, '2027-01-01'),
        ]),
      ),
    );
    expect(problems.map(({ place, found }) => [place, found])).toEqual([
      ['rij 2', '19'],
      ['rij 3', null],
      ['rij 4', null],
      ['rij 7, trede 0', '-1.00'],
      ['rij 7, trede 12', '12'],
      ['rij 6, trede 1', 'schaal 9'],
      ['rij 5, trede 2', '3050.00'],
    ]);
  });
});

describe('hire contracts', () => {
  const contract = (
    position: string,
    hourlyCents: number | null,
    given: FinanceRow['texts'] = {},
    hoursPerWeek?: number,
  ) => ({
    texts: { position, hireKind: 'self-employed', ...given },
    numbers: {
      ...(hourlyCents === null ? {} : { hourlyCents }),
      ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
    },
  });
  const times = <Item>(count: number, item: Item): Item[] =>
    Array.from({ length: count }, () => item);

  test('give a family with enough contracts its own mean, and the others of the kind one together', () => {
    const { scenario, changes } = proposed(
      'hire-contracts',
      numbered([
        ...times(9, contract('adviseur ict ', 10_000, {}, 36)),
        contract('ICT', 12_000, {}, 18),
        ...times(6, contract('Jurist', 9000)),
        ...times(6, contract('Medewerker', 7001)),
        contract('Jurist', null),
        contract('Jurist', 1, { endDate: '2025-12-31' }),
        contract('Jurist', 1, { hireKind: 'payroll' }),
      ]),
    );
    expect(scenario.workforce.hireTariffs).toEqual([
      {
        validFrom: '2026-01-01',
        kind: 'self-employed',
        positionFamilies: ['ICT'],
        // (9 x 36 x 100 + 18 x 120) / 342 = 101.0526...
        hourlyCents: 10_105,
      },
      // (6 x 90 + 6 x 70.01) / 12 = 80.005
      { validFrom: '2026-01-01', kind: 'self-employed', positionFamilies: [], hourlyCents: 8001 },
    ]);
    expect({ ...scenario.workforce, hireTariffs: [] }).toEqual(base.workforce);
    expect(changes).toEqual([
      expect.stringContaining('vanaf 2026-01-01'),
      'Uurtarief nummer 1 (ICT): 101,05 euro, het gemiddelde van 10 contracten.',
      'Uurtarief nummer 2 (de overige functies van deze soort inhuur): 80,01 euro, het gemiddelde van 12 contracten.',
      'Contracten die niet meetellen: 1 zonder uurtarief, 1 die dan al zijn afgelopen, 1 in te kleine groepen.',
    ]);
  });

  test('a family goes with the rest when the rest alone would be the tariff of a few', () => {
    const { scenario } = proposed(
      'hire-contracts',
      numbered([
        ...times(12, contract('Adviseur ICT', 10_000)),
        ...times(10, contract('Jurist', 9000)),
        contract('Medewerker', 20_000),
      ]),
      '2027-01-01',
    );
    expect(scenario.workforce.hireTariffs).toEqual([
      {
        validFrom: '2027-01-01',
        kind: 'self-employed',
        positionFamilies: ['ICT'],
        hourlyCents: 10_000,
      },
      // (10 x 90 + 200) / 11
      { validFrom: '2027-01-01', kind: 'self-employed', positionFamilies: [], hourlyCents: 10_000 },
    ]);
  });

  test('too few contracts give no tariff, and a tariff of nothing is a mistake', () => {
    expect(
      problemsOf(() => proposed('hire-contracts', numbered([contract('Jurist', 9000)]))),
    ).toMatchObject([{ place: 'import', found: '1 lopende contracten met een uurtarief' }]);
    expect(
      problemsOf(() =>
        proposed('hire-contracts', numbered([contract('Jurist', 0), contract('Jurist', -5)])),
      ),
    ).toMatchObject([
      { place: 'rij 2', found: '0.00' },
      { place: 'rij 3', found: '-0.05' },
    ]);
  });
});
