import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { budgetWarnings } from '../../../src/engine/budget/budget-warnings.ts';
import { isStructuralByRule } from '../../../src/engine/budget/is-structural-by-rule.ts';
import { aBudgetLine } from '../../builders/a-budget-line.ts';
import { aBudgetTable } from '../../builders/a-budget-table.ts';
import { aCommutingOutcome } from '../../builders/a-commuting-outcome.ts';
import { aPairingOutcome } from '../../builders/a-pairing-outcome.ts';
import { aManualLine, aScenario } from '../../builders/a-scenario.ts';

const years = [2026, 2027, 2028, 2029];
const course = (effectCentsByYear: readonly number[], laterCentsPerYear = 0) => ({
  category: '1.1',
  effectCentsByYear,
  laterCentsPerYear,
});

describe('the local rule', () => {
  test.each([
    ['three years and then nothing', course([0, -1, -1, -1]), false],
    ['four years and then nothing', course([-1, -1, -1, -1]), true],
    ['a year that is skipped counts', course([-1, 0, 0, -1]), true],
    ['what goes on after the table', course([0, 0, 0, -1], -1), true],
    ['no amount at all', course([0, 0, 0, 0]), true],
    ['a reserve, however long', { ...course([1, 1, 1, 1], 1), category: '7.1' }, false],
  ])('%s', (_, amounts, isStructural) => {
    expect(isStructuralByRule(amounts, 36)).toBe(isStructural);
  });

  test('a longer limit never makes a line structural', () => {
    const amounts = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(amounts, fc.nat(60), fc.nat(60), (effects, months, more) => {
        const [short, long] = [months, months + more].map((limit) =>
          isStructuralByRule(course(effects), limit),
        );
        expect(short || !long).toBe(true);
      }),
    );
  });

  test.each([
    [null, true, -13_200_000],
    [60, false, -13_200_000],
    [12, true, 0],
  ])('a scenario with limit %s', (incidentalMonths, isStructural, laterCentsPerYear) => {
    const scenario = aScenario();
    const manualLines = [
      aManualLine({ isStructural: null, laterCentsPerYear: isStructural ? laterCentsPerYear : 0 }),
    ];
    const { rows, basis } = aBudgetTable(
      { ...scenario, budget: { ...scenario.budget, incidentalMonths, manualLines } },
      { pairing: aPairingOutcome(), commuting: aCommutingOutcome([0, 0, 0, 0]) },
    );
    expect(rows.find(({ line }) => line.number === '21')?.line.isStructural).toBe(isStructural);
    expect(basis.map(({ id }) => id)).toEqual(
      incidentalMonths === null ? ['budget/incidental-months'] : [],
    );
  });
});

describe('warnings', () => {
  const cost = aBudgetLine({
    number: '7',
    effectCentsByYear: [-500, -500, -500, -500],
    laterCentsPerYear: -500,
  });
  const cover = aBudgetLine({
    number: '7',
    description: 'Dekking uit reserve',
    taakveld: '0.10',
    category: '7.1',
    side: 'baten',
    isStructural: false,
    effectCentsByYear: [0, 300, 0, 0],
    laterCentsPerYear: 0,
  });
  const warningsOf = (...lines: Parameters<typeof budgetWarnings>[0]) =>
    budgetWarnings(lines, years, 36);

  test('structural cost with incidental cover, at the line and with year and amount', () => {
    expect(warningsOf(cost, cover)).toEqual([
      {
        place: 'begrotingsregel 7 (Raadsadviseur)',
        text: 'Structurele lasten worden gedekt met incidenteel geld (2027: € 3,00). Structurele lasten vragen structurele dekking.',
      },
    ]);
  });

  test('cover under another number counts for the whole table, once', () => {
    expect(warningsOf(cost, { ...cover, number: '8' })).toEqual([
      { place: 'hele tabel', text: expect.stringContaining('(2027: € 3,00)') },
    ]);
  });

  test('incidental cost may have incidental cover, and structural cost structural cover', () => {
    const temporary = {
      ...cost,
      isStructural: false,
      effectCentsByYear: [0, -500, 0, 0],
      laterCentsPerYear: 0,
    };
    expect(warningsOf(temporary, cover)).toEqual([]);
    const saving = aBudgetLine({
      number: '8',
      effectCentsByYear: [500, 500, 500, 500],
      laterCentsPerYear: 500,
    });
    expect(warningsOf(cost, saving)).toEqual([]);
  });

  test.each([
    [
      'structural, but it ends',
      { isStructural: true, effectCentsByYear: [-1, 0, 0, 0], laterCentsPerYear: 0 },
      'eindigt na 12 maanden',
    ],
    ['incidental, but it goes on', { isStructural: false, laterCentsPerYear: -1 }, 'loopt door'],
    ['incidental, but it lasts', { isStructural: false, laterCentsPerYear: 0 }, 'duurt 48 maanden'],
    ['a reserve as structural', { category: '7.1', isStructural: true }, 'mutatie van een reserve'],
  ])('%s', (_, line, said) => {
    expect(warningsOf(aBudgetLine(line))).toContainEqual({
      place: 'begrotingsregel 21 (Raadsadviseur)',
      text: expect.stringContaining(said),
    });
  });

  test('never say that more is covered than structural lines cost or incidental lines bring in', () => {
    const anyLine = fc
      .record({
        number: fc.constantFrom('1', '2'),
        isStructural: fc.boolean(),
        effectCentsByYear: fc.array(fc.integer({ min: -9, max: 9 }), {
          minLength: 1,
          maxLength: 1,
        }),
        laterCentsPerYear: fc.constant(0),
      })
      .map(aBudgetLine);
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 6 }), (lines) => {
        const told = budgetWarnings(lines, [2026], 0)
          .flatMap(({ text }) => [...text.matchAll(/2026: € 0,0(\d)/g)])
          .reduce((sum, [, cents]) => sum + Number(cents), 0);
        const sumOf = (isStructural: boolean, direction: number) =>
          lines
            .filter((line) => line.isStructural === isStructural)
            .reduce(
              (sum, line) => sum + Math.max(0, direction * (line.effectCentsByYear[0] ?? 0)),
              0,
            );
        expect(told).toBeLessThanOrEqual(Math.min(sumOf(true, -1), sumOf(false, 1)));
      }),
    );
  });
});
