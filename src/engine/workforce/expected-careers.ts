import type { Decimal } from 'decimal.js';
import { Exact } from '../exact.ts';
import type { ExpectedCareer } from './cohort-model.ts';
import type { ExactTransitions } from './exact-transitions.ts';
import { solveLinear } from './solve-linear.ts';

/**
 * How long an entrant of each group stays, where, and from which group they leave: the fundamental
 * matrix N = (I - Q)^-1 of the absorbing chain whose transient states are the groups, and B = N R.
 *
 * @returns per group; `null` when somebody who enters it may end up in a group nobody ever leaves
 * @see Kemeny and Snell, Finite Markov Chains (1960), theorems 3.2.4 and 3.3.7. Cubic in the groups.
 */
export function expectedCareers(
  transitions: ExactTransitions,
): Readonly<Record<string, ExpectedCareer | null>> {
  const { names, shares, leaving } = transitions;
  const ending = groupsThatEnd(transitions);
  // Groups that end only lead to groups that end, so they form a model of their own.
  const size = ending.length;
  const matrix = ending.map((from) =>
    ending.map((to) => new Exact(from === to ? 1 : 0).minus(shares[from]![to]!)),
  );
  const identity = ending.map((_, row) =>
    ending.map((__, column) => new Exact(row === column ? 1 : 0)),
  );
  const fundamental = solveLinear(matrix, identity);
  const careers = ending.map((_, row): ExpectedCareer => {
    const steps = fundamental[row]!;
    const perGroup = (figure: (column: number) => Decimal) =>
      Object.fromEntries(
        names.map((name, group) => {
          const column = ending.indexOf(group);
          return [name, column < 0 ? 0 : Number(figure(column))];
        }),
      );
    return {
      totalSteps: Number(size === 0 ? 0 : Exact.sum(...steps)),
      stepsInGroup: perGroup((column) => steps[column]!),
      leavesFrom: perGroup((column) => steps[column]!.times(leaving[ending[column]!]!)),
    };
  });
  return Object.fromEntries(
    names.map((name, group) => [name, careers[ending.indexOf(group)] ?? null]),
  );
}

/** Indices of the groups from which every path leads out of the organisation in the end. */
function groupsThatEnd({ shares, leaving }: ExactTransitions): number[] {
  const all = leaving.map((_, group) => group);
  const goesTo = (from: number, to: number): boolean => shares[from]![to]!.gt(0);
  const closure = (start: readonly number[], grows: (group: number, found: number) => boolean) => {
    const found = new Set(start);
    const queue = [...start];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const group of all) {
        if (!found.has(group) && grows(group, next)) {
          found.add(group);
          queue.push(group);
        }
      }
    }
    return found;
  };
  const canLeave = closure(
    all.filter((group) => leaving[group]!.gt(0)),
    goesTo,
  );
  const mayStayForever = closure(
    all.filter((group) => !canLeave.has(group)),
    goesTo,
  );
  return all.filter((group) => !mayStayForever.has(group));
}
