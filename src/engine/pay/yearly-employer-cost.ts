import type { Decimal } from 'decimal.js';
import { Exact } from '../exact.ts';
import type { FullTimePay } from './full-time-pay.ts';
import type { PaidEmployment } from './paid-employment.ts';
import type { PayTerms } from './pay-terms.ts';

/** Shares of full time, exact. */
export interface PayShares {
  readonly paid: Decimal;
  /** Over which pension is built up. */
  readonly pension: Decimal;
}

/**
 * For which share of full time somebody is paid, and builds up pension.
 *
 * @see not law: reading an employment
 */
export function paySharesOf({
  partTimeFactor,
  pensionPartTimeFactor,
}: Pick<PaidEmployment, 'partTimeFactor' | 'pensionPartTimeFactor'>): PayShares {
  const paid = new Exact(partTimeFactor);
  const isOther = pensionPartTimeFactor != null && pensionPartTimeFactor !== partTimeFactor;
  return { paid, pension: isOther ? new Exact(pensionPartTimeFactor) : paid };
}

/**
 * What a year at the terms of one month costs the employer, in cents, unrounded; a month is a twelfth of
 * it. Counted per year, because franchises and the maximum wage are, so that nothing is divided before
 * the end. It is
 * - the wage for the share that is paid;
 * - the employer's premiums for pension and disability pension, for the share that builds up pension;
 * - Aof (high) with the childcare surcharge, Ufo, Whk (WGA) and Zvw over the wage after the pension
 *   premium that the employee pays, at most the maximum premium wage, which is not less for part time.
 * Allowances, travel and training are not in it. A model, not a payslip: some of its parameters are
 * marked unverified.
 *
 * @param pay - of the scale and step, for full time
 * @see Wet financiering sociale verzekeringen (`premiums/...`); pension rules of ABP (`abp/...`)
 */
export function yearlyEmployerCost(
  pay: FullTimePay,
  { paid, pension }: PayShares,
  { premiumRatio, maximumWage }: Pick<PayTerms, 'premiumRatio' | 'maximumWage'>,
): Decimal {
  const wage = pay.wage.times(paid);
  const taxableWage = wage.minus(pay.employeePension.times(pension));
  const premiumWage = taxableWage.lessThan(maximumWage) ? taxableWage : maximumWage;
  return wage.plus(pay.pension.times(pension)).plus(premiumWage.times(premiumRatio));
}
