import type { PerGroup } from './cohort-model.ts';
import type { ExactTransitions } from './exact-transitions.ts';
import { dot, one, over, toNumber } from './fixed-point.ts';
import type { FundamentalMatrix } from './fundamental-matrix.ts';
import type { GroupPaths } from './group-paths.ts';

/**
 * The chance that somebody who enters a group is ever in each group, for any model. For groups that are
 * left for good some day it is F with F(i,j) = N(i,j) / N(j,j), as every visit starts with a first one.
 * Groups that are never left for good form closed circles, of which everybody who comes into one sees
 * every group: their chance is that of being absorbed in the circle.
 *
 * @returns per group entered (1 for that group itself)
 * @see Kemeny and Snell, Finite Markov Chains (1960), theorems 3.5.4 (F) and 3.3.7 (absorption)
 */
export function chancesToReach(
  { names, shares }: ExactTransitions,
  { reachable }: GroupPaths,
  { groups, steps }: FundamentalMatrix,
): Readonly<Record<string, PerGroup>> {
  const rowOf = new Map(groups.map((group, row) => [group, row]));
  /** By closed group: the chance to come into its circle in one step, from each transient group. */
  const intoCircle = new Map(
    names.flatMap((_, group) =>
      rowOf.has(group)
        ? []
        : [[group, groups.map((from) => shareInto(shares[from]!, reachable[group]!))]],
    ),
  );
  const chance = (from: number, to: number): bigint => {
    if (from === to) return one;
    if (!reachable[from]!.has(to)) return 0n;
    const row = rowOf.get(from);
    const column = rowOf.get(to);
    if (row === undefined) return one;
    if (column === undefined) return atMostOne(dot(steps[row]!, intoCircle.get(to)!));
    return atMostOne(over(steps[row]![column]!, steps[column]![column]!));
  };
  return Object.fromEntries(
    names.map((name, from) => [
      name,
      Object.fromEntries(names.map((toName, to) => [toName, toNumber(chance(from, to))])),
    ]),
  );
}

/** Shares written in binary, such as 3/13 four times, may add up to a hair more than 1. */
const atMostOne = (chance: bigint): bigint => (chance > one ? one : chance);

const shareInto = (row: readonly bigint[], circle: ReadonlySet<number>): bigint =>
  [...circle].reduce((sum, to) => sum + row[to]!, 0n);
