import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { dropUselessChoices } from '../../../src/engine/pairing/drop-useless-choices.ts';
import { greedyPairing } from '../../../src/engine/pairing/greedy-pairing.ts';
import type { PairingChoice, PairingProblem } from '../../../src/engine/pairing/pairing-problem.ts';
import { brokenLimits, readPairingPlan } from '../../../src/engine/pairing/read-pairing-plan.ts';

const aChoice = (choice: Partial<PairingChoice> = {}): PairingChoice => ({
  masterId: 'P1',
  apprenticeId: 'T1',
  points: 10,
  costs: [5, 5],
  ...choice,
});
const aProblem = (
  choices: readonly PairingChoice[],
  more: Partial<PairingProblem> = {},
): PairingProblem => ({ budgets: [10, 10], capacities: new Map(), choices, ...more });

describe('choices that no best plan needs', () => {
  test('are those worth nothing, over a budget, or for an apprentice without a place', () => {
    const choices = [
      aChoice({ points: 0 }),
      aChoice({ costs: [11, 0] }),
      aChoice({ apprenticeId: 'none' }),
      aChoice(),
    ];
    const problem = aProblem(choices, { capacities: new Map([['none', 0]]) });
    expect(dropUselessChoices(problem).choices).toEqual([choices[3]]);
  });

  test('are those beaten by a longer or cheaper overlap of the same pair', () => {
    const better = aChoice({ points: 11, costs: [5, 4] });
    expect(dropUselessChoices(aProblem([aChoice(), better, aChoice()])).choices).toEqual([better]);
  });

  test('are not those beaten by an apprentice whom somebody else wants as well', () => {
    const wanted = [
      aChoice({ apprenticeId: 'V1', costs: [1, 1] }),
      aChoice({ masterId: 'P2', apprenticeId: 'V1' }),
      aChoice({ apprenticeId: 'V2' }),
    ];
    expect(dropUselessChoices(aProblem(wanted)).choices).toHaveLength(3);
  });

  test('leave the best value as it is', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const reduced = dropUselessChoices(problem);
        expect(bestPoints(reduced)).toBe(bestPoints(problem));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the greedy plan', () => {
  test('takes most value per euro first, then lengthens what it took', () => {
    const short = aChoice({ points: 6, costs: [2, 0] });
    const long = aChoice({ points: 9, costs: [6, 0] });
    const other = aChoice({ masterId: 'P2', apprenticeId: 'T2', points: 8, costs: [4, 0] });
    expect(greedyPairing(aProblem([short, long, other]))).toEqual({
      chosen: [long, other],
      points: 17,
      spent: [10, 0],
    });
  });

  test('never breaks a limit', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        expect(brokenLimits(problem, greedyPairing(problem))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a plan of the solver', () => {
  const problem = aProblem([
    aChoice(),
    aChoice({ apprenticeId: 'T2' }),
    aChoice({ masterId: 'P2' }),
    aChoice({ masterId: 'P3', apprenticeId: 'T3', costs: [6, 0] }),
  ]);

  test('is read with its totals', () => {
    expect(readPairingPlan(problem, [1, 2])).toMatchObject({ points: 20, spent: [10, 10] });
  });

  test.each([
    ['a master with two apprentices', [0, 1]],
    ['apprentice T1', [0, 2]],
    ['budget 0', [0, 3]],
  ] as const)('that breaks a limit is refused: %s', (limit, variables) => {
    expect(() => readPairingPlan(problem, variables)).toThrow(limit);
  });
});

const anyProblem: fc.Arbitrary<PairingProblem> = fc.record({
  budgets: fc.constant([20, 12]),
  capacities: fc
    .record({ T0: fc.nat(2), T1: fc.nat(2) })
    .map((each) => new Map(Object.entries(each))),
  choices: fc.array(
    fc.record({
      masterId: fc.nat(3).map((id) => `P${id}`),
      apprenticeId: fc.oneof(
        fc.nat(1).map((id) => `T${id}`),
        fc.nat(2).map((id) => `V${id}`),
      ),
      points: fc.nat(6),
      costs: fc.tuple(fc.nat(12), fc.nat(12)),
    }),
    { maxLength: 12 },
  ),
});

/** The most points over all sets of choices, by trying them all. */
function bestPoints(problem: PairingProblem): number {
  const best = (at: number, chosen: readonly PairingChoice[]): number => {
    const spent = problem.budgets.map((_, period) =>
      chosen.reduce((sum, { costs }) => sum + costs[period]!, 0),
    );
    if (brokenLimits(problem, { chosen, points: 0, spent }).length > 0) return -1;
    const choice = problem.choices[at];
    if (!choice) return chosen.reduce((sum, { points }) => sum + points, 0);
    return Math.max(best(at + 1, chosen), best(at + 1, [...chosen, choice]));
  };
  return best(0, []);
}
