import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { ParametersOnDay } from '../../parameters-on.ts';
import type { TravelDaysRule } from '../commuting-scheme.ts';

/** The rule for travel days with the law filled in. */
export interface DaysTerms {
  readonly weeksWorked: Decimal;
  readonly rounding: 'none' | 'down' | 'up';
  /** `null` = the scheme pays the days that are really travelled. */
  readonly fixed: FixedDaysTerms | null;
}

/** Days of the scheme beside those of the law, all for a full week. */
interface FixedDaysTerms {
  readonly referenceDays: Decimal;
  readonly minimumDays: Decimal;
  readonly lawReferenceDays: Decimal;
  readonly lawMinimumDays: Decimal;
  readonly fullWeekDays: Decimal;
}

/** Travel or home-working days per year, unrounded unless the scheme rounds them. */
export interface DaysPerYear {
  /** Days the scheme pays for. */
  readonly paid: Decimal;
  /** Days for which the law lets the employer pay untaxed. */
  readonly untaxed: Decimal;
}

function fixedDaysTerms(
  { referenceDays, minimumDays }: TravelDaysRule,
  valueOf: ParametersOnDay['valueOf'],
): FixedDaysTerms {
  const lawReferenceDays = new Exact(valueOf('commuting/fixed-allowance-days'));
  const lawMinimumDays = new Exact(valueOf('commuting/fixed-allowance-minimum-days'));
  return {
    referenceDays: referenceDays === null ? lawReferenceDays : new Exact(referenceDays),
    minimumDays: minimumDays === null ? lawMinimumDays : new Exact(minimumDays),
    lawReferenceDays,
    lawMinimumDays,
    fullWeekDays: new Exact(valueOf('commuting/full-week-days')),
  };
}

/**
 * The rule for days with the law or the assumption of a day where the scheme leaves it open.
 *
 * @throws ParameterUnknown when a parameter that the rule needs has no value on that day
 * @see Wet op de loonbelasting 1964, art. 31a lid 2 onder a; `commuting/fixed-allowance-days`,
 *   `commuting/fixed-allowance-minimum-days`, `commuting/full-week-days`, `commuting/weeks-worked`
 */
export const daysTerms = (
  rule: TravelDaysRule,
  valueOf: ParametersOnDay['valueOf'],
): DaysTerms => ({
  weeksWorked: new Exact(rule.weeksWorked ?? valueOf('commuting/weeks-worked')),
  rounding: rule.rounding,
  fixed: rule.basis === 'fixed' ? fixedDaysTerms(rule, valueOf) : null,
});

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
