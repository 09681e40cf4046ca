import * as fc from 'fast-check';
import { brokenLimits } from '../../src/engine/pairing/read-pairing-plan.ts';
import {
  pairKeyOf,
  type PairingChoice,
  type PairingProblem,
} from '../../src/engine/pairing/pairing-problem.ts';

/** A first apprentice of a master, over three months, that takes half of either budget. */
export const aChoice = (choice: Partial<PairingChoice> = {}): PairingChoice => ({
  masterId: 'P1',
  apprenticeId: 'T1',
  startMonth: 0,
  endMonth: 3,
  isFurther: false,
  points: 10,
  costs: [5, 5],
  ...choice,
});

export const aProblem = (
  choices: readonly PairingChoice[],
  more: Partial<PairingProblem> = {},
): PairingProblem => ({
  budgets: [10, 10],
  capacities: new Map(),
  apprenticesPerMaster: 1,
  requiredPairs: new Set(),
  choices,
  ...more,
});

/** Few ids, months and amounts, so that choices collide in every way; at most so many choices. */
export const anyProblem = (maxLength = 12): fc.Arbitrary<PairingProblem> =>
  fc
    .record({
      budgets: fc.tuple(fc.integer({ min: 8, max: 30 }), fc.nat(20)),
      capacities: fc
        .record({ T0: fc.nat(2), T1: fc.nat(2) })
        .map((each) => new Map(Object.entries(each))),
      apprenticesPerMaster: fc.integer({ min: 1, max: 3 }),
      choices: fc.array(anyChoice, { maxLength }),
    })
    .map((problem) => ({
      ...problem,
      requiredPairs: new Set<string>(),
      choices: problem.choices.filter(
        ({ isFurther }) => !isFurther || problem.apprenticesPerMaster > 1,
      ),
    }));

/** The same, with some pairs required; they may be in each other's way. */
export const anyProblemWithRequiredPairs = (maxLength = 12): fc.Arbitrary<PairingProblem> =>
  anyProblem(maxLength).chain((problem) => {
    const keys = [...new Set(problem.choices.map(pairKeyOf))];
    return fc
      .subarray(keys, { maxLength: Math.min(keys.length, 3) })
      .map((required) => ({ ...problem, requiredPairs: new Set(required) }));
  });

const anyChoice: fc.Arbitrary<PairingChoice> = fc
  .record({
    masterId: fc.nat(3).map((id) => `P${id}`),
    apprenticeId: fc.oneof(
      fc.nat(1).map((id) => `T${id}`),
      fc.nat(2).map((id) => `V${id}`),
    ),
    startMonth: fc.nat(5),
    length: fc.integer({ min: 1, max: 4 }),
    isFurther: fc.boolean(),
    points: fc.nat(9),
    costs: fc.tuple(fc.nat(12), fc.nat(12)),
  })
  .map(({ length, ...choice }) => ({ ...choice, endMonth: choice.startMonth + length }));

/** The most points over all plans, by trying them all; null when none has all required pairs. */
export function mostPointsByTryingAll(problem: PairingProblem): number | null {
  const optional = { ...problem, requiredPairs: new Set<string>() };
  let best: number | null = null;
  const tryFrom = (at: number, chosen: readonly PairingChoice[], points: number): void => {
    if (brokenLimits(optional, { chosen, points, spent: [] }).length > 0) return;
    const choice = problem.choices[at];
    if (choice) {
      tryFrom(at + 1, [...chosen, choice], points + choice.points);
      tryFrom(at + 1, chosen, points);
      return;
    }
    const keys = new Set(chosen.map(pairKeyOf));
    if ([...problem.requiredPairs].every((key) => keys.has(key))) {
      best = Math.max(best ?? 0, points);
    }
  };
  tryFrom(0, [], 0);
  return best;
}
