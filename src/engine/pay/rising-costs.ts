import type { Decimal } from 'decimal.js';
import { monthlyEmployerCost } from './monthly-employer-cost.ts';
import type { PaidEmployment } from './paid-employment.ts';
import type { PayRates } from './pay-rates.ts';
import { type RisingEmployment, stepInMonth, stepRises } from './step-rises.ts';

/** Months that follow on each other. */
interface PaidMonths {
  /** Index of the first of them, as those of a step month: 0 = the month of the reference date. */
  readonly firstMonth: number;
  /** Per month; months without a change share one object. */
  readonly rates: readonly PayRates[];
  /** Months between two rises, parameter `pay/step-interval`. */
  readonly interval: number;
}

/**
 * What employees cost the employer per month, exactly, with steps that rise: for amounts that are rounded once
 * over several months. `employeePaths` gives rounded months, and many more of them. A month is worked out
 * once for all that share its rates and step.
 *
 * @returns a function of an employment and the index of the month in which its step is the one given. It gives
 *   the cost of each of the months from then on (of all of them when that month lies before), in cents,
 *   unrounded. It throws InvalidInput when a salary table has no such scale or step
 * @see yearlyEmployerCost and fullTimePay, for what is counted and the parameters; stepInMonth
 */
export function risingCosts({
  firstMonth,
  rates,
  interval,
}: PaidMonths): (employment: RisingEmployment, sinceMonth: number) => Decimal[] {
  const known = new Map<PayRates, Map<string, Decimal>>();
  function costOf(employment: PaidEmployment, ofMonth: PayRates): Decimal {
    const ofRates = known.get(ofMonth) ?? new Map<string, Decimal>();
    known.set(ofMonth, ofRates);
    const { scale, step, partTimeFactor, pensionPartTimeFactor } = employment;
    const key = [scale, step, partTimeFactor, pensionPartTimeFactor].join();
    const cost = ofRates.get(key) ?? monthlyEmployerCost(employment, ofMonth);
    ofRates.set(key, cost);
    return cost;
  }

  return (employment, sinceMonth) => {
    const rises = stepRises(employment, sinceMonth, interval);
    const start = Math.max(firstMonth, sinceMonth);
    return rates.slice(start - firstMonth).map((ofMonth, index) => {
      const step = stepInMonth(employment, rises, start + index, ofMonth);
      return costOf({ ...employment, step }, ofMonth);
    });
  };
}
