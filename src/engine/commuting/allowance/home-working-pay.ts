import { Exact, wholeCents } from '../../exact.ts';
import type { DaysPerYear } from './days-per-year.ts';
import type { SchemeTerms } from './scheme-terms.ts';

/**
 * What days at home bring per year, and how much of it is untaxed, each rounded once to whole cents.
 * They are counted on the same basis as travel days.
 *
 * @param days - days at home per year
 * @see Wet op de loonbelasting 1964, art. 31a lid 2; `commuting/home-working-allowance`
 */
export function homeWorkingPay(terms: SchemeTerms, days: DaysPerYear) {
  const amount = terms.homeWorkingPerDay.times(days.paid);
  const untaxedLimit = terms.untaxedHomeWorkingPerDay.times(days.untaxed);
  return {
    cents: wholeCents(amount),
    untaxedCents: wholeCents(Exact.min(amount, untaxedLimit)),
  };
}
