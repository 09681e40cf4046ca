import { describe, expect, test } from '@jest/globals';
import { loadFinance } from '../../../config/finance.ts';
import { loadParameters } from '../../../config/parameters.ts';
import { aBudgetTable } from '../../builders/a-budget-table.ts';
import { InvalidInput, type Problem } from '../../../src/engine/problems.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { calculateBudget } from '../../../src/services/stateless/calculate-budget.ts';
import { aCommutingOutcome } from '../../builders/a-commuting-outcome.ts';
import { aPair, aPairingOutcome } from '../../builders/a-pairing-outcome.ts';
import { aManualLine, aScenario } from '../../builders/a-scenario.ts';

const context = { finance: loadFinance(), library: loadParameters() };
const pairing = aPairingOutcome({ spentCentsByYear: [0, 29_999_412, 29_987_655, 29_961_203] });
const commuting = aCommutingOutcome([99_985_210, 99_985_210, 99_985_210, 99_985_210]);

const withManualLines = (...lines: Parameters<typeof aManualLine>[0][]): Scenario => {
  const scenario = aScenario();
  return { ...scenario, budget: { ...scenario.budget, manualLines: lines.map(aManualLine) } };
};

function problemsOf(act: () => unknown): readonly Problem[] {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
}

test('the budget of the outlook has lines 11, 20, 21 and 22, of which 20 and 22 are calculated', async () => {
  const table = await calculateBudget(context, {
    scenario: aScenario(),
    retirement: null,
    workforce: null,
    pairing,
    commuting,
  });
  expect(
    table.rows.map(({ line, shownByYear }) => [line.number, line.origin.kind, ...shownByYear]),
  ).toEqual([
    ['11', 'manual', -50, -50, 0, 0],
    ['20', 'pairing', 0, -300, -300, -300],
    ['21', 'manual', -132, -132, -132, -132],
    ['22', 'commuting', -1000, -1000, -1000, -1000],
  ]);
  expect(table.totalShownByYear).toEqual([-1182, -1482, -1432, -1431]);
  expect(table.years).toEqual([2026, 2027, 2028, 2029]);
});

test('calculated lines are costs with a minus, to the cent, and zero has no minus', () => {
  const { rows } = aBudgetTable(aScenario(), { pairing: pairing, commuting: commuting });
  const centsOf = (number: string): readonly number[] | undefined =>
    rows.find(({ line }) => line.number === number)?.line.effectCentsByYear;
  expect(centsOf('20')).toEqual([0, -29_999_412, -29_987_655, -29_961_203]);
  expect(centsOf('22')).toEqual([-99_985_210, -99_985_210, -99_985_210, -99_985_210]);
});

test.each([
  [1, '1 koppeling;'],
  [2, '2 koppelingen;'],
])('a plan with %s pairs says so in good Dutch', (count, said) => {
  const plan = { ...pairing, pairs: Array.from({ length: count }, () => aPair()) };
  const { rows } = aBudgetTable(aScenario(), { pairing: plan, commuting: commuting });
  const line = rows.find(({ line: { origin } }) => origin.kind === 'pairing')?.line;
  expect(line?.explanation).toContain(`met ${said}`);
});

test('a line of commuting says when costs of few are rounded in it', () => {
  const explanationOf = (isRounded: boolean): string | undefined => {
    const proposed = { ...commuting.proposed, ...(isRounded ? { isRounded: true as const } : {}) };
    const { rows } = aBudgetTable(aScenario(), {
      pairing,
      commuting: { ...commuting, proposed },
    });
    return rows.find(({ line }) => line.origin.kind === 'commuting')?.line.explanation;
  };
  expect(explanationOf(true)).toMatch(/daarin afgerond op honderden euro’s$/);
  expect(explanationOf(false)).not.toMatch(/afgerond/);
});

test('a scheme that costs less than the current one is a voordeel', () => {
  const table = aBudgetTable(aScenario(), {
    pairing: pairing,
    commuting: aCommutingOutcome([-500_000, 0, 0, 0]),
  });
  expect(table.rows.at(-1)?.shownByYear).toEqual([5, 0, 0, 0]);
});

describe('lines that cannot stand in a budget', () => {
  test.each([
    [
      { taakveld: '0.10' },
      'categorie 1.1 op taakveld 0.10 (lasten)',
      'een combinatie die het CBS toestaat: categorie 1.1 mag bij de lasten niet op 0.9, 0.10 en 0.11; op taakveld 0.10 mag bij de lasten alleen 7.1',
    ],
    [
      { category: '7.1' },
      'categorie 7.1 op taakveld 0.1 (lasten)',
      'een combinatie die het CBS toestaat: categorie 7.1 mag bij de lasten alleen op 0.10 en 0.11',
    ],
    [
      { category: '3.5.2' },
      'categorie 3.5.2 bij de lasten',
      'een categorie van de lasten; 3.5.2 bestaat alleen bij de baten',
    ],
    [
      { category: '9.9' },
      'categorie 9.9',
      'een economische categorie uit de Iv3-lijst, zoals 1.1 of 3.8',
    ],
  ])('the message names the rule: %j', (line, found, expected) => {
    const problems = problemsOf(() => aBudgetTable(withManualLines(line), { pairing, commuting }));
    expect(problems).toEqual([
      { place: 'begrotingsregel 21 (Raadsadviseur), taakveld en categorie', found, expected },
    ]);
  });

  test('a combination counts on its own side of the accounts', () => {
    const lentOut = { category: '3.5.2', taakveld: '0.4' };
    const problemsOn = (side: 'lasten' | 'baten') =>
      problemsOf(() => aBudgetTable(withManualLines({ ...lentOut, side }), { pairing, commuting }));
    expect(problemsOn('baten')).toEqual([]);
    expect(problemsOn('lasten')).toHaveLength(1);
  });

  test.each(['lasten', 'baten'] as const)(
    'reserves may stand on 0.10 with category 7.1, %s',
    (side) => {
      const scenario = withManualLines({ taakveld: '0.10', category: '7.1', side });
      expect(problemsOf(() => aBudgetTable(scenario, { pairing, commuting }))).toEqual([]);
    },
  );

  test('all problems of all lines come at once', () => {
    const scenario = withManualLines(
      { number: '1', taakveld: '6.6', programme: ' ' },
      { number: '2', category: '9.9', effectCentsByYear: [-1, -1] },
      { number: '3', effectCentsByYear: [-1.5, 0, 0, 0] },
    );
    const problems = problemsOf(() =>
      aBudgetTable(scenario, { pairing: pairing, commuting: commuting }),
    );
    expect(problems.map(({ place }) => place)).toEqual([
      'begrotingsregel 1 (Raadsadviseur), programma',
      'begrotingsregel 1 (Raadsadviseur), taakveld en categorie',
      'begrotingsregel 2 (Raadsadviseur), bedragen',
      'begrotingsregel 2 (Raadsadviseur), taakveld en categorie',
      'begrotingsregel 3 (Raadsadviseur), bedragen',
    ]);
  });

  test('an outcome without all budget years is refused, naming the years', () => {
    const problems = problemsOf(() =>
      aBudgetTable(aScenario(), { pairing: pairing, commuting: aCommutingOutcome([1, 2]) }),
    );
    expect(problems).toEqual([expect.objectContaining({ found: 'geen uitkomst voor 2028, 2029' })]);
  });

  test('a budget year before the Iv3 list is refused', () => {
    const scenario = aScenario({ firstYear: 2024, yearCount: 2 });
    const problems = problemsOf(() =>
      aBudgetTable(scenario, {
        pairing: { ...pairing, years: [2024, 2025] },
        commuting: {
          ...commuting,
          proposed: {
            ...commuting.proposed,
            years: commuting.proposed.years
              .slice(0, 2)
              .map((year, index) => ({ ...year, year: 2024 + index })),
          },
        },
      }),
    );
    expect(problems).toEqual([expect.objectContaining({ found: '2024' })]);
  });
});
