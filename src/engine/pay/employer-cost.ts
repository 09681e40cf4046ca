import type { Decimal } from 'decimal.js';
import { type CalendarDate, yearOf } from '../calendar/calendar-date.ts';
import { Exact, wholeCents } from '../exact.ts';
import type { ParameterUse, Parameters } from '../parameters.ts';
import { monthlySalaryCents } from './monthly-salary.ts';
import { monthsFrom } from './months-from.ts';
import type { PaidEmployment } from './paid-employment.ts';
import { type PayRates, payBasis, payRatesPerMonth } from './pay-rates.ts';

/**
 * What one month of an employment costs the employer, in cents, unrounded: the table salary with
 * the individual choice budget (IKB) on top, plus
 * - pension premium over the pensionable wage above the franchise, and disability premium above its
 *   own franchise; a franchise counts in proportion to the part-time factor;
 * - Aof (high) with the childcare surcharge, Ufo, Whk (WGA) and Zvw over the wage after the pension
 *   premium that the employee pays, at most the maximum premium wage.
 * Amounts per year (franchises, maximum wage) count for a twelfth. Allowances, travel and training
 * are not in it. A model, not a payslip: some of its parameters are marked unverified.
 *
 * @throws InvalidInput when the salary table has no such scale or step
 * @see cao Gemeenten, chapter 3 and 4 (`pay/salary-table`, `pay/ikb`); Wet financiering sociale
 *   verzekeringen (`premiums/...`); pension rules of ABP (`abp/...`)
 */
function monthlyEmployerCost(employment: PaidEmployment, rates: PayRates): Decimal {
  const { partTimeFactor } = employment;
  const salary = new Exact(monthlySalaryCents(employment, rates)).times(partTimeFactor);
  const wage = salary.times(new Exact(1).plus(rates['pay/ikb'].value));

  const above = (franchisePerYear: number): Decimal =>
    Exact.max(0, wage.minus(new Exact(franchisePerYear).times(partTimeFactor).div(12)));
  const pensionBase = above(rates['abp/franchise'].value);
  const pension = pensionBase.times(rates['abp/premium-employer'].value);
  const disability = above(rates['abp/disability-franchise'].value).times(
    rates['abp/disability-premium'].value,
  );

  const taxableWage = wage.minus(pensionBase.times(rates['abp/premium-employee'].value));
  const premiumWage = Exact.min(
    taxableWage,
    new Exact(rates['premiums/maximum-wage'].value).div(12),
  );
  const premiumRate = new Exact(rates['premiums/aof-high'].value)
    .plus(rates['premiums/childcare-surcharge'].value)
    .plus(rates['premiums/ufo'].value)
    .plus(rates['premiums/whk-wga'].value)
    .plus(rates['premiums/zvw'].value);
  return wage.plus(pension).plus(disability).plus(premiumWage.times(premiumRate));
}

/** What an employment costs the employer per calendar year. */
export interface EmployerCost {
  /** Calendar years that the period touches, in order, each rounded once to whole cents. */
  readonly byYear: readonly { readonly year: number; readonly cents: number }[];
  readonly basis: readonly ParameterUse[];
}

/**
 * What an employment costs the employer over a number of whole months, per calendar year.
 *
 * @param firstMonth - first day of the first month
 * @throws ParameterUnknown when a month lies outside the known or assumed period of a parameter
 * @throws InvalidInput when the salary table has no such scale or step
 * @see monthlyEmployerCost, for what is counted and the parameters
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
 * @see monthlyEmployerCost, for what is counted and the parameters
 */
export function monthlyCosts(employment: PaidEmployment, rates: readonly PayRates[]): Decimal[] {
  const known = new Map<PayRates, Decimal>();
  return rates.map((perMonth) => {
    const cost = known.get(perMonth) ?? monthlyEmployerCost(employment, perMonth);
    known.set(perMonth, cost);
    return cost;
  });
}
