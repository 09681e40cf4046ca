import type { Decimal } from 'decimal.js';
import { Exact } from '../exact.ts';
import type { DaysTerms } from './scheme-terms.ts';

/** Travel or home-working days per year, unrounded unless the scheme rounds them. */
export interface DaysPerYear {
  /** Days the scheme pays for. */
  readonly paid: Decimal;
  /** Days for which the law lets the employer pay untaxed. */
  readonly untaxed: Decimal;
}

const roundingModes = { none: null, down: Exact.ROUND_FLOOR, up: Exact.ROUND_CEIL };

function roundDays(days: Decimal, rounding: DaysTerms['rounding']): Decimal {
  const mode = roundingModes[rounding];
  return mode === null ? days : days.toDecimalPlaces(0, mode);
}

/**
 * Days a year that somebody is paid for who travels (or works at home) on a number of days a week,
 * and for how many of them the law allows an untaxed amount.
 *
 * A scheme on actual days counts weeks worked x days a week, and all of those are untaxed.
 *
 * A scheme on fixed days pays the reference days in proportion to the week: 3 of 5 days of 214 is
 * 128.4. That needs a minimum of days really travelled, in the same proportion (3 of 5 of 128 is
 * 76.8). Nobody knows those days beforehand, so the agreed pattern stands in for them: weeks worked x
 * days a week. Two tests follow, and both hold in an ordinary year:
 * - below the minimum of the scheme, the days really travelled are paid instead;
 * - below the minimum of the law, only the days really travelled are untaxed. A scheme may ask for
 *   fewer days than the law; the law's minimum still decides what is untaxed. Above it the law's own
 *   reference days are the ceiling, whatever the scheme counts, and never more than a full week.
 *
 * Published sources round these days down, up or not at all, so rounding is a setting of the scheme
 * and holds for every number of days alike, the ceiling of the law included.
 *
 * @param daysPerWeek - by agreement; incidental deviation needs no correction
 * @see Wet op de loonbelasting 1964, art. 31a lid 2 onder a; `commuting/fixed-allowance-days`,
 *   `commuting/fixed-allowance-minimum-days`, `commuting/full-week-days`, `commuting/weeks-worked`
 * @see https://www.salarisvanmorgen.nl/2023/03/01/gerichte-vrijstelling-voor-thuiswerken-hoe-werkt-het-precies/
 *   for the proportion in hybrid work
 */
export function daysPerYear(terms: DaysTerms, daysPerWeek: Decimal): DaysPerYear {
  const { fixed, weeksWorked, rounding } = terms;
  const expected = weeksWorked.times(daysPerWeek);
  const travelled = roundDays(expected, rounding);
  if (fixed === null) return { paid: travelled, untaxed: travelled };

  const inProportion = (fullWeek: Decimal, days: Decimal): Decimal =>
    roundDays(fullWeek.times(days).div(fixed.fullWeekDays), rounding);

  if (expected.lt(inProportion(fixed.minimumDays, daysPerWeek))) {
    return { paid: travelled, untaxed: travelled };
  }
  const isLumpSumUntaxed = expected.gte(inProportion(fixed.lawMinimumDays, daysPerWeek));
  return {
    paid: inProportion(fixed.referenceDays, daysPerWeek),
    untaxed: isLumpSumUntaxed
      ? inProportion(fixed.lawReferenceDays, Exact.min(daysPerWeek, fixed.fullWeekDays))
      : travelled,
  };
}
