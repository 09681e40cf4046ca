import { describe, expect, test } from '@jest/globals';
import { MilpInfeasible } from '../../src/solver/milp-infeasible.ts';
import type { MilpProblem } from '../../src/solver/milp-solver.ts';
import { solveMilp } from '../../src/solver/solve-milp.ts';
import { solveInThread } from './in-thread-solver.ts';

const exact = { gapRatio: 0, nodeLimit: 100_000 };

describe('instances with a published optimum', () => {
  /** Burkardt, KNAPSACK_01 data set P07 (from Kreher and Stinson, Combinatorial Algorithms, 1999): 1458. */
  test('a knapsack of 15 items is worth 1458', async () => {
    const profits = [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240];
    const weights = [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120];
    const answer = await solveMilp(knapsacks(profits, [weights], [750]), exact);
    expect(answer).toMatchObject({ value: 1458, upperBound: 1458, status: 'optimal' });
    expect(answer.chosen).toEqual([0, 2, 4, 6, 7, 8, 13, 14]);
  });

  /** OR-Library, mknap1, first problem (Petersen, 1967): 3800. */
  test('a knapsack of 6 items with 10 limits is worth 3800', async () => {
    const weights = [
      [8, 12, 13, 64, 22, 41],
      [8, 12, 13, 75, 22, 41],
      [3, 6, 4, 18, 6, 4],
      [5, 10, 8, 32, 6, 12],
      [5, 13, 8, 42, 6, 20],
      [5, 13, 8, 48, 6, 20],
      [0, 0, 0, 0, 8, 0],
      [3, 0, 4, 0, 8, 0],
      [3, 2, 4, 0, 8, 4],
      [3, 2, 4, 8, 8, 4],
    ];
    const limits = [80, 96, 20, 36, 44, 48, 10, 18, 22, 24];
    const problem = knapsacks([100, 600, 1200, 2400, 500, 2000], weights, limits);
    expect(await solveInThread(problem, exact)).toMatchObject({ value: 3800, upperBound: 3800 });
  });
});

describe('how far the search goes', () => {
  const hard = pseudoRandomKnapsacks(40, 4);

  test('at the node limit the bound is still valid, and the plan is allowed', async () => {
    const limited = await solveInThread(hard, { gapRatio: 0, nodeLimit: 1 });
    const best = await solveInThread(hard, exact);
    expect(limited.status).toBe('node-limit');
    expect(limited.upperBound).toBeGreaterThanOrEqual(best.value);
    expect(limited.value).toBeLessThanOrEqual(best.value);
    expectWithinLimits(hard, limited.chosen);
  });

  test('with a gap allowed, the plan lies within that gap of its bound', async () => {
    const { value, upperBound, status } = await solveInThread(hard, { ...exact, gapRatio: 0.05 });
    expect(status).toBe('optimal');
    expect((upperBound - value) / upperBound).toBeLessThanOrEqual(0.05);
  });

  test('the same problem gives the same answer, in a thread and outside it', async () => {
    const limits = { gapRatio: 0, nodeLimit: 20 };
    const outside = await solveInThread(hard, limits);
    expect(await solveMilp(hard, limits)).toEqual(outside);
    expect(await solveInThread(hard, limits)).toEqual(outside);
  });

  test('the answer is never worth less than the plan it starts from', async () => {
    const best = await solveInThread(hard, exact);
    const again = await solveInThread(hard, { gapRatio: 0.5, nodeLimit: 1, start: best.chosen });
    expect(again.value).toBe(best.value);
  });

  test('an abort stops the work with its reason', async () => {
    const controller = new AbortController();
    const solving = solveMilp(pseudoRandomKnapsacks(400, 20), {
      ...exact,
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(new Error('not needed any more')), 50);
    await expect(solving).rejects.toThrow('not needed any more');
  });

  test('a signal that is aborted already starts nothing', async () => {
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(solveMilp(hard, { ...exact, signal })).rejects.toThrow('too late');
  });
});

describe('numbers', () => {
  test('amounts of millions in cents keep their limit to the cent', async () => {
    const problem: MilpProblem = {
      objective: [1, 1, 1],
      constraints: [
        { name: 'budget', terms: terms([33_333_334, 33_333_333, 33_333_334]), limit: 100_000_000 },
      ],
    };
    expect((await solveInThread(problem, exact)).value).toBe(2);
    const oneCentMore = { ...problem.constraints[0]!, limit: 100_000_001 };
    expect((await solveInThread({ ...problem, constraints: [oneCentMore] }, exact)).value).toBe(3);
  });

  test('amounts that differ in the fifteenth digit still keep their limit', async () => {
    // The solver works to nine digits; the check afterwards counts exactly, and cuts off what is wrong.
    const problem: MilpProblem = {
      objective: [1, 1, 1],
      constraints: [
        { name: 'budget', terms: terms([5e14, 5e14 + 1, 5e14 + 3]), limit: 1_000_000_000_000_002 },
      ],
    };
    const { chosen, value, upperBound } = await solveInThread(problem, exact);
    expect({ chosen, value, upperBound }).toEqual({ chosen: [0, 1], value: 2, upperBound: 2 });
  });

  test('a problem without variables is worth nothing', async () => {
    const nothing: MilpProblem = { objective: [], constraints: [] };
    expect(await solveMilp(nothing, exact)).toEqual({
      chosen: [],
      value: 0,
      upperBound: 0,
      status: 'optimal',
    });
  });

  test('a problem that cannot be satisfied is an error, not an empty plan', async () => {
    const impossible: MilpProblem = {
      objective: [1],
      constraints: [{ name: 'impossible', terms: terms([1]), limit: -1 }],
    };
    await expect(solveMilp(impossible, exact)).rejects.toBeInstanceOf(MilpInfeasible);
  });
});

function terms(coefficients: readonly number[]) {
  return coefficients.map((coefficient, variable) => ({ variable, coefficient }));
}

function knapsacks(
  profits: readonly number[],
  weights: readonly (readonly number[])[],
  limits: readonly number[],
): MilpProblem {
  return {
    objective: profits,
    constraints: weights.map((row, index) => ({
      name: `limit ${index}`,
      terms: terms(row).filter(({ coefficient }) => coefficient > 0),
      limit: limits[index]!,
    })),
  };
}

/** Numbers from a linear congruential generator, so that the instance is always the same. */
function pseudoRandomKnapsacks(items: number, limits: number): MilpProblem {
  let state = 12345;
  const next = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 1 + Math.floor((state / 2 ** 32) * most);
  };
  const profits = Array.from({ length: items }, () => next(1000));
  const weights = Array.from({ length: limits }, () =>
    Array.from({ length: items }, () => next(1000)),
  );
  return knapsacks(
    profits,
    weights,
    weights.map((row) => Math.floor(row.reduce((sum, weight) => sum + weight, 0) / 4)),
  );
}

function expectWithinLimits(problem: MilpProblem, chosen: readonly number[]): void {
  const isChosen = new Set(chosen);
  for (const { terms: row, limit } of problem.constraints) {
    const used = row
      .filter(({ variable }) => isChosen.has(variable))
      .reduce((sum, { coefficient }) => sum + coefficient, 0);
    expect(used).toBeLessThanOrEqual(limit);
  }
}
