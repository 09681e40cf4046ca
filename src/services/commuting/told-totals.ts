import type { SchemeYear } from '../../engine/commuting/commuting-outcome.ts';
import type { CommutingScheme } from '../../engine/commuting/commuting-scheme.ts';
import type { PreparedCommuting } from '../../engine/commuting/prepared-commuting.ts';
import { evaluateSchemes } from './evaluate-schemes.ts';

/** What a year is told to cost. */
type ToldTotals = Pick<SchemeYear, 'totalCents' | 'extraCents'>;

/**
 * What a year of a scheme is told to cost by whoever answers about it: with costs of few people rounded, as
 * `evaluateSchemes` does. An answer that told the exact cost would give away what was rounded.
 *
 * @param year - within the horizon
 * @throws ParameterUnknown when a parameter that the scheme needs has no value in one of the years
 */
export function toldTotals(
  prepared: PreparedCommuting,
  scheme: CommutingScheme,
  year: number,
): ToldTotals {
  const { tried } = evaluateSchemes(prepared, [scheme], []);
  const { totalCents, extraCents } = tried[0]!.years.find((one) => one.year === year)!;
  return { totalCents, extraCents };
}
