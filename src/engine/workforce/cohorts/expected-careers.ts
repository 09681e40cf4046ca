import type { ExpectedCareer } from './cohort-model.ts';
import type { ExactTransitions } from './exact-transitions.ts';
import { times, toNumber } from './fixed-point.ts';
import type { FundamentalMatrix } from './fundamental-matrix.ts';
import type { GroupPaths } from './group-paths.ts';

/**
 * How long an entrant of each group stays, where, and from which group they leave: the rows of the
 * fundamental matrix N, and B = N R.
 *
 * @returns per group; `null` when somebody who enters it may end up in a group nobody ever leaves
 * @see Kemeny and Snell, Finite Markov Chains (1960), theorems 3.2.4 and 3.3.7
 */
export function expectedCareers(
  { names, leaving }: ExactTransitions,
  { ending }: GroupPaths,
  { groups, steps }: FundamentalMatrix,
): Readonly<Record<string, ExpectedCareer | null>> {
  return Object.fromEntries(
    names.map((name, group) => {
      if (!ending.includes(group)) return [name, null];
      const row = steps[groups.indexOf(group)]!;
      const stepsIn = (to: number): bigint => row[groups.indexOf(to)] ?? 0n;
      const perGroup = (figure: (to: number) => bigint) =>
        Object.fromEntries(names.map((toName, to) => [toName, toNumber(figure(to))]));
      const career: ExpectedCareer = {
        totalSteps: toNumber(row.reduce((sum, value) => sum + value, 0n)),
        stepsInGroup: perGroup(stepsIn),
        leavesFrom: perGroup((to) => times(stepsIn(to), leaving[to]!)),
      };
      return [name, career];
    }),
  );
}
