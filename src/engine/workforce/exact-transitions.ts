import type { Decimal } from 'decimal.js';
import { Exact } from '../exact.ts';
import type { CohortModel } from './cohort-model.ts';

/**
 * Shares that were computed as fractions (such as six times 0.16666666666666666) miss 1 by a rounding
 * error of a double. What is left within this of 0 is such an error, not people who leave.
 */
export const roundingOfShares = 1e-12;

/** The shares of a model in exact decimals, in the order of its groups. */
export interface ExactTransitions {
  readonly names: readonly string[];
  /** `shares[from][to]` */
  readonly shares: readonly (readonly Decimal[])[];
  /** Share that leaves the organisation, per group. */
  readonly leaving: readonly Decimal[];
}

/** Reads the shares as the decimal text that they print as, so that 0.1 + 0.2 + 0.7 is 1. */
export function exactTransitions({ groups, transitions }: CohortModel): ExactTransitions {
  const names = groups.map(({ name }) => name);
  const shares = names.map((from) =>
    names.map(
      (to) => new Exact(Object.hasOwn(transitions, from) ? ownShare(transitions[from]!, to) : 0),
    ),
  );
  const leaving = shares.map((row) => {
    const left = new Exact(1).minus(Exact.sum(...row, 0));
    return left.abs().lte(roundingOfShares) ? new Exact(0) : left;
  });
  return { names, shares, leaving };
}

const ownShare = (row: Readonly<Record<string, number>>, name: string): number =>
  Object.hasOwn(row, name) ? row[name]! : 0;
