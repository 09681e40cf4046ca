import type { CohortFigures, CohortModel } from './cohort-model.ts';
import type { ExactTransitions } from './exact-transitions.ts';
import { dot, fixed, times } from './fixed-point.ts';
import { groupPaths } from './group-paths.ts';
import { namedFigures } from './named-figures.ts';
import { identityLess, solveLinear } from './solve-linear.ts';

/**
 * What every step comes to in the long run, whatever the stocks at the start: with constant joiners r the
 * stocks s = r N. A group whose stock is held feeds the other groups like joiners do.
 *
 * @returns `null` when intake grows, or when people can stay forever in groups that are not held
 * @see Bartholomew, Forbes and McClean, Statistical Techniques for Manpower Planning (2nd ed., 1991), ch. 4
 */
export function longRunFigures(
  { groups }: CohortModel,
  transitions: ExactTransitions,
): CohortFigures | null {
  if (groups.some(({ intake }) => intake.growthPerStepRatio !== 0 && intake.people !== 0)) {
    return null;
  }
  const { shares, leaving } = transitions;
  const all = groups.map((_, group) => group);
  const isHeld = groups.map(({ intake }) => intake.kind === 'target-stock');
  const given = groups.map(({ intake }) => fixed(intake.people));
  const free = all.filter((group) => !isHeld[group]);
  /** People who come into each group in a step from the groups with these stocks. */
  const movedInto = (stocks: readonly bigint[], to: number): bigint =>
    dot(
      stocks,
      shares.map((row) => row[to]!),
    );

  // Seen from the free groups, who moves to a held group is gone.
  const open: ExactTransitions = {
    names: free.map((group) => transitions.names[group]!),
    shares: free.map((from) => free.map((to) => shares[from]![to]!)),
    leaving: free.map((from) =>
      all.reduce((sum, to) => (isHeld[to] ? sum + shares[from]![to]! : sum), leaving[from]!),
    ),
  };
  if (groupPaths(open).ending.length < free.length) return null;

  const heldStocks = all.map((group) => (isHeld[group] ? given[group]! : 0n));
  const transposed = all.map((to) => shares.map((row) => row[to]!));
  const solved = solveLinear(
    identityLess(transposed, free),
    free.map((group) => [given[group]! + movedInto(heldStocks, group)]),
  );
  const stocks = [...heldStocks];
  free.forEach((group, row) => (stocks[group] = solved[row]![0]!));
  return namedFigures(transitions.names, {
    stocks,
    leavers: stocks.map((stock, group) => times(stock, leaving[group]!)),
    joiners: given.map((people, group) =>
      isHeld[group] ? people - movedInto(stocks, group) : people,
    ),
  });
}
