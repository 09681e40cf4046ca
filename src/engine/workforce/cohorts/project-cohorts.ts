import { chancesToReach } from './chances-to-reach.ts';
import { checkCohortModel } from './check-cohort-model.ts';
import type { CohortModel, CohortProjection, CohortStep } from './cohort-model.ts';
import { exactTransitions, type ExactTransitions } from './exact-transitions.ts';
import { expectedCareers } from './expected-careers.ts';
import { dot, fixed, one, times } from './fixed-point.ts';
import { fundamentalMatrix } from './fundamental-matrix.ts';
import { groupPaths } from './group-paths.ts';
import { longRunFigures } from './long-run-figures.ts';
import { namedFigures } from './named-figures.ts';

/**
 * How many people each group holds after each step, who leaves, who joins, how long an entrant stays and
 * which groups they reach: the expected values of a Markov manpower model. Leavers and movers come from
 * the people at the start of a step; joiners come at its end. Counted in decimals of 80 places and only
 * then turned into doubles, so figures are unrounded and 40 x 0.8 + 5 is 37, not 37.000000000000004.
 *
 * @throws InvalidInput with everything that is wrong with the model at once
 * @see Bartholomew, Forbes and McClean, Statistical Techniques for Manpower Planning (2nd ed., 1991)
 */
export function projectCohorts(model: CohortModel): CohortProjection {
  checkCohortModel(model);
  const transitions = exactTransitions(model);
  const paths = groupPaths(transitions);
  const fundamental = fundamentalMatrix(transitions, paths.transient);
  return {
    steps: stepsOf(model, transitions),
    careers: expectedCareers(transitions, paths, fundamental),
    reachRatios: chancesToReach(transitions, paths, fundamental),
    longRun: longRunFigures(model, transitions),
  };
}

function stepsOf(
  { stepCount, groups }: CohortModel,
  { names, shares, leaving }: ExactTransitions,
): CohortStep[] {
  /** By group reached: the shares that come from each group. */
  const columns = names.map((_, to) => shares.map((row) => row[to]!));
  const growth = groups.map(({ intake }) => one + fixed(intake.growthPerStepRatio));
  const steps: CohortStep[] = [];
  let stocks = groups.map(({ stock }) => fixed(stock));
  let intakes = groups.map(({ intake }) => fixed(intake.people));
  for (let step = 1; step <= stepCount; step += 1) {
    const leavers = stocks.map((stock, group) => times(stock, leaving[group]!));
    const stayers = columns.map((column) => dot(stocks, column));
    const joiners = intakes.map((people, group) =>
      groups[group]!.intake.kind === 'joiners' ? people : people - stayers[group]!,
    );
    stocks = stayers.map((people, group) => people + joiners[group]!);
    steps.push({ step, ...namedFigures(names, { stocks, leavers, joiners }) });
    intakes = intakes.map((people, group) => times(people, growth[group]!));
  }
  return steps;
}
