import type { Decimal } from 'decimal.js';
import { type CalendarDate, yearOf } from '../calendar/calendar-date.ts';
import { Exact, wholeCents } from '../exact.ts';
import type { ParameterUse, Parameters } from '../parameters.ts';
import { fullTimePay } from './full-time-pay.ts';
import { monthsFrom } from './months-from.ts';
import { oncePer } from './once-per.ts';
import type { PaidEmployment } from './paid-employment.ts';
import { type PayRates, payBasis, payRatesPerMonth } from './pay-rates.ts';
import { payTerms } from './pay-terms.ts';
import { paySharesOf, yearlyEmployerCost } from './yearly-employer-cost.ts';

/** @throws InvalidInput when the salary table has no such scale or step */
function monthlyEmployerCost(employment: PaidEmployment, rates: PayRates): Decimal {
  const terms = payTerms(rates);
  const pay = fullTimePay(employment, terms);
  return yearlyEmployerCost(pay, paySharesOf(employment), terms).div(12);
}

/** What an employment costs the employer per calendar year. */
export interface EmployerCost {
  /** Calendar years that the period touches, in order, each rounded once to whole cents. */
  readonly byYear: readonly { readonly year: number; readonly cents: number }[];
  readonly basis: readonly ParameterUse[];
}

/**
 * What an employment costs the employer over a number of whole months, per calendar year. The step
 * stays what it is; `costPaths` lets it rise.
 *
 * @param firstMonth - first day of the first month
 * @throws ParameterUnknown when a month lies outside the known or assumed period of a parameter
 * @throws InvalidInput when the salary table has no such scale or step
 * @see yearlyEmployerCost and fullTimePay, for what is counted and the parameters
 */
export function employerCost(
  employment: PaidEmployment,
  firstMonth: CalendarDate,
  monthCount: number,
  parameters: Parameters,
): EmployerCost {
  const rates = payRatesPerMonth(firstMonth, monthCount, parameters);
  const costs = monthlyCosts(employment, rates);
  const totals = new Map<number, Decimal>();
  for (const [index, month] of monthsFrom(firstMonth, monthCount).entries()) {
    const year = yearOf(month);
    totals.set(year, (totals.get(year) ?? new Exact(0)).plus(costs[index]!));
  }
  return {
    byYear: [...totals].map(([year, total]) => ({ year, cents: wholeCents(total) })),
    basis: payBasis(rates, parameters),
  };
}

/**
 * The cost of each month, in cents, unrounded; computed once for months with the same rates.
 *
 * @throws InvalidInput when the salary table has no such scale or step
 * @see yearlyEmployerCost and fullTimePay, for what is counted and the parameters
 */
export function monthlyCosts(employment: PaidEmployment, rates: readonly PayRates[]): Decimal[] {
  return oncePer(rates, (perMonth) => monthlyEmployerCost(employment, perMonth));
}
