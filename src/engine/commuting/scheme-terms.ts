import type { Decimal } from 'decimal.js';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { Exact } from '../exact.ts';
import { parametersOn } from '../parameters-on.ts';
import type { Parameters, ParameterUse } from '../parameters.ts';
import type { TravelMode } from '../roster.ts';
import type { CommutingScheme, FixedAmount, ModeRule } from './commuting-scheme.ts';

/**
 * A scheme made ready for one year: law and assumptions of that year filled in, every number exact.
 * Made once per scheme and year, then applied to every trip.
 */
export interface SchemeTerms {
  readonly schemeName: string;
  readonly days: DaysTerms;
  readonly modes: Readonly<Partial<Record<TravelMode, ModeTerms>>>;
  readonly fixedAmounts: readonly FixedAmountTerms[];
  /** Cents; 0 = the scheme has no home-working amount. */
  readonly homeWorkingPerDay: Decimal;
  /** Cap on the commuting part per year in cents: twelve times the cap per month. */
  readonly maximumPerYear: Decimal | null;
  /** Cents per km that may be paid untaxed for own transport. */
  readonly untaxedPerKm: Decimal;
  /** Cents per home-working day that may be paid untaxed. */
  readonly untaxedHomeWorkingPerDay: Decimal;
}

/** The terms, with the dated values that were filled in. */
export interface SchemeTermsWithBasis extends SchemeTerms {
  readonly basis: readonly ParameterUse[];
}

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

/** A part of the way at one rate; `toKm` null = to the end. */
interface RateBand {
  readonly fromKm: Decimal;
  readonly toKm: Decimal | null;
  readonly centsPerKm: Decimal;
}

/** What one mode pays, in exact numbers. */
export interface ModeTerms {
  /** Share (0-1) of the real cost; `null` = paid by distance, through `bands`. */
  readonly costShareRatio: Decimal | null;
  readonly bands: readonly RateBand[];
  readonly thresholdKm: Decimal | null;
  readonly deductionKm: Decimal;
  readonly maximumKm: Decimal | null;
  /** Cents. */
  readonly maximumPerYear: Decimal | null;
}

/** One band of the table of fixed amounts, in exact numbers. */
export interface FixedAmountTerms {
  readonly mode: TravelMode;
  readonly fromKm: Decimal;
  readonly toKm: Decimal | null;
  /** Ascending in `fromDays`; cents per month. */
  readonly steps: readonly { readonly fromDays: Decimal; readonly perMonth: Decimal }[];
}

const exactOrNull = (value: string | number | null): Decimal | null =>
  value === null ? null : new Exact(value);

/** Consecutive bands from the door on; one rate is one band without end. */
function rateBands({ ratePerKm, bands }: ModeRule): RateBand[] {
  const listed = bands ?? (ratePerKm === null ? [] : [{ toKm: null, ratePerKm }]);
  return listed.map(({ toKm, ratePerKm: rate }, index) => ({
    fromKm: new Exact(listed[index - 1]?.toKm ?? 0),
    toKm: exactOrNull(toKm),
    centsPerKm: new Exact(rate).times(100),
  }));
}

const modeTerms = (rule: ModeRule): ModeTerms => ({
  costShareRatio: exactOrNull(rule.costShareRatio),
  bands: rateBands(rule),
  thresholdKm: exactOrNull(rule.thresholdKm),
  deductionKm: new Exact(rule.deductionKm ?? 0),
  maximumKm: exactOrNull(rule.maximumKm),
  maximumPerYear: exactOrNull(rule.maximumCentsPerYear),
});

const fixedAmountTerms = ({ mode, fromKm, toKm, centsPerMonthByDays }: FixedAmount) => ({
  mode,
  fromKm: new Exact(fromKm),
  toKm: exactOrNull(toKm),
  steps: Object.entries(centsPerMonthByDays)
    .map(([days, cents]) => ({ fromDays: new Exact(days), perMonth: new Exact(cents) }))
    .sort((a, b) => a.fromDays.comparedTo(b.fromDays)),
});

/**
 * What a scheme comes down to on a day: its own numbers, and where it leaves them open those of the
 * law or the assumption of that day. Only the parameters that the scheme needs are looked up, so a
 * scheme without a home-working amount does not ask for one that is not known yet.
 *
 * @param day - 1 January of the year that is computed, or the reference date of a single case
 * @throws ParameterUnknown when a parameter that the scheme needs has no value on `day`
 * @see Wet op de loonbelasting 1964, art. 31a lid 2; `commuting/untaxed-rate`,
 *   `commuting/home-working-allowance`, `commuting/fixed-allowance-days`,
 *   `commuting/fixed-allowance-minimum-days`, `commuting/full-week-days`, `commuting/weeks-worked`
 */
export function schemeTerms(
  scheme: CommutingScheme,
  parameters: Parameters,
  day: CalendarDate,
): SchemeTermsWithBasis {
  const { valueOf, basis } = parametersOn(parameters, day);
  const fixedDays = ({ referenceDays, minimumDays }: CommutingScheme['days']): FixedDaysTerms => {
    const lawReferenceDays = new Exact(valueOf('commuting/fixed-allowance-days'));
    const lawMinimumDays = new Exact(valueOf('commuting/fixed-allowance-minimum-days'));
    return {
      referenceDays: exactOrNull(referenceDays) ?? lawReferenceDays,
      minimumDays: exactOrNull(minimumDays) ?? lawMinimumDays,
      lawReferenceDays,
      lawMinimumDays,
      fullWeekDays: new Exact(valueOf('commuting/full-week-days')),
    };
  };
  const paysHomeWorking = (scheme.homeWorkingCentsPerDay ?? 0) > 0;

  return {
    schemeName: scheme.name,
    days: {
      weeksWorked: new Exact(scheme.days.weeksWorked ?? valueOf('commuting/weeks-worked')),
      rounding: scheme.days.rounding,
      fixed: scheme.days.basis === 'fixed' ? fixedDays(scheme.days) : null,
    },
    modes: Object.fromEntries(
      Object.entries(scheme.modes).map(([mode, rule]) => [mode, modeTerms(rule)]),
    ),
    fixedAmounts: scheme.fixedAmounts.map(fixedAmountTerms),
    homeWorkingPerDay: new Exact(scheme.homeWorkingCentsPerDay ?? 0),
    maximumPerYear: exactOrNull(scheme.maximumCentsPerMonth)?.times(12) ?? null,
    untaxedPerKm: new Exact(valueOf('commuting/untaxed-rate')).times(100),
    untaxedHomeWorkingPerDay: new Exact(
      paysHomeWorking ? valueOf('commuting/home-working-allowance') : 0,
    ),
    basis,
  };
}
