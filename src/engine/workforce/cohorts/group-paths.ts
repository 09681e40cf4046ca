import type { ExactTransitions } from './exact-transitions.ts';

/** Where paths through the groups lead, by index of the groups. */
export interface GroupPaths {
  /** Groups that can be reached in any number of steps, the group itself included. */
  readonly reachable: readonly ReadonlySet<number>[];
  /** Groups to which people who left them may never come back; the others are never left for good. */
  readonly transient: readonly number[];
  /** Groups from which every path leads out of the organisation in the end. */
  readonly ending: readonly number[];
}

/**
 * Which groups lead to which, and out of the organisation.
 *
 * @see Kemeny and Snell, Finite Markov Chains (1960), section 2.4: classification of states
 */
export function groupPaths({ shares, leaving }: ExactTransitions): GroupPaths {
  const all = leaving.map((_, group) => group);
  const reachable = all.map((start) => {
    const found = new Set([start]);
    // A set visits what is added while it is walked through.
    for (const from of found) for (const to of all) if (shares[from]![to]! > 0n) found.add(to);
    return found;
  });
  const everyReachable = (group: number, holds: (reached: number) => boolean): boolean =>
    [...reachable[group]!].every(holds);
  const canLeave = all.map((group) => !everyReachable(group, (reached) => leaving[reached] === 0n));
  return {
    reachable,
    transient: all.filter(
      (group) => canLeave[group] || !everyReachable(group, (at) => reachable[at]!.has(group)),
    ),
    ending: all.filter((group) => everyReachable(group, (reached) => canLeave[reached]!)),
  };
}
