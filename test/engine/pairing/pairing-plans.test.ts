import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { greedyPairing } from '../../../src/engine/pairing/greedy-pairing.ts';
import { improvePlan } from '../../../src/engine/pairing/improve-plan.ts';
import { brokenLimits, readPairingPlan } from '../../../src/engine/pairing/read-pairing-plan.ts';
import { sortChoices } from '../../../src/engine/pairing/sort-choices.ts';
import {
  aChoice,
  anyProblem,
  anyProblemWithRequiredPairs,
  aProblem,
} from '../../builders/some-pairing-problems.ts';

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

  test('takes the required pairs first, as cheap as they can be', () => {
    const required = [aChoice({ points: 1 }), aChoice({ points: 2, costs: [9, 9] })];
    const better = aChoice({ masterId: 'P2', apprenticeId: 'T2', costs: [5, 1] });
    const problem = aProblem([...required, better], { requiredPairs: new Set(['P1 T1']) });
    expect(greedyPairing(problem).chosen).toEqual([required[0], better]);
  });

  test('lets an apprentice follow two masters one after the other', () => {
    const first = aChoice({ costs: [1, 1] });
    const next = aChoice({ masterId: 'P2', startMonth: 3, endMonth: 6, costs: [1, 1] });
    const tooSoon = aChoice({
      masterId: 'P3',
      startMonth: 2,
      endMonth: 4,
      points: 9,
      costs: [1, 1],
    });
    expect(greedyPairing(aProblem([first, next, tooSoon])).chosen).toEqual([first, next]);
  });

  test('never breaks a limit, but for a required pair that found no place', () => {
    fc.assert(
      fc.property(anyProblemWithRequiredPairs(), (problem) => {
        const broken = brokenLimits(problem, greedyPairing(problem));
        expect(broken.filter((limit) => !limit.startsWith('required'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('exchanging choices never makes a plan worse, nor breaks a limit', () => {
  fc.assert(
    fc.property(anyProblem(), (given) => {
      const problem = sortChoices(given);
      const greedy = greedyPairing(problem);
      const active = Int32Array.from(problem.choices.keys());
      const worth = Float64Array.from(problem.choices, ({ points }) => points);
      const improved = improvePlan(problem, greedy, active, worth);
      expect(improved.points).toBeGreaterThanOrEqual(greedy.points);
      expect(brokenLimits(problem, improved)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

describe('a plan of the solver', () => {
  const choices = [
    aChoice(),
    aChoice({ apprenticeId: 'T2' }),
    aChoice({ masterId: 'P2', startMonth: 3, endMonth: 6 }),
    aChoice({ masterId: 'P3', apprenticeId: 'T3', costs: [6, 0] }),
    aChoice({ masterId: 'P4', startMonth: 2, endMonth: 4 }),
    aChoice({ isFurther: true }),
  ];

  test('is read with its totals', () => {
    expect(readPairingPlan(aProblem(choices), [0, 2])).toMatchObject({
      points: 20,
      spent: [10, 10],
    });
  });

  test.each([
    ['master P1', 1, [], [0, 1]],
    ['first of master P1', 2, [], [0, 1]],
    ['pair P1 T1', 2, [], [0, 5]],
    ['apprentice T1', 1, [], [0, 4]],
    ['budget 0', 1, [], [0, 3]],
    ['required P2 T1', 1, ['P2 T1'], [0]],
  ] as const)('that breaks a limit is refused: %s', (limit, most, required, variables) => {
    const problem = aProblem(choices, {
      apprenticesPerMaster: most,
      requiredPairs: new Set<string>(required),
    });
    expect(() => readPairingPlan(problem, variables)).toThrow(limit);
  });
});
