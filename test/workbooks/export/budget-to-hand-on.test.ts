import { expect, test } from '@jest/globals';
import type { BudgetTable } from '../../../src/engine/budget/budget-table.ts';
import { aBudgetTable } from '../../builders/a-budget-table.ts';
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
  const whole = aBudgetTable(scenario, {
    pairing: plan,
    commuting: aCommutingOutcome([0, 0, 0, 0]),
  });
  const part = budgetToHandOn(whole, plan, scenario.budget.pairingLine, threshold);
  return { whole, part };
}

const linesOf = ({ rows }: BudgetTable) =>
  rows
    .filter(({ line }) => line.origin.kind === 'pairing')
    .map(({ line: { programme, effectCentsByYear } }) => [programme, effectCentsByYear[1]]);

const others = "Overige programma's";

test('programmes with few planned posts stand together, under the name of no programme', () => {
  const { part } = handedOn(aPlan({ Ruimte: 8, Meedoen: 3, Leefomgeving: 2 }));
  expect(linesOf(part)).toEqual([
    ['Ruimte', -800],
    [others, -500],
  ]);
});

test('one programme with few planned posts takes the smallest of the others with it', () => {
  const { part } = handedOn(aPlan({ Ruimte: 8, Meedoen: 6, Leefomgeving: 1 }));
  expect(linesOf(part)).toEqual([
    ['Ruimte', -800],
    [others, -700],
  ]);
});

test('the programme of the line has no more than its own', () => {
  const { part } = handedOn(aPlan({ '13': 6, Ruimte: 8, Meedoen: 3, Leefomgeving: 2 }));
  expect(linesOf(part)).toEqual([
    ['13', -600],
    ['Ruimte', -800],
    [others, -500],
  ]);
});

test('without a programme that is large enough there is one line for all', () => {
  const { part } = handedOn(aPlan({ '13': 2, Ruimte: 3, Meedoen: 1 }));
  expect(linesOf(part)).toEqual([["Alle programma's", -600]]);
});

test('few posts without a programme do not follow from what the plan says of that of the line', () => {
  const plan = aPlan({ '13': 6, Ruimte: 8, Meedoen: 5, none: 2 });
  const { part } = handedOn({
    ...plan,
    posts: plan.posts.map((post) =>
      post.programme === 'none' ? { ...post, programme: null } : post,
    ),
    spentByProgramme: plan.spentByProgramme.map((spent) =>
      spent.programme === 'none' ? { ...spent, programme: null } : spent,
    ),
  });
  // Koppelingen has 13 with 6, Ruimte with 8 and 7 for the others: a line for 13 of 8 would tell of 2.
  expect(linesOf(part)).toEqual([
    ['Ruimte', -800],
    [others, -1300],
  ]);
});

test('large programmes keep their lines', () => {
  const { whole, part } = handedOn(aPlan({ Ruimte: 8, Meedoen: 5 }));
  expect(linesOf(part)).toEqual(linesOf(whole));
});

test('the lines say where the small programmes went', () => {
  const { part } = handedOn(aPlan({ Ruimte: 8, Meedoen: 3, Leefomgeving: 2 }));
  const texts = part.rows
    .filter(({ line }) => line.origin.kind === 'pairing')
    .map(({ line }) => line.explanation);
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain("staan samen op een regel: Overige programma's.");
});

test('totals and rounding difference stay the same, and the other lines too', () => {
  // In units of EUR 1,000 each small programme of EUR 600 is 1, and the two together as well without care.
  const euros = { Ruimte: 8, Meedoen: 3, Leefomgeving: 2 };
  const plan = aPlan(euros);
  const { whole, part } = handedOn({
    ...plan,
    spentCentsByYear: [0, 180_000, 0, 0],
    fromFundCentsByYear: [0, 180_000, 0, 0],
    spentByProgramme: Object.keys(euros).map((programme) => ({
      programme,
      centsByYear: [0, 60_000, 0, 0],
    })),
  });
  const shownOf = ({ rows }: BudgetTable) =>
    rows
      .filter(({ line }) => line.origin.kind === 'pairing')
      .map(({ line, shownByYear }) => [line.programme, shownByYear[1]]);
  expect(shownOf(part)).toEqual([
    ['Ruimte', -1],
    [others, -2],
  ]);
  expect(whole.roundingDifferenceByYear[1]).not.toBe(0);
  expect(part).toEqual({ ...whole, rows: part.rows });
  const ofOthers = ({ rows }: BudgetTable) =>
    rows.filter(({ line }) => line.origin.kind !== 'pairing');
  expect(ofOthers(part)).toEqual(ofOthers(whole));
  part.years.forEach((_, year) => {
    const sum = part.rows.reduce((all, { shownByYear }) => all + shownByYear[year]!, 0);
    expect(part.totalShownByYear[year]! - sum).toBe(whole.roundingDifferenceByYear[year]);
  });
});

test('a single line is handed on as it is', () => {
  const { whole, part } = handedOn(aPlan({ Ruimte: 1 }), false);
  expect(part).toBe(whole);
});
