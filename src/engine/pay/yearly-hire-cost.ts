import type { Decimal } from 'decimal.js';
import { Exact } from '../exact.ts';
import type { Scale } from '../parameters.ts';
import { fullTimePay } from './full-time-pay.ts';
import type { OwnTariffTerms, SupplierTerms, TariffTerms } from './hire-terms.ts';
import { hourlyTariffCents } from './hourly-tariff.ts';
import { salariesOfScale } from './monthly-salary.ts';
import { paySharesOf, yearlyEmployerCost } from './yearly-employer-cost.ts';

/** Hired work: the scale that it would be in, and for which share of a full-time week. */
export interface HiredHours {
  readonly scale: Scale;
  readonly partTimeFactor: number;
}

/**
 * What a year of hire by the hour costs at the terms of one month, in cents, unrounded: hourly tariff x
 * productive hours of full time x part-time factor. For the self-employed and for agency work. Without
 * VAT: a municipality gets it back from the VAT compensation fund (BCF) for most of its work; for work
 * that is exempt or for which it is an entrepreneur that is not so, and this leaves out a difference.
 *
 * @throws InvalidInput when there is no such scale, or no tariff for it
 * @see not law: parameters `pay/hire-tariff` and `pay/productive-hours`; VAT: Wet op het
 *   BTW-compensatiefonds
 */
export function yearlyTariffCost(
  { scale, partTimeFactor }: HiredHours,
  { pay, tariff, hours, index }: TariffTerms,
): Decimal {
  salariesOfScale(scale, pay.rates);
  return hourlyTariffCents(scale, tariff.value)
    .times(index)
    .times(hours.value)
    .times(new Exact(partTimeFactor));
}

/**
 * What a year of hire of any kind costs by an own tariff of the scenario, in cents, unrounded: counted as
 * `yearlyTariffCost`, whatever the scale of the work.
 *
 * @see not law: `hireTariffs` of the scenario; parameter `pay/productive-hours`
 */
export const yearlyOwnTariffCost = (
  { partTimeFactor }: Pick<HiredHours, 'partTimeFactor'>,
  { tariff, hours, index }: OwnTariffTerms,
): Decimal => index.times(tariff.hourlyCents).times(hours.value).times(new Exact(partTimeFactor));

/**
 * What a year of hire through an employer costs at the terms of one month, in cents, unrounded: what an
 * employee in the last step of the scale would cost, times what the supplier asks on top. For secondment
 * and payroll. It follows wages, so in current prices the wage index and not the index of hire tariffs.
 * Without VAT, as `yearlyTariffCost`.
 *
 * @throws InvalidInput when the salary table has no such scale
 * @see not law: parameter `pay/supplier-factor`; and yearlyEmployerCost
 */
export function yearlySupplierCost(
  { scale, partTimeFactor }: HiredHours,
  { pay, factor }: SupplierTerms,
): Decimal {
  const step = salariesOfScale(scale, pay.rates).length - 1;
  const fullTime = fullTimePay({ scale, step }, pay);
  return yearlyEmployerCost(fullTime, paySharesOf({ partTimeFactor }), pay).times(factor.value);
}
