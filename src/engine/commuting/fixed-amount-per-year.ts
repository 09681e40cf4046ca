import type { Decimal } from 'decimal.js';
import type { TravelMode } from '../roster.ts';
import type { FixedAmountTerms } from './scheme-terms.ts';

/**
 * The fixed amount per year in cents that a scheme's table gives for a distance and days a week, or
 * `null` when it has none for them. The row is the one with `fromKm` < distance <= `toKm`; within it the amount
 * of the largest number of days that the person reaches counts, so that a table up to 4 days also
 * serves somebody who travels 5, and 2.5 days count as 2.
 *
 * @see not law: the levers of local schemes
 */
export function fixedAmountPerYear(
  table: readonly FixedAmountTerms[],
  mode: TravelMode,
  distanceKm: Decimal,
  travelDaysPerWeek: Decimal,
): Decimal | null {
  const row = table.find(
    ({ mode: rowMode, fromKm, toKm }) =>
      rowMode === mode && distanceKm.gt(fromKm) && (toKm === null || distanceKm.lte(toKm)),
  );
  const step = row?.steps.findLast(({ fromDays }) => fromDays.lte(travelDaysPerWeek));
  return step?.perMonth.times(12) ?? null;
}
