import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { TravelMode } from '../../roster.ts';
import type { FixedAmount } from '../commuting-scheme.ts';
import type { SchemeMoney } from './scheme-money.ts';

/** One band of the table of fixed amounts, in exact numbers. */
export interface FixedAmountTerms {
  readonly mode: TravelMode;
  readonly fromKm: Decimal;
  readonly toKm: Decimal | null;
  /** Ascending in `fromDays`; cents per month. */
  readonly steps: readonly { readonly fromDays: Decimal; readonly perMonth: Decimal }[];
}

/**
 * A band of the table made exact, after indexation.
 *
 * @see not law: the levers of local schemes
 */
export const fixedAmountTerms = (
  { mode, fromKm, toKm, centsPerMonthByDays }: FixedAmount,
  { cents }: SchemeMoney,
): FixedAmountTerms => ({
  mode,
  fromKm: new Exact(fromKm),
  toKm: toKm === null ? null : new Exact(toKm),
  steps: Object.entries(centsPerMonthByDays)
    .map(([days, amount]) => ({ fromDays: new Exact(days), perMonth: cents(amount) }))
    .sort((a, b) => a.fromDays.comparedTo(b.fromDays)),
});

/**
 * The fixed amount per year in cents that a scheme's table gives for a distance and days a week, or
 * `null` when it has none for them. The row is the one with `fromKm` < distance <= `toKm`; within it
 * the amount of the largest number of days that the person reaches counts, so that a table up to 4
 * days also serves somebody who travels 5, and 2.5 days count as 2.
 *
 * @see not law: the levers of local schemes
 */
export function fixedAmountPerYear(
  table: readonly FixedAmountTerms[],
  mode: TravelMode,
  distanceKm: Decimal,
  travelDaysPerWeek: Decimal.Value,
): Decimal | null {
  const row = table.find(
    ({ mode: rowMode, fromKm, toKm }) =>
      rowMode === mode && distanceKm.gt(fromKm) && (toKm === null || distanceKm.lte(toKm)),
  );
  const step = row?.steps.findLast(({ fromDays }) => fromDays.lte(travelDaysPerWeek));
  return step?.perMonth.times(12) ?? null;
}
