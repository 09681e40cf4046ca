import type { Decimal } from 'decimal.js';
import { fullTimePay } from './full-time-pay.ts';
import type { PaidEmployment } from './paid-employment.ts';
import type { PayRates } from './pay-rates.ts';
import { payTerms } from './pay-terms.ts';
import { paySharesOf, yearlyEmployerCost } from './yearly-employer-cost.ts';

/**
 * What an employment costs the employer in a month with certain rates, in cents, unrounded.
 *
 * @throws InvalidInput when the salary table has no such scale or step
 * @see yearlyEmployerCost and fullTimePay, for what is counted and the parameters
 */
export function monthlyEmployerCost(employment: PaidEmployment, rates: PayRates): Decimal {
  const terms = payTerms(rates);
  const pay = fullTimePay(employment, terms);
  return yearlyEmployerCost(pay, paySharesOf(employment), terms).div(12);
}
