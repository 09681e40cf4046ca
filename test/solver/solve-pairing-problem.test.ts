import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { pairKeyOf, type PairingProblem } from '../../src/engine/pairing/pairing-problem.ts';
import { brokenLimits } from '../../src/engine/pairing/read-pairing-plan.ts';
import { conflictingPairs } from '../../src/services/stateless/conflicting-pairs.ts';
import { solvePairingProblem } from '../../src/services/stateless/solve-pairing-problem.ts';
import {
  aChoice,
  anyProblem,
  anyProblemWithRequiredPairs,
  aProblem,
  mostPointsByTryingAll,
} from '../builders/some-pairing-problems.ts';
import { solveInThread } from './in-thread-solver.ts';

const context = { solver: solveInThread };
const exact = { gapRatio: 0, nodeLimit: 10_000 };
const solve = (problem: PairingProblem) => solvePairingProblem(context, problem, exact);

describe('time, money and further apprentices', () => {
  test('the plan is the best of all plans, and proved to be', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem(), async (problem) => {
        const { plan, upperBoundPoints, greedy } = await solve(problem);
        expect(plan.points).toBe(mostPointsByTryingAll(problem));
        expect(upperBoundPoints).toBe(plan.points);
        expect(greedy.points).toBeLessThanOrEqual(plan.points);
        expect(brokenLimits(problem, plan)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('another order of the choices gives the same plan', async () => {
    const shuffled = anyProblemWithRequiredPairs(14).chain((problem) =>
      fc
        .shuffledSubarray([...problem.choices], { minLength: problem.choices.length })
        .map((choices) => [problem, { ...problem, choices }] as const),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([problem, other]) => {
        const plans = await Promise.all(
          [problem, other].map((each) =>
            solve(each).then(
              ({ plan, upperBoundPoints }) => ({
                chosen: plan.chosen.map((choice) => JSON.stringify(choice)).sort(),
                upperBoundPoints,
              }),
              ({ problems }: { readonly problems: unknown }) => problems,
            ),
          ),
        );
        expect(plans[1]).toEqual(plans[0]);
      }),
      { numRuns: 80 },
    );
  });

  test('more of any budget never makes the plan worse', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem(14), fc.nat(1), fc.nat(9), async (problem, at, more) => {
        const budgets = problem.budgets.map((budget, index) => budget + (index === at ? more : 0));
        const [poor, rich] = [await solve(problem), await solve({ ...problem, budgets })];
        expect(rich.plan.points).toBeGreaterThanOrEqual(poor.plan.points);
      }),
      { numRuns: 80 },
    );
  });

  test('without a budget nothing that costs money is in the plan', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem(14), async (problem) => {
        const { plan } = await solve({ ...problem, budgets: [0, 0] });
        expect(plan.spent).toEqual([0, 0]);
      }),
      { numRuns: 40 },
    );
  });

  test('with a gap allowed the plan lies within it', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem(), async (problem) => {
        const limits = { gapRatio: 0.2, nodeLimit: 10_000 };
        const { plan, upperBoundPoints } = await solvePairingProblem(context, problem, limits);
        expect(upperBoundPoints).toBeGreaterThanOrEqual(mostPointsByTryingAll(problem)!);
        expect(upperBoundPoints - plan.points).toBeLessThanOrEqual(0.2 * upperBoundPoints);
      }),
      { numRuns: 100 },
    );
  });
});

describe('required pairs', () => {
  test('are in the best plan that has them, or a smallest set that conflicts is named', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblemWithRequiredPairs(), async (problem) => {
        const best = mostPointsByTryingAll(problem);
        if (best !== null) {
          const { plan, upperBoundPoints } = await solve(problem);
          expect({ points: plan.points, upperBoundPoints }).toEqual({
            points: best,
            upperBoundPoints: best,
          });
          expect(brokenLimits(problem, plan)).toEqual([]);
          return;
        }
        const keys = await conflictingPairs(context, problem);
        const canHave = (some: readonly string[]): boolean =>
          mostPointsByTryingAll({ ...problem, requiredPairs: new Set(some) }) !== null;
        expect(canHave(keys)).toBe(false);
        for (const key of keys) expect(canHave(keys.filter((other) => other !== key))).toBe(true);
        await expect(solve(problem)).rejects.toMatchObject({
          problems: keys.map((key) => ({ found: key.replace(' ', ' met ') })),
        });
      }),
      { numRuns: 150 },
    );
  });

  test('that overlap in time are named together, and only those', async () => {
    const choices = [
      aChoice({ masterId: 'P12', costs: [0, 0] }),
      aChoice({ masterId: 'P13', startMonth: 2, endMonth: 4, costs: [0, 0] }),
      aChoice({ masterId: 'P14', startMonth: 4, endMonth: 6, costs: [0, 0] }),
    ];
    const problem = aProblem(choices, { requiredPairs: new Set(choices.map(pairKeyOf)) });
    const expected = expect.stringContaining('al bezet');
    await expect(solve(problem)).rejects.toMatchObject({
      name: 'InvalidInput',
      problems: [
        { place: 'koppeling.vastgezet', found: 'P12 met T1', expected },
        { place: 'koppeling.vastgezet', found: 'P13 met T1', expected },
      ],
    });
  });

  test('that cost more than the fund together are named together', async () => {
    const choices = ['1', '2', '3'].map((id) =>
      aChoice({ masterId: `P${id}`, apprenticeId: `V${id}`, costs: [id === '3' ? 1 : 6, 0] }),
    );
    const problem = aProblem(choices, { requiredPairs: new Set(choices.map(pairKeyOf)) });
    const expected = expect.stringContaining('fonds');
    await expect(solve(problem)).rejects.toMatchObject({
      problems: [
        { found: 'P1 met V1', expected },
        { found: 'P2 met V2', expected },
      ],
    });
  });

  test('that nobody can form is named alone', async () => {
    const problem = aProblem([aChoice()], { requiredPairs: new Set(['P9 V9']) });
    await expect(solve(problem)).rejects.toMatchObject({ problems: [{ found: 'P9 met V9' }] });
  });
});
