import { groupBy } from '../../engine/group-by.ts';
import type { WorkforceFigure } from '../../engine/workforce/workforce-figures.ts';
import type { SimulatedBand, SimulatedGroup } from '../../engine/workforce/workforce-outcome.ts';

/** One calendar year of a simulated group, whatever the length of its periods. */
export interface WorkforceYear {
  readonly year: number;
  /** A stock at the end of the year; 0 when the figure is left out because it is 0 everywhere. */
  readonly closing: (figure: WorkforceFigure) => SimulatedBand;
  /** Mean of a flow over the year. */
  readonly flow: (figure: WorkforceFigure) => number;
}

const nobody: SimulatedBand = { mean: 0, p10: 0, p50: 0, p90: 0, meanError: 0, quantileError: 0 };

/** A simulated group per calendar year: stocks at the end of it, flows over all of it. */
export function workforceYears({ periods, figures }: SimulatedGroup): readonly WorkforceYear[] {
  const byYear = groupBy(periods.keys(), (index) => Number(periods[index]?.slice(0, 4)));
  return [...byYear].map(([year, indexes]) => ({
    year,
    closing: (figure) => figures[figure]?.[indexes.at(-1) ?? 0] ?? nobody,
    flow: (figure) =>
      indexes.reduce((sum, index) => sum + (figures[figure]?.[index]?.mean ?? 0), 0),
  }));
}

/** The group of everybody; a projection always has one. */
export function totalOf(groups: readonly SimulatedGroup[]): SimulatedGroup {
  const total = groups.find(({ grouping }) => grouping === 'all');
  if (total === undefined) throw new Error('A workforce projection without a total.');
  return total;
}
