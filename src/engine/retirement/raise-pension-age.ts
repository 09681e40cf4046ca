import { Decimal } from 'decimal.js';
import { firstDayOf } from '../calendar/calendar-date.ts';
import { parametersOn } from '../parameters-on.ts';
import type { ExactDecimal, Parameters, ParameterUse } from '../parameters.ts';

const monthsPerYear = 12;

/** What art. 7a says about one calendar year. */
export interface PensionAgeRaise {
  readonly ageInMonths: number;
  /** Months added to the age of the year before; 0 when it does not rise. It never falls. */
  readonly raiseInMonths: number;
  /** V of the formula, in years, rounded to three decimals for show; the decision used the exact one. */
  readonly outcomeInYears: ExactDecimal;
  readonly basis: readonly ParameterUse[];
}

/**
 * The AOW age of a calendar year by the formula of the law: V = share x (L - reference life
 * expectancy) - (P - reference age); when V is at least the threshold, the age rises by one step.
 * Calculated exactly, in months times the denominator of the share, so that an outcome on the
 * threshold is on the threshold.
 *
 * @param year - calendar year in which the age would rise
 * @param lifeExpectancyAt65 - L: expected remaining years of life at 65 in that year (CBS)
 * @param previousAgeInMonths - P: the age of the year before
 * @throws ParameterUnknown for a year before the formula existed
 * @see Algemene Ouderdomswet, art. 7a lid 2; parameters `aow/raise-...`
 */
export function raisePensionAge(
  year: number,
  lifeExpectancyAt65: ExactDecimal,
  previousAgeInMonths: number,
  parameters: Parameters,
): PensionAgeRaise {
  const formula = formulaOf(year, parameters);
  const { numerator, denominator } = formula.share;
  const lifeExpectancyGain = new Decimal(lifeExpectancyAt65).minus(formula.referenceLifeExpectancy);
  // V in months, times the denominator: no division, so no rounding.
  const outcome = lifeExpectancyGain
    .times(monthsPerYear)
    .times(numerator)
    .minus(denominator.times(previousAgeInMonths - formula.referenceAgeInMonths));
  const raiseInMonths = outcome.gte(denominator.times(formula.thresholdInMonths))
    ? formula.stepInMonths
    : 0;
  return {
    ageInMonths: previousAgeInMonths + raiseInMonths,
    raiseInMonths,
    outcomeInYears: outcome.div(denominator.times(monthsPerYear)).toFixed(3, Decimal.ROUND_HALF_UP),
    basis: formula.basis,
  };
}

/**
 * The lowest life expectancy at 65, in years, with which the age rises to `ageInMonths` in `year`.
 *
 * @see Algemene Ouderdomswet, art. 7a lid 2, solved for L; parameters `aow/raise-...`
 */
export function lifeExpectancyNeeded(
  year: number,
  ageInMonths: number,
  parameters: Parameters,
): ExactDecimal {
  const formula = formulaOf(year, parameters);
  const { numerator, denominator } = formula.share;
  const previousAge = ageInMonths - formula.stepInMonths;
  return new Decimal(previousAge - formula.referenceAgeInMonths + formula.thresholdInMonths)
    .times(denominator)
    .div(numerator.times(monthsPerYear))
    .plus(formula.referenceLifeExpectancy)
    .toString();
}

interface Formula {
  readonly referenceLifeExpectancy: Decimal;
  readonly referenceAgeInMonths: number;
  readonly share: { readonly numerator: Decimal; readonly denominator: Decimal };
  readonly thresholdInMonths: number;
  readonly stepInMonths: number;
  readonly basis: readonly ParameterUse[];
}

function formulaOf(year: number, parameters: Parameters): Formula {
  const { valueOf, basis } = parametersOn(parameters, firstDayOf(year));
  const [numerator = '1', denominator = '1'] = valueOf('aow/raise-life-expectancy-share').split(
    '/',
  );
  return {
    referenceLifeExpectancy: new Decimal(valueOf('aow/raise-reference-life-expectancy')),
    referenceAgeInMonths: valueOf('aow/raise-reference-age'),
    share: { numerator: new Decimal(numerator), denominator: new Decimal(denominator) },
    thresholdInMonths: valueOf('aow/raise-threshold'),
    stepInMonths: valueOf('aow/raise-step'),
    basis,
  };
}
