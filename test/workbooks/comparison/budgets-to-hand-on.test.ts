import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { compareBudgets } from '../../../src/engine/budget/comparison/compare-budgets.ts';
import type { PairingOutcome } from '../../../src/engine/pairing/pairing-outcome.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { budgetsToHandOn } from '../../../src/workbooks/comparison/budgets-to-hand-on.ts';
import { aBudgetTable } from '../../builders/a-budget-table.ts';
import { aCommutingOutcome } from '../../builders/a-commuting-outcome.ts';
import { aPair, aPairingOutcome, aPost } from '../../builders/a-pairing-outcome.ts';
import { aScenario } from '../../builders/a-scenario.ts';

const threshold = 5;

/** Planned posts per programme, each at so many cents in 2027; posts of a programme are the same in every plan. */
type Plan = Readonly<Record<string, readonly number[]>>;

function outcomeOf(plan: Plan): PairingOutcome {
  const posts = Object.entries(plan).flatMap(([programme, costs]) =>
    costs.flatMap((cents, index) =>
      cents === 0 ? [] : [{ postId: `${programme}${index}`, programme, cents }],
    ),
  );
  const spent = [0, posts.reduce((sum, { cents }) => sum + cents, 0), 0, 0];
  return aPairingOutcome({
    posts: posts.map(({ postId, programme }) => aPost({ postId, programme })),
    pairs: posts.map(({ postId, cents }) => aPair({ postId, costCentsByYear: [0, cents, 0, 0] })),
    spentCentsByYear: spent,
    fromFundCentsByYear: spent,
    spentByProgramme: [...new Set(posts.map(({ programme }) => programme))].map((programme) => ({
      programme,
      centsByYear: [
        0,
        posts
          .filter((post) => post.programme === programme)
          .reduce((sum, { cents }) => sum + cents, 0),
        0,
        0,
      ],
    })),
  });
}

function handedOn(plans: readonly Plan[], isByProgramme = true) {
  const { budget, ...rest } = aScenario();
  const scenario: Scenario = {
    ...rest,
    budget: { ...budget, pairingLine: { ...budget.pairingLine, isByProgramme } },
  };
  const inputs = plans.map((plan) => {
    const pairing = outcomeOf(plan);
    const commuting = aCommutingOutcome([0, 0, 0, 0]);
    return {
      scenario,
      outcome: { pairing, budget: aBudgetTable(scenario, { pairing, commuting }) },
    };
  });
  return { inputs, tables: budgetsToHandOn(inputs, threshold) };
}

/** Programme and cents of 2027 of the lines of the plan. */
const linesOf = ({ tables }: ReturnType<typeof handedOn>) =>
  tables.map(({ rows }) =>
    rows
      .filter(({ line }) => line.origin.kind === 'pairing')
      .map(({ line: { programme, effectCentsByYear } }) => [programme, effectCentsByYear[1]]),
  );

const each = (count: number, cents = 100): number[] => Array.from({ length: count }, () => cents);
const others = "Overige programma's";
const all = "Alle programma's";

test('programmes that differ by many posts, or not at all, have a line in every table', () => {
  const before = { Ruimte: each(8), Meedoen: each(6), Leefomgeving: each(7) };
  const after = { ...before, Ruimte: each(8, 150) };
  expect(linesOf(handedOn([before, after]))).toEqual([
    [
      ['Leefomgeving', -700],
      ['Meedoen', -600],
      ['Ruimte', -800],
    ],
    [
      ['Leefomgeving', -700],
      ['Meedoen', -600],
      ['Ruimte', -1200],
    ],
  ]);
});

test('one apprentice more is not the difference of a programme', () => {
  const before = { Ruimte: each(8), Meedoen: each(6), Leefomgeving: each(7) };
  const after = { ...before, Ruimte: each(9) };
  // Of the total it is: that is told of every plan, and does not say where.
  expect(linesOf(handedOn([before, after]))).toEqual([[[all, -2100]], [[all, -2200]]]);
});

test('few posts of two programmes that together are many, differ as one line', () => {
  const before = { Ruimte: each(8), Meedoen: each(6), Leefomgeving: each(7) };
  const after = { ...before, Ruimte: each(11), Meedoen: each(8) };
  expect(linesOf(handedOn([before, after]))).toEqual([
    [
      ['Leefomgeving', -700],
      [others, -1400],
    ],
    [
      ['Leefomgeving', -700],
      [others, -1900],
    ],
  ]);
});

test('a programme that one scenario hides, none shows', () => {
  const before = { Ruimte: each(8), Meedoen: each(6), Leefomgeving: each(8) };
  const after = { Ruimte: each(8), Meedoen: [...each(3), 0, 0, 0], Leefomgeving: each(8) };
  for (const lines of linesOf(handedOn([before, after]))) {
    expect(lines.map(([programme]) => programme)).not.toContain('Meedoen');
  }
});

test('a plan on one line stays as it is', () => {
  const { inputs, tables } = handedOn([{ Ruimte: each(2) }, { Ruimte: each(3) }], false);
  expect(tables).toEqual(inputs.map(({ outcome }) => outcome.budget));
});

const programmes = ['Ruimte', 'Meedoen', 'Leefomgeving', 'Veiligheid'];
const postCount = 12;
const aProgramme = fc.array(fc.constantFrom(0, 100, 250), {
  minLength: postCount,
  maxLength: postCount,
});
const aPlan: fc.Arbitrary<Plan> = fc.record(
  Object.fromEntries(programmes.map((programme) => [programme, aProgramme])),
);

/** A plan, one in which few or many posts of a programme have changed, and any other. */
const somePlans = fc
  .tuple(
    aPlan,
    aPlan,
    aPlan,
    fc.constantFrom(...programmes),
    fc.integer({ min: 0, max: postCount }),
  )
  .map(([plan, change, other, programme, count]): readonly Plan[] => [
    plan,
    {
      ...plan,
      [programme]: [...change[programme]!.slice(0, count), ...plan[programme]!.slice(count)],
    },
    other,
  ]);

/** Posts that cost something else in one plan than in the other. */
const differingPosts = (one: Plan, other: Plan, among: readonly string[]): number =>
  among.flatMap((programme) =>
    one[programme]!.filter((cents, index) => cents !== other[programme]![index]),
  ).length;

test('no line but that of everybody differs by few posts, and totals stay', () => {
  let named = 0;
  fc.assert(
    fc.property(somePlans, (plans) => {
      const result = handedOn(plans);
      const labels = new Set(
        linesOf(result).flatMap((lines) => lines.map(([programme]) => String(programme))),
      );
      const rest = programmes.filter((programme) => !labels.has(programme));
      for (const label of [...labels].filter((one) => one !== all)) {
        named += 1;
        const among = label === others ? rest : [label];
        const counts = plans.flatMap((one) =>
          plans.map((other) => differingPosts(one, other, among)),
        );
        expect(counts.filter((count) => count > 0 && count < threshold)).toEqual([]);
      }
      const { inputs, tables } = result;
      expect(compareBudgets(tables).totals).toEqual(
        compareBudgets(inputs.map(({ outcome }) => outcome.budget)).totals,
      );
    }),
    { numRuns: 100 },
  );
  expect(named).toBeGreaterThan(0);
});
