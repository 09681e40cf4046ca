import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readPairingInstance } from '../../src/api/pairing/pairing-instance-contract.ts';
import { presentPairingInstance } from '../../src/api/pairing/present-pairing-instance.ts';
import type { InstancePair, PairingInstance } from '../../src/engine/pairing/pairing-instance.ts';
import { solvePairingInstance } from '../../src/services/stateless/solve-pairing-instance.ts';
import { solveInThread } from './in-thread-solver.ts';

const context = { solver: solveInThread };
const solve = (instance: PairingInstance) => solvePairingInstance(context, instance);

test('the example of the calculator has its known answer', async () => {
  const input: unknown = JSON.parse(readFileSync('templates/example/koppelen.json', 'utf8'));
  // By hand: 50 + 42 costs 40,000 and 30,000. 45 + 40 is 85, and 50 + 45 needs master 0 twice.
  expect(presentPairingInstance(await solve(readPairingInstance(input)))).toEqual({
    waarde: 92,
    bovengrens: 92,
    gat: 0,
    bewezen: true,
    gekozen: [
      { meester: 0, gezel: 0, jaar: 0 },
      { meester: 1, gezel: 1, jaar: 1 },
    ],
    besteed: [40000, 30000],
    gulzig: { waarde: 85 },
  });
});

describe('published instances that reduce to pairs', () => {
  /** SciPy reference guide, linear_sum_assignment: these costs can be assigned for 5 at least. */
  test('an assignment of 3 to 3', async () => {
    const costs = [
      [4, 1, 3],
      [2, 0, 5],
      [3, 2, 2],
    ];
    const pairs = costs.flatMap((row, master) =>
      row.map((cost, apprentice) => aPair({ master, apprentice, value: 10 - cost, cost: 0 })),
    );
    const { value, isProved, chosen } = await solve({ budgets: [0], pairs });
    expect({ cost: 3 * 10 - value, isProved }).toEqual({ cost: 5, isProved: true });
    expect(chosen.map(({ apprentice }) => apprentice)).toEqual([1, 0, 2]);
  });

  /** Burkardt, KNAPSACK_01 data set P01: ten items, capacity 165, best profit 309. */
  test('a knapsack of ten items', async () => {
    const weights = [23, 31, 29, 44, 53, 38, 63, 85, 89, 82];
    const profits = [92, 57, 49, 68, 60, 43, 67, 84, 87, 72];
    const pairs = weights.map((cost, index) =>
      aPair({ master: index, apprentice: index, value: profits[index]!, cost }),
    );
    const { value, upperBound, chosen } = await solve({ budgets: [165], pairs });
    expect({ value, upperBound }).toEqual({ value: 309, upperBound: 309 });
    expect(chosen.map(({ master }) => master)).toEqual([0, 1, 2, 3, 5]);
  });
});

describe('for any instance with up to six masters', () => {
  test('the plan is the best of all plans, and proved to be', async () => {
    await fc.assert(
      fc.asyncProperty(anyInstance, async (instance) => {
        const answer = await solve(instance);
        expect(answer.value).toBeCloseTo(bestByTryingAll(instance), 6);
        expect(answer.isProved).toBe(true);
        expect(answer.gapRatio).toBe(0);
        expectAllowed(instance, answer.chosen);
      }),
      { numRuns: 120 },
    );
  });

  test('it is never worth less than the greedy plan, and never more than the bound', async () => {
    await fc.assert(
      fc.asyncProperty(anyInstance, async (instance) => {
        const { value, greedyValue, upperBound } = await solve(instance);
        expect(value).toBeGreaterThanOrEqual(greedyValue);
        expect(value).toBeLessThanOrEqual(upperBound);
      }),
      { numRuns: 40 },
    );
  });

  test('another order of the pairs gives the same plan', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyInstance.chain((instance) => fc.tuple(fc.constant(instance), shuffled(instance.pairs))),
        async ([instance, pairs]) => {
          expect(await solve({ ...instance, pairs })).toEqual(await solve(instance));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('more budget never makes the plan worse', async () => {
    await fc.assert(
      fc.asyncProperty(anyInstance, fc.nat(3000), async (instance, more) => {
        const richer = { ...instance, budgets: instance.budgets.map((budget) => budget + more) };
        expect((await solve(richer)).value).toBeGreaterThanOrEqual((await solve(instance)).value);
      }),
      { numRuns: 30 },
    );
  });

  test('without budget nothing that costs money is chosen', async () => {
    await fc.assert(
      fc.asyncProperty(anyInstance, async (instance) => {
        const broke = { ...instance, budgets: instance.budgets.map(() => 0) };
        expect((await solve(broke)).chosen.every(({ cost }) => cost === 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('numbers', () => {
  test('decimals add up as people add them: 0.1 + 0.2 fits in 0.3', async () => {
    const pairs = [
      aPair({ master: 0, apprentice: 0, value: 0.1, cost: 0.1 }),
      aPair({ master: 1, apprentice: 1, value: 0.2, cost: 0.2 }),
    ];
    expect(await solve({ budgets: [0.3], pairs })).toMatchObject({
      value: 0.3,
      upperBound: 0.3,
      isProved: true,
      spent: [0.3],
    });
  });

  test('numbers with more digits than fit are rounded to the safe side', async () => {
    // Three times this is a little more than the budget.
    const third = 33333.333333333336;
    const pairs = [0, 1, 2].map((index) =>
      aPair({ master: index, apprentice: index, value: Math.PI, cost: third }),
    );
    const { chosen, value, upperBound, isProved } = await solve({ budgets: [100_000], pairs });
    expect(chosen).toHaveLength(2);
    expect(value).toBe(2 * Math.PI);
    // Three of them fit in the digits that the solver counts with, so two are not proved best.
    expect(upperBound).toBeCloseTo(3 * Math.PI, 6);
    expect(isProved).toBe(false);
  });

  test('a budget spent to its last digit counts as kept, however many digits there are', async () => {
    const budget = 5.899331593121191;
    const pairs = [
      aPair({ value: 3, cost: budget }),
      // Not affordable: it makes the amounts so large that the digits do not fit.
      aPair({ master: 1, apprentice: 1, value: 9, cost: 51.41998817076833 }),
    ];
    expect(await solve({ budgets: [budget], pairs })).toMatchObject({
      value: 3,
      upperBound: 3,
      isProved: true,
      spent: [budget],
    });
  });

  test('without pairs there is nothing to choose, and no gap', async () => {
    expect(await solve({ budgets: [1000], pairs: [] })).toMatchObject({
      value: 0,
      upperBound: 0,
      gapRatio: 0,
      isProved: true,
      spent: [0],
    });
  });

  test('a pair that is worth nothing is not chosen, even when it is free', async () => {
    const pairs = [aPair({ value: 0, cost: 0 }), aPair({ master: 1, value: -5, cost: 0 })];
    expect((await solve({ budgets: [1000], pairs })).chosen).toEqual([]);
  });
});

function aPair(pair: Partial<InstancePair> = {}): InstancePair {
  return { master: 0, apprentice: 0, year: 0, value: 1, cost: 1, ...pair };
}

const shuffled = (pairs: readonly InstancePair[]): fc.Arbitrary<InstancePair[]> =>
  fc.shuffledSubarray([...pairs], { minLength: pairs.length });

/** Few distinct values and costs, so that ties and tight budgets occur; half of the values have cents. */
const anyInstance: fc.Arbitrary<PairingInstance> = fc.integer({ min: 1, max: 3 }).chain((years) =>
  fc.record({
    budgets: fc.array(fc.integer({ min: 0, max: 120 }), { minLength: years, maxLength: years }),
    pairs: fc.array(
      fc.record({
        master: fc.nat(5),
        apprentice: fc.nat(5),
        year: fc.nat(years - 1),
        value: fc.oneof(
          fc.integer({ min: 1, max: 30 }),
          fc.integer({ min: 1, max: 3000 }).map((cents) => cents / 100),
        ),
        cost: fc.integer({ min: 0, max: 60 }),
      }),
      { maxLength: 18 },
    ),
  }),
);

/** The best value over all allowed sets of pairs, by trying them all. */
function bestByTryingAll({ budgets, pairs }: PairingInstance): number {
  const best = (
    at: number,
    left: readonly number[],
    masters: ReadonlySet<number>,
    apprentices: ReadonlySet<number>,
  ): number => {
    const pair = pairs[at];
    if (!pair) return 0;
    const without = best(at + 1, left, masters, apprentices);
    const { master, apprentice, year, value, cost } = pair;
    if (masters.has(master) || apprentices.has(apprentice) || cost > left[year]!) return without;
    const withIt = best(
      at + 1,
      left.map((amount, index) => (index === year ? amount - cost : amount)),
      new Set([...masters, master]),
      new Set([...apprentices, apprentice]),
    );
    return Math.max(without, value + withIt);
  };
  return best(0, budgets, new Set(), new Set());
}

function expectAllowed({ budgets, pairs }: PairingInstance, chosen: readonly InstancePair[]): void {
  expect(chosen.every((pair) => pairs.includes(pair))).toBe(true);
  expect(new Set(chosen.map(({ master }) => master)).size).toBe(chosen.length);
  expect(new Set(chosen.map(({ apprentice }) => apprentice)).size).toBe(chosen.length);
  for (const [year, budget] of budgets.entries()) {
    const spent = chosen
      .filter((pair) => pair.year === year)
      .reduce((sum, { cost }) => sum + cost, 0);
    expect(spent).toBeLessThanOrEqual(budget);
  }
}
