import type { Decimal } from 'decimal.js';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { Exact } from '../exact.ts';
import type { ExactDecimal } from '../parameters.ts';
import type { PriceSettings } from '../workforce/workforce-settings.ts';
import { oncePer } from './once-per.ts';
import type { PayRates } from './pay-rates.ts';
import { ownWageIndex, wageIndex } from './price-index.ts';
import { shareRuns } from './share-runs.ts';

/** The rates of one month as exact decimals, ready to compute with. Amounts are in cents per year. */
export interface PayTerms {
  /** Where the salary is looked up. */
  readonly rates: PayRates;
  /** By what the salary of the table is multiplied; 1 = as the table says. */
  readonly salaryIndex: Decimal;
  /** The same for a salary that an own table leaves to the cao, which has a price level of its own. */
  readonly agreedSalaryIndex: Decimal;
  /** Wage (salary with the individual choice budget) as a multiple of the salary. */
  readonly wageRatio: Decimal;
  readonly franchise: Decimal;
  readonly pensionRatio: Decimal;
  readonly employeePensionRatio: Decimal;
  readonly disabilityFranchise: Decimal;
  readonly disabilityRatio: Decimal;
  /** Aof (high) with the childcare surcharge, Ufo, Whk (WGA) and Zvw together. */
  readonly premiumRatio: Decimal;
  readonly maximumWage: Decimal;
}

const asTheyAre = new Exact(1);

/**
 * The rates of a month as exact decimals. In current prices the wage index multiplies every amount that
 * is assumed for the month: the salary, and the franchises and maximum wage that go with it. An amount
 * that law or agreement gives for the month stays what it is.
 *
 * @param wageIndex - how far wages have risen since the last known table; 1 (default) = constant prices
 * @param ownIndex - how far since the day of an own salary table of the scenario
 * @see not law: preparing a calculation; see `yearlyEmployerCost` for the rules
 */
export function payTerms(
  rates: PayRates,
  wageIndex: Decimal = asTheyAre,
  ownIndex: Decimal = wageIndex,
): PayTerms {
  const indexed = (
    amount: number,
    { status }: Pick<PayRates['abp/franchise'], 'status'>,
  ): Decimal => (status === 'assumed' ? wageIndex.times(amount) : new Exact(amount));
  const amountOf = (
    id: 'abp/franchise' | 'abp/disability-franchise' | 'premiums/maximum-wage',
  ): Decimal => indexed(rates[id].value, rates[id]);
  const salaries = rates['pay/salary-table'];
  const agreedSalaryIndex = indexed(1, salaries.replaces?.agreed ?? salaries);
  const ratioOf = ({ value }: { readonly value: ExactDecimal }): Decimal => new Exact(value);

  return {
    rates,
    salaryIndex: salaries.replaces === undefined ? agreedSalaryIndex : ownIndex,
    agreedSalaryIndex,
    wageRatio: ratioOf(rates['pay/ikb']).plus(1),
    franchise: amountOf('abp/franchise'),
    pensionRatio: ratioOf(rates['abp/premium-employer']),
    employeePensionRatio: ratioOf(rates['abp/premium-employee']),
    disabilityFranchise: amountOf('abp/disability-franchise'),
    disabilityRatio: ratioOf(rates['abp/disability-premium']),
    premiumRatio: ratioOf(rates['premiums/aof-high'])
      .plus(rates['premiums/childcare-surcharge'].value)
      .plus(rates['premiums/ufo'].value)
      .plus(rates['premiums/whk-wga'].value)
      .plus(rates['premiums/zvw'].value),
    maximumWage: amountOf('premiums/maximum-wage'),
  };
}

/**
 * The terms of each of a number of months in the prices of the scenario. Months without a change share
 * one object.
 *
 * @param months - first days
 * @param rates - of the same months, as `payRatesPerMonth` gives them
 * @see not law: preparing a calculation; `prices` of the scenario
 */
export function payTermsPerMonth(
  months: readonly CalendarDate[],
  rates: readonly PayRates[],
  prices: PriceSettings,
): PayTerms[] {
  const priced = rates.map((ofMonth, month) => ({
    rates: ofMonth,
    index: wageIndex(months[month]!, ofMonth, prices),
    ownIndex: ownWageIndex(months[month]!, ofMonth, prices),
  }));
  const shared = shareRuns(
    priced,
    (before, now) =>
      before.rates === now.rates &&
      before.index.equals(now.index) &&
      before.ownIndex.equals(now.ownIndex),
  );
  return oncePer(shared, ({ rates, index, ownIndex }) => payTerms(rates, index, ownIndex));
}
