import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { dropUselessChoices } from '../../../src/engine/pairing/drop-useless-choices.ts';
import {
  aChoice,
  anyProblemWithRequiredPairs,
  aProblem,
  mostPointsByTryingAll,
} from '../../builders/some-pairing-problems.ts';

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

  test('are not those beaten by an apprentice whom somebody else wants at that time', () => {
    const wanted = [
      aChoice({ apprenticeId: 'V1', costs: [1, 1] }),
      aChoice({ masterId: 'P2', apprenticeId: 'V1' }),
      aChoice({ apprenticeId: 'V2' }),
    ];
    expect(dropUselessChoices(aProblem(wanted)).choices).toHaveLength(3);
    const atAnotherTime = wanted.with(1, { ...wanted[1]!, startMonth: 3, endMonth: 6 });
    expect(dropUselessChoices(aProblem(atAnotherTime)).choices).toHaveLength(2);
  });

  test('are not those that leave a wanted apprentice free in a month', () => {
    const longer = aChoice({ points: 20, endMonth: 5 });
    const rival = aChoice({ masterId: 'P2', startMonth: 3, endMonth: 6 });
    expect(dropUselessChoices(aProblem([aChoice(), longer, rival])).choices).toHaveLength(3);
  });

  test('are all those beside a required pair of a master with one apprentice, but none of that pair', () => {
    const required = aChoice({ points: 0 });
    const other = aChoice({ apprenticeId: 'T2', costs: [0, 0] });
    const requiredPairs = new Set(['P1 T1']);
    expect(dropUselessChoices(aProblem([required, other], { requiredPairs })).choices).toEqual([
      required,
    ]);
    const more = { requiredPairs, apprenticesPerMaster: 2 };
    expect(dropUselessChoices(aProblem([required, other], more)).choices).toHaveLength(2);
  });

  test('are not further choices that a first one beats, as a master has only one of those', () => {
    const choices = [aChoice({ isFurther: true, points: 5 }), aChoice()];
    const problem = aProblem(choices, { apprenticesPerMaster: 2 });
    expect(dropUselessChoices(problem).choices).toHaveLength(2);
  });

  test('leave the best value as it is, and the required pairs possible', () => {
    fc.assert(
      fc.property(anyProblemWithRequiredPairs(11), (problem) => {
        const reduced = dropUselessChoices(problem);
        expect(mostPointsByTryingAll(reduced)).toBe(mostPointsByTryingAll(problem));
      }),
      { numRuns: 400 },
    );
  });
});
