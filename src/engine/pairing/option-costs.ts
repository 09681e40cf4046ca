import type { Decimal } from 'decimal.js';
import { monthOf, yearOf } from '../calendar/calendar-date.ts';
import { Exact, wholeCents } from '../exact.ts';
import type { ParameterUse, Parameters } from '../parameters.ts';
import { monthlyCosts } from '../pay/employer-cost.ts';
import { payBasis, type PayRates, payRatesPerMonth } from '../pay/pay-rates.ts';
import type { Scenario } from '../scenario.ts';
import type { OverlapWindow } from './overlap-window.ts';
import type { ApprenticeCandidate } from './pairing-outcome.ts';
import type { PairTiming } from './pair-timings.ts';

/** What pairs cost, per budget year in whole cents. */
interface OptionCosts {
  readonly of: (candidate: ApprenticeCandidate) => (timing: PairTiming) => readonly number[];
  readonly basis: readonly ParameterUse[];
}

/**
 * What an apprentice costs during a pair, per budget year: the employer's cost of the months in it, at
 * the share of the hours that is spent beside the master, rounded once per year. Of a volunteer only the
 * share that is paid to replace them. Table and premiums are those of each month.
 *
 * @param monthCount - months of the window in which pairs may run
 * @throws ParameterUnknown when a month has no salary table or premiums and no assumption supplies them
 * @throws InvalidInput when the salary table has no such scale or step
 * @see employerCost, for what is counted and the parameters
 */
export function optionCosts(
  window: OverlapWindow,
  monthCount: number,
  scenario: Pick<Scenario, 'firstYear' | 'yearCount' | 'pairing'>,
  parameters: Parameters,
): OptionCosts {
  const rates = payRatesPerMonth(window.firstMonth, monthCount, parameters);
  /** Who is paid alike costs alike. */
  const costsOfPay = new Map<string, (timing: PairTiming) => readonly number[]>();
  const of: OptionCosts['of'] = (candidate) => {
    const { scale, step, partTimeFactor, kind } = candidate;
    const paidRatio = kind === 'volunteer' ? scenario.pairing.backfillRatio : 1;
    const key = `${scale} ${step} ${partTimeFactor} ${paidRatio}`;
    const known = costsOfPay.get(key);
    if (known) return known;
    const costs = costsPerYear(sumsOf(candidate, rates, paidRatio), window, scenario);
    costsOfPay.set(key, costs);
    return costs;
  };
  return { of, basis: payBasis(rates, parameters) };
}

/** `[month]`: cost of all months before it, in cents, unrounded. */
function sumsOf(
  candidate: ApprenticeCandidate,
  rates: readonly PayRates[],
  paidRatio: number,
): Decimal[] {
  const sums = [new Exact(0)];
  for (const cost of monthlyCosts(candidate, rates)) {
    sums.push(sums.at(-1)!.plus(cost.times(paidRatio)));
  }
  return sums;
}

/** Cents per budget year of a timing, each amount worked out once. */
function costsPerYear(
  sums: readonly Decimal[],
  { firstMonth }: OverlapWindow,
  { firstYear, yearCount }: Pick<Scenario, 'firstYear' | 'yearCount'>,
): (timing: PairTiming) => readonly number[] {
  const monthsBefore = 12 * (yearOf(firstMonth) - firstYear) + monthOf(firstMonth) - 1;
  const known = new Map<number, Map<number, readonly number[]>>();
  return ({ start, end, timeShare }) => {
    const ofShare = known.get(timeShare) ?? new Map<number, readonly number[]>();
    known.set(timeShare, ofShare);
    const key = start * sums.length + end;
    const before = ofShare.get(key);
    if (before) return before;
    const cents = Array.from({ length: yearCount }, (_, year) => {
      const from = Math.max(start, 12 * year - monthsBefore);
      const to = Math.min(end, 12 * (year + 1) - monthsBefore);
      return from < to ? wholeCents(sums[to]!.minus(sums[from]!).times(timeShare)) : 0;
    });
    ofShare.set(key, cents);
    return cents;
  };
}
