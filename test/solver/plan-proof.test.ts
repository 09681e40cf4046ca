import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { PairingOption } from '../../src/engine/pairing/build-options.ts';
import type { PairingProblem } from '../../src/engine/pairing/pairing-problem.ts';
import { brokenLimits } from '../../src/engine/pairing/read-pairing-plan.ts';
import { calculatePairing } from '../../src/services/stateless/calculate-pairing.ts';
import { preparePairing } from '../../src/services/stateless/prepare-pairing.ts';
import { planLimits } from '../../src/services/stateless/solve-plan.ts';
import {
  aMaster,
  aScenarioWith,
  aVolunteer,
  context,
  thousands,
} from './pairing-questions/some-staff.ts';

/** Three masters of whom two leave together, and two volunteers. */
const rows = [
  aMaster(2),
  aMaster(3, { position: 'Adviseur omgevingsrecht' }),
  aMaster(4, { knownDepartureDate: '2028-05-31' }),
  aVolunteer(12),
  aVolunteer(13, { step: 1 }),
];
const earlierPairs = [2, 3, 4].flatMap((post) =>
  [12, 13].map((volunteer) => ({
    postId: `P${post}`,
    candidateId: `V${volunteer}`,
    firstMonth: null,
    overlapMonths: 3,
    timeShare: null,
  })),
);

/** Any fund, and an earlier plan that mostly cannot be kept as a whole. */
const anyScenario = fc
  .record({
    fund: fc.integer({ min: 5, max: 60 }),
    earlierPlan: fc.subarray(earlierPairs, { minLength: 1, maxLength: 3 }),
    keepingPremium: fc.constantFrom(0, 0.5, 1, 3, 10, 25),
  })
  .map(({ fund, ...asked }) => aScenarioWith({ fundCentsByYear: thousands(fund), ...asked }));

type Scenario = ReturnType<typeof aScenarioWith>;

/** Every plan there is, by trying each choice of each master in turn. */
function everyPlan(problem: PairingProblem<PairingOption>): (readonly PairingOption[])[] {
  const masters = [...new Set(problem.choices.map(({ masterId }) => masterId))];
  const grow = (chosen: readonly PairingOption[], at: number): (readonly PairingOption[])[] => {
    if (brokenLimits(problem, { chosen, points: 0, spent: [] }).length > 0) return [];
    const masterId = masters[at];
    if (masterId === undefined) return [chosen];
    const own = problem.choices.filter((choice) => choice.masterId === masterId);
    return [...grow(chosen, at + 1), ...own.flatMap((choice) => grow([...chosen, choice], at + 1))];
  };
  return grow([], 0);
}

const worthOf = (plan: readonly PairingOption[]): number =>
  plan.reduce((sum, { worthPoints }) => sum + worthPoints, 0) / 1000;

const keptIn = (plan: readonly PairingOption[], { pairing }: Scenario): number =>
  plan.filter(({ masterId, apprenticeId, overlapMonths }) =>
    pairing.earlierPlan.some(
      (pair) =>
        pair.postId === masterId &&
        pair.candidateId === apprenticeId &&
        pair.overlapMonths === overlapMonths,
    ),
  ).length;

describe('with an earlier plan', () => {
  test('no plan that keeps as many of its pairs is worth more than the bound, by trying all', async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, async (scenario) => {
        const outcome = await calculatePairing(context, { rows, scenario });
        const kept = outcome.kept!.pairCount;
        const { problem } = preparePairing(context, { rows, scenario });
        const best = Math.max(
          ...everyPlan(problem)
            .filter((plan) => keptIn(plan, scenario) >= kept)
            .map(worthOf),
        );
        expect(best).toBeLessThanOrEqual(outcome.upperBound);
        expect(outcome.value).toBeLessThanOrEqual(best);
      }),
      { numRuns: 10 },
    );
  });

  test('the value is what the pairs are worth, and the gap is that of value and bound', async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, async (scenario) => {
        const { value, upperBound, gapRatio, isProved, pairs } = await calculatePairing(context, {
          rows,
          scenario,
        });
        expect(value).toBeCloseTo(
          pairs.reduce((sum, pair) => sum + pair.value, 0),
          9,
        );
        expect(gapRatio * upperBound).toBeCloseTo(upperBound - value, 9);
        expect(isProved).toBe(gapRatio <= planLimits.gapRatio);
      }),
      { numRuns: 10 },
    );
  });

  test('a plan that keeps fewer of its pairs can be worth more than the bound', async () => {
    const earlierPlan = [{ ...earlierPairs[2]!, overlapMonths: 6 }];
    const planOf = (keepingPremium: number) =>
      calculatePairing(context, {
        rows: [aMaster(2), aMaster(3, { position: 'Adviseur omgevingsrecht' }), aVolunteer(12)],
        scenario: aScenarioWith({
          fundCentsByYear: thousands(1000),
          earlierPlan,
          keepingPremium,
        }),
      });
    const [kept, anew] = [await planOf(25), await planOf(0)];
    expect(kept.kept).toEqual({ pairCount: 1, ofPairs: 1 });
    expect(anew.kept).toEqual({ pairCount: 0, ofPairs: 1 });
    expect(anew.value).toBeGreaterThan(kept.upperBound);
    expect(kept.isProved).toBe(true);
  });
});
