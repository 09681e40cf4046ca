import type { PairingOption } from '../build-options.ts';
import type { PairingProblem } from '../pairing-problem.ts';

/** What a choice may be valued at, in points, and without a premium for an earlier plan. */
export type Valuation = 'worthPoints' | 'expectedPoints' | 'nominalPoints';

/**
 * The same choices under the same limits, valued otherwise: another best plan out of the same plans.
 * Not law.
 */
export const revalueProblem = (
  problem: PairingProblem<PairingOption>,
  valuation: Valuation,
): PairingProblem<PairingOption> => ({
  ...problem,
  choices: problem.choices.map((choice) => ({ ...choice, points: choice[valuation] })),
});
