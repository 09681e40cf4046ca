import type { ExactTransitions } from './exact-transitions.ts';
import { one } from './fixed-point.ts';
import { identityLess, solveLinear } from './solve-linear.ts';

/** Expected number of steps in each group, for the groups that are left for good some day. */
export interface FundamentalMatrix {
  /** Index of the group of each row and column. */
  readonly groups: readonly number[];
  /** `steps[entered][in]`, by row and column, the step of entering included. */
  readonly steps: readonly (readonly bigint[])[];
}

/**
 * The fundamental matrix N = (I - Q)^-1 of the absorbing chain whose transient states are these groups.
 *
 * @param groups - transient groups
 * @see Kemeny and Snell, Finite Markov Chains (1960), theorem 3.2.4
 */
export function fundamentalMatrix(
  { shares }: ExactTransitions,
  groups: readonly number[],
): FundamentalMatrix {
  const identity = groups.map((_, row) => groups.map((__, at) => (row === at ? one : 0n)));
  return { groups, steps: solveLinear(identityLess(shares, groups), identity) };
}
