import { groupBy } from '../../group-by.ts';
import type { MoneyFigure } from '../../workforce/workforce-figures.ts';
import type { WorkforceOutcome } from '../../workforce/workforce-outcome.ts';

const monthsPerYear = 12;

/**
 * The projected wage sum or hire of the whole organisation, in whole cents, of the years of which every
 * month is projected. Means of the simulation, rounded once per year.
 *
 * @see not law: adding up
 */
export function projectedCosts(
  { groups }: Pick<WorkforceOutcome, 'groups'>,
  figure: MoneyFigure,
): ReadonlyMap<number, number> {
  const total = groups.find(({ grouping }) => grouping === 'all');
  // A figure that is 0 everywhere is left out of the outcome.
  const months = (total?.periods ?? []).map((period, index) => ({
    year: Number(period.slice(0, 4)),
    cents: total?.figures[figure]?.[index]?.mean ?? 0,
  }));
  return new Map(
    [...groupBy(months, ({ year }) => year)]
      .filter(([, ofYear]) => ofYear.length === monthsPerYear)
      .map(([year, ofYear]) => [
        year,
        Math.round(ofYear.reduce((sum, { cents }) => sum + cents, 0)),
      ]),
  );
}
