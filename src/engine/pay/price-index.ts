import type { Decimal } from 'decimal.js';
import { type CalendarDate, yearOf } from '../calendar/calendar-date.ts';
import { Exact } from '../exact.ts';
import type { PriceSettings } from '../workforce/workforce-settings.ts';
import type { PayRates } from './pay-rates.ts';

/** Times that the calendar has turned to a new year between two days; 0 when `day` is not later. */
const newYearsBetween = (from: CalendarDate, day: CalendarDate): number =>
  Math.max(0, yearOf(day) - yearOf(from));

const index = (ratio: number, years: number): Decimal => new Exact(ratio).plus(1).pow(years);

/**
 * By what the wage of a month is multiplied. A salary table of an agreement holds its own price level, so
 * 1. A table that is assumed, such as the last one of the cao going on, is at the level of its first day
 * and rises on each 1 January after that day, in full: nothing between the end of the cao and the next
 * 1 January. In constant prices always 1.
 *
 * An own table of the scenario does not change it: this is the index of the table of the cao.
 *
 * @param month - first day of the month
 * @see not law: `wageIndexRatio` of the scenario
 */
export function wageIndex(month: CalendarDate, rates: PayRates, prices: PriceSettings): Decimal {
  const table = rates['pay/salary-table'];
  const { status, validFrom } = table.replaces?.agreed ?? table;
  const isKnown = prices.kind === 'constant' || status !== 'assumed';
  return isKnown ? new Exact(1) : index(prices.wageIndexRatio, newYearsBetween(validFrom, month));
}

/**
 * By what a salary of an own table of the scenario is multiplied. As long as the cao has a table 1: the own
 * one says what wages are then. After that it rises on each 1 January after its first day, or after the end
 * of the cao when that is later. Without an own table as `wageIndex`.
 *
 * @param month - first day of the month
 * @see not law: `wageIndexRatio` of the scenario
 */
export function ownWageIndex(month: CalendarDate, rates: PayRates, prices: PriceSettings): Decimal {
  const { replaces } = rates['pay/salary-table'];
  if (replaces === undefined) return wageIndex(month, rates, prices);
  const isKnown = prices.kind === 'constant' || replaces.agreed.status !== 'assumed';
  return isKnown
    ? new Exact(1)
    : index(prices.wageIndexRatio, newYearsBetween(replaces.levelFrom, month));
}

/**
 * By what the hourly tariff of hire is multiplied: it rises on each 1 January after the reference date,
 * or after the first day of the tariff when that is later. In constant prices always 1.
 *
 * @param month - first day of the month
 * @param tariffFrom - first day of the tariff of that month
 * @see not law: `hireIndexRatio` of the scenario
 */
export function hireIndex(
  month: CalendarDate,
  tariffFrom: CalendarDate,
  referenceDate: CalendarDate,
  prices: PriceSettings,
): Decimal {
  const from = tariffFrom < referenceDate ? referenceDate : tariffFrom;
  return prices.kind === 'constant'
    ? new Exact(1)
    : index(prices.hireIndexRatio, newYearsBetween(from, month));
}
