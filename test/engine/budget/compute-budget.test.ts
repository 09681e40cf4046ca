import { describe, expect, test } from '@jest/globals';
import { loadFinance } from '../../../config/finance.ts';
import { computeBudget } from '../../../src/engine/budget/compute-budget.ts';
import { InvalidInput, type Problem } from '../../../src/engine/problems.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { calculateBudget } from '../../../src/services/stateless/calculate-budget.ts';
import { aCommutingOutcome } from '../../builders/a-commuting-outcome.ts';
import { aPair, aPairingOutcome } from '../../builders/a-pairing-outcome.ts';
import { aManualLine, aScenario } from '../../builders/a-scenario.ts';

const finance = loadFinance();
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
  const table = await calculateBudget({ finance }, { scenario: aScenario(), pairing, commuting });
  expect(
    table.rows.map(({ line, shownByYear }) => [line.number, line.origin, ...shownByYear]),
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
  const { rows } = computeBudget(aScenario(), pairing, commuting, finance);
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
  const { rows } = computeBudget(aScenario(), plan, commuting, finance);
  const line = rows.find(({ line: { origin } }) => origin === 'pairing')?.line;
  expect(line?.explanation).toContain(`met ${said}`);
});

test('a line of commuting says when costs of few are rounded in it', () => {
  const explanationOf = (isRounded: boolean): string | undefined => {
    const proposed = { ...commuting.proposed, ...(isRounded ? { isRounded: true as const } : {}) };
    const { rows } = computeBudget(aScenario(), pairing, { ...commuting, proposed }, finance);
    return rows.find(({ line }) => line.origin === 'commuting')?.line.explanation;
  };
  expect(explanationOf(true)).toMatch(/daarin afgerond op honderden euro’s$/);
  expect(explanationOf(false)).not.toMatch(/afgerond/);
});

test('a scheme that costs less than the current one is a voordeel', () => {
  const table = computeBudget(
    aScenario(),
    pairing,
    aCommutingOutcome([-500_000, 0, 0, 0]),
    finance,
  );
  expect(table.rows.at(-1)?.shownByYear).toEqual([5, 0, 0, 0]);
});

describe('lines that cannot stand in a budget', () => {
  test('own staff cannot be booked on the reserves, and the message says what to do', () => {
    const problems = problemsOf(() =>
      computeBudget(withManualLines({ taakveld: '0.10' }), pairing, commuting, finance),
    );
    expect(problems).toEqual([
      {
        place: 'begrotingsregel 21 (Raadsadviseur), taakveld en categorie',
        found: 'categorie 1.1 op taakveld 0.10',
        expected: expect.stringContaining('taakveld 0.10, categorie 7.1'),
      },
    ]);
  });

  test('cover from a reserve may stand on 0.10 with category 7.1', () => {
    const scenario = withManualLines({ taakveld: '0.10', category: '7.1' });
    expect(problemsOf(() => computeBudget(scenario, pairing, commuting, finance))).toEqual([]);
  });

  test('all problems of all lines come at once', () => {
    const scenario = withManualLines(
      { number: '1', taakveld: '6.6', programme: ' ' },
      { number: '2', category: '9.9', effectCentsByYear: [-1, -1] },
      { number: '3', effectCentsByYear: [-1.5, 0, 0, 0] },
    );
    const problems = problemsOf(() => computeBudget(scenario, pairing, commuting, finance));
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
      computeBudget(aScenario(), pairing, aCommutingOutcome([1, 2]), finance),
    );
    expect(problems).toEqual([expect.objectContaining({ found: 'geen uitkomst voor 2028, 2029' })]);
  });

  test('a budget year before the Iv3 list is refused', () => {
    const scenario = aScenario({ firstYear: 2024, yearCount: 2 });
    const problems = problemsOf(() =>
      computeBudget(
        scenario,
        { ...pairing, years: [2024, 2025] },
        {
          ...commuting,
          proposed: {
            ...commuting.proposed,
            years: commuting.proposed.years
              .slice(0, 2)
              .map((year, index) => ({ ...year, year: 2024 + index })),
          },
        },
        finance,
      ),
    );
    expect(problems).toEqual([expect.objectContaining({ found: '2024' })]);
  });
});
