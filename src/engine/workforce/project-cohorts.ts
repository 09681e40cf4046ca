import type { Decimal } from 'decimal.js';
import { Exact } from '../exact.ts';
import { checkCohortModel } from './check-cohort-model.ts';
import type { CohortModel, CohortProjection, CohortStep, PerGroup } from './cohort-model.ts';
import { type ExactTransitions, exactTransitions } from './exact-transitions.ts';
import { expectedCareers } from './expected-careers.ts';

/**
 * How many people each group holds after each step, who leaves, who joins, and how long an entrant
 * stays: the expected values of a Markov manpower model. Leavers and movers come from the people at
 * the start of a step; joiners come at its end. Counted in decimals of 60 digits and only then turned
 * into doubles, so figures are unrounded and 40 x 0.8 + 5 is 37, not 37.000000000000004.
 *
 * @throws InvalidInput with everything that is wrong with the model at once
 * @see Bartholomew, Forbes and McClean, Statistical Techniques for Manpower Planning (2nd ed., 1991)
 */
export function projectCohorts(model: CohortModel): CohortProjection {
  checkCohortModel(model);
  const transitions = exactTransitions(model);
  const steps: CohortStep[] = [];
  let stocks = model.groups.map(({ stock }) => new Exact(stock));
  for (let step = 1; step <= model.stepCount; step += 1) {
    const leavers = stocks.map((stock, group) => stock.times(transitions.leaving[group]!));
    const stayers = stayersOf(stocks, transitions);
    const joiners = model.groups.map(({ intake }, group) =>
      intake.kind === 'joiners'
        ? new Exact(intake.people)
        : new Exact(intake.people).minus(stayers[group]!),
    );
    stocks = stayers.map((people, group) => people.plus(joiners[group]!));
    const named = (figures: readonly Decimal[]): PerGroup =>
      Object.fromEntries(
        figures.map((figure, group) => [model.groups[group]!.name, Number(figure)]),
      );
    steps.push({ step, stocks: named(stocks), leavers: named(leavers), joiners: named(joiners) });
  }
  return { steps, careers: expectedCareers(transitions) };
}

/** People in each group at the end of a step who were in the organisation at its start. */
function stayersOf(stocks: readonly Decimal[], { shares }: ExactTransitions): Decimal[] {
  return stocks.map((_, to) =>
    stocks.reduce((sum, stock, from) => {
      const share = shares[from]![to]!;
      return share.isZero() ? sum : sum.plus(stock.times(share));
    }, new Exact(0)),
  );
}
