import { expect, test } from '@jest/globals';
import { loadFinance } from '../../../config/finance.ts';
import type { BudgetTable } from '../../../src/engine/budget/budget-table.ts';
import { computeBudget } from '../../../src/engine/budget/compute-budget.ts';
import type { PairingOutcome } from '../../../src/engine/pairing/pairing-outcome.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { budgetToHandOn } from '../../../src/workbooks/export/budget-to-hand-on.ts';
import { aCommutingOutcome } from '../../builders/a-commuting-outcome.ts';
import { aPair, aPairingOutcome, aPost } from '../../builders/a-pairing-outcome.ts';
import { aScenario } from '../../builders/a-scenario.ts';

const threshold = 5;

const scenarioWith = (isByProgramme: boolean): Scenario => {
  const { budget, ...scenario } = aScenario();
  return {
    ...scenario,
    budget: { ...budget, pairingLine: { ...budget.pairingLine, isByProgramme } },
  };
};

/** So many planned posts per programme, each at one euro in 2027. */
function aPlan(counts: Readonly<Record<string, number>>): PairingOutcome {
  const posts = Object.entries(counts).flatMap(([programme, count]) =>
    Array.from({ length: count }, (_, index) =>
      aPost({ postId: `${programme}${index}`, programme }),
    ),
  );
  const spentCentsByYear = [0, 100 * posts.length, 0, 0];
  return aPairingOutcome({
    posts,
    pairs: posts.map(({ postId }) => aPair({ postId, costCentsByYear: [0, 100, 0, 0] })),
    spentCentsByYear,
    fromFundCentsByYear: spentCentsByYear,
    spentByProgramme: Object.entries(counts).map(([programme, count]) => ({
      programme,
      centsByYear: [0, 100 * count, 0, 0],
    })),
  });
}

function handedOn(plan: PairingOutcome, isByProgramme = true) {
  const scenario = scenarioWith(isByProgramme);
  const whole = computeBudget(scenario, plan, aCommutingOutcome([0, 0, 0, 0]), loadFinance());
  const part = budgetToHandOn(whole, plan, scenario.budget.pairingLine, threshold);
  return { whole, part };
}

const linesOf = ({ rows }: BudgetTable) =>
  rows
    .filter(({ line }) => line.origin === 'pairing')
    .map(({ line: { programme, effectCentsByYear } }) => [programme, effectCentsByYear[1]]);

test('programmes with few planned posts join the programme of the line', () => {
  const { part } = handedOn(aPlan({ Ruimte: 8, Meedoen: 3, Leefomgeving: 2 }));
  expect(linesOf(part)).toEqual([
    ['13', -500],
    ['Ruimte', -800],
  ]);
});

test('one programme with few planned posts takes the smallest of the others with it', () => {
  const { part } = handedOn(aPlan({ Ruimte: 8, Meedoen: 6, Leefomgeving: 1 }));
  expect(linesOf(part)).toEqual([
    ['13', -700],
    ['Ruimte', -800],
  ]);
});

test('what joins the programme of the line is one line with what it had already', () => {
  const { part } = handedOn(aPlan({ '13': 6, Ruimte: 8, Meedoen: 3, Leefomgeving: 2 }));
  expect(linesOf(part)).toEqual([
    ['13', -1100],
    ['Ruimte', -800],
  ]);
});

test('large programmes keep their lines', () => {
  const { whole, part } = handedOn(aPlan({ Ruimte: 8, Meedoen: 5 }));
  expect(linesOf(part)).toEqual(linesOf(whole));
});

test('the lines say where the small programmes went', () => {
  const { part } = handedOn(aPlan({ Ruimte: 8, Meedoen: 3, Leefomgeving: 2 }));
  const texts = part.rows
    .filter(({ line }) => line.origin === 'pairing')
    .map(({ line }) => line.explanation);
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('tellen mee bij programma 13.');
});

test('totals stay the same, and the other lines too', () => {
  const { whole, part } = handedOn(aPlan({ Ruimte: 8, Meedoen: 3, Leefomgeving: 2 }));
  expect(part.totalCentsByYear).toEqual(whole.totalCentsByYear);
  expect(part.totalShownByYear).toEqual(whole.totalShownByYear);
  const others = ({ rows }: BudgetTable) => rows.filter(({ line }) => line.origin !== 'pairing');
  expect(others(part)).toEqual(others(whole));
});

test('a single line is handed on as it is', () => {
  const { whole, part } = handedOn(aPlan({ Ruimte: 1 }), false);
  expect(part).toBe(whole);
});
