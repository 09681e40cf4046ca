import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { choiceColumns } from '../../../src/engine/pairing/choice-columns.ts';
import { dropUselessChoices } from '../../../src/engine/pairing/drop-useless-choices.ts';
import { greedyPairing } from '../../../src/engine/pairing/greedy-pairing.ts';
import { pairKeyOf, type PairingProblem } from '../../../src/engine/pairing/pairing-problem.ts';
import { priceOutChoices } from '../../../src/engine/pairing/price-out-choices.ts';
import { brokenLimits } from '../../../src/engine/pairing/read-pairing-plan.ts';
import { relaxedBound } from '../../../src/engine/pairing/relaxed-bound.ts';
import { sortChoices } from '../../../src/engine/pairing/sort-choices.ts';
import {
  anyProblemWithRequiredPairs,
  mostPointsByTryingAll,
} from '../../builders/some-pairing-problems.ts';

/** Problems whose required pairs the greedy plan has, as `priceOutChoices` asks. */
const anyPossibleProblem: fc.Arbitrary<PairingProblem> = anyProblemWithRequiredPairs(11)
  .map((problem) => dropUselessChoices(sortChoices(problem)))
  .filter((problem) => brokenLimits(problem, greedyPairing(problem)).length === 0);

describe('any prices of 0 or more', () => {
  test('prove a bound on all plans, and on the plans with each choice', () => {
    fc.assert(
      fc.property(
        anyPossibleProblem,
        fc.array(fc.double({ min: 0, max: 8, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (problem, numbers) => {
          const columns = choiceColumns(problem);
          const prices = Float64Array.from(columns.limits, (_, limit) => numbers[limit % 40]!);
          const active = Int32Array.from(problem.choices.keys());
          const { bound, boundWith } = relaxedBound(
            columns,
            active,
            prices,
            problem.apprenticesPerMaster,
          );
          expect(bound).toBeGreaterThanOrEqual(mostPointsByTryingAll(problem)!);
          for (const [index, choice] of problem.choices.entries()) {
            const key = pairKeyOf(choice);
            const forced = {
              ...problem,
              requiredPairs: new Set([...problem.requiredPairs, key]),
              choices: problem.choices.filter(
                (other) => other === choice || pairKeyOf(other) !== key,
              ),
            };
            const most = mostPointsByTryingAll(forced);
            if (most !== null) expect(boundWith[index]).toBeGreaterThanOrEqual(most);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('choices that are priced out', () => {
  test('are not needed for the best plan, and the bound holds for the whole problem', () => {
    fc.assert(
      fc.property(anyPossibleProblem, (whole) => {
        const best = mostPointsByTryingAll(whole)!;
        const { problem, plan, upperBoundPoints } = priceOutChoices(whole, greedyPairing(whole), 0);
        expect(brokenLimits(whole, plan)).toEqual([]);
        expect(mostPointsByTryingAll(problem)).toBe(best);
        expect(upperBoundPoints).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: 150 },
    );
  });

  test('with a gap allowed, cost no more than that gap', () => {
    fc.assert(
      fc.property(
        anyPossibleProblem,
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (whole, gap) => {
          const best = mostPointsByTryingAll(whole)!;
          const priced = priceOutChoices(whole, greedyPairing(whole), gap);
          const left = mostPointsByTryingAll(priced.problem)!;
          expect(Math.max(left, priced.upperBoundWithout)).toBeGreaterThanOrEqual(best);
          expect(left).toBeGreaterThanOrEqual(Math.floor(best * (1 - gap)));
          expect(priced.upperBoundPoints).toBeGreaterThanOrEqual(best);
        },
      ),
      { numRuns: 80 },
    );
  });
});
