import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { IndexationRule, RatePerKm } from '../commuting-scheme.ts';

/** Makes the amounts and rates that a scheme is written in exact cents of one year. */
export interface SchemeMoney {
  readonly cents: (amount: number) => Decimal;
  readonly centsPerKm: (rate: RatePerKm) => Decimal;
}

/**
 * How the money of a scheme reads in a year: its own amounts and rates rise with the indexation, from
 * the year after the base year on and without rounding in between; what follows the law does not.
 *
 * @param untaxedPerKm - cents per km that may be paid untaxed in that year
 * @see not law: the levers of local schemes; `commuting/untaxed-rate` for `tax-maximum`
 */
export function schemeMoney(
  indexation: IndexationRule | null,
  year: number,
  untaxedPerKm: Decimal,
): SchemeMoney {
  const rises = indexationRises(indexation, year);
  const factor = new Exact(indexation?.ratioPerYear ?? 0).plus(1).pow(rises);
  return {
    cents: (amount) => factor.times(amount),
    centsPerKm: (rate) =>
      rate === 'tax-maximum' ? untaxedPerKm : new Exact(rate).times(100).times(factor),
  };
}

/**
 * How often the amounts of a scheme have risen in a year.
 *
 * @see not law: a lever of local schemes
 */
export const indexationRises = (indexation: IndexationRule | null, year: number): number =>
  indexation === null ? 0 : Math.max(0, year - indexation.baseYear);
