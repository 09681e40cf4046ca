import type { CohortModel } from './cohort-model.ts';
import { fixed, one } from './fixed-point.ts';

/**
 * Shares that were computed as fractions (such as six times 0.16666666666666666) miss 1 by a rounding
 * error of a double. What is left within this of 0 is such an error, not people who leave.
 */
export const roundingOfShares = 1e-12;

/** The shares of a model in fixed-point decimals, in the order of its groups. */
export interface ExactTransitions {
  readonly names: readonly string[];
  /** `shares[from][to]` */
  readonly shares: readonly (readonly bigint[])[];
  /** Share that leaves the organisation, per group. */
  readonly leaving: readonly bigint[];
}

/**
 * The shares as they are written, and what leaves.
 *
 * @see not law: arithmetic
 */
export function exactTransitions({ groups, transitions }: CohortModel): ExactTransitions {
  const names = groups.map(({ name }) => name);
  const shares = names.map((from) => {
    const row = Object.hasOwn(transitions, from) ? transitions[from]! : {};
    return names.map((to) => (Object.hasOwn(row, to) ? fixed(row[to]!) : 0n));
  });
  const rounding = fixed(roundingOfShares);
  const leaving = shares.map((row) => {
    const left = one - row.reduce((sum, share) => sum + share, 0n);
    return -rounding <= left && left <= rounding ? 0n : left;
  });
  return { names, shares, leaving };
}
