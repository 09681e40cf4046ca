import type { CohortFigures, PerGroup } from './cohort-model.ts';
import { toNumber } from './fixed-point.ts';

/**
 * The figures of a step by the names of the groups, as doubles.
 *
 * @see not law: naming
 */
export function namedFigures(
  names: readonly string[],
  { stocks, leavers, joiners }: Readonly<Record<keyof CohortFigures, readonly bigint[]>>,
): CohortFigures {
  const named = (figures: readonly bigint[]): PerGroup =>
    Object.fromEntries(figures.map((figure, group) => [names[group]!, toNumber(figure)]));
  return { stocks: named(stocks), leavers: named(leavers), joiners: named(joiners) };
}
