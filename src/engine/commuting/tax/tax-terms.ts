import type { Decimal } from 'decimal.js';
import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { Exact } from '../../exact.ts';
import { parametersOn } from '../../parameters-on.ts';
import type { ExactDecimal, Parameters, ParameterUse } from '../../parameters.ts';
import { remembered } from '../../remembered.ts';
import { marginalRates, type MarginalRates } from './marginal-rates.ts';
import type { WorkRelatedCostsTerms } from './work-related-costs.ts';

/** Tax and premiums of one year, ready to compute with. */
export interface TaxTerms {
  readonly marginalRates: MarginalRates;
  /** Premiums of the employer over taxed wage: Aof (high) with the childcare surcharge, Ufo, Whk (WGA) and Zvw. */
  readonly premiumRatio: Decimal;
  /** Wage per year above which no premiums are paid. */
  readonly maximumWageCents: number;
  readonly workRelatedCosts: WorkRelatedCostsTerms;
  /** Who exchanges choice budget, where a scheme does not say. */
  readonly exchangeShareRatio: ExactDecimal;
}

/** The terms, with the dated values that were filled in. */
export interface TaxTermsWithBasis extends TaxTerms {
  readonly basis: readonly ParameterUse[];
}

/** The same for every scheme that somebody tries. */
const knownTerms = new WeakMap<Parameters, Map<CalendarDate, TaxTermsWithBasis>>();

/**
 * What law and assumptions of a day say about tax over what an employer pays for commuting.
 *
 * The marginal rate is that of an employee below AOW age with one employer, who gets both credits:
 * brackets plus the phase-out of the general and the employment credit. Out of scope: employees who have
 * reached AOW age (lower first bracket, other credits), the build-up of the employment credit (a lower
 * rate up to EUR 45,592), benefits that depend on income, and pension over taxed excess.
 *
 * @param day - 1 January of the year that is computed, or the reference date of a single case
 * @throws ParameterUnknown when one of the parameters has no value on `day`
 * @see Wet inkomstenbelasting 2001, art. 2.10, 8.10 and 8.11 (`income-tax/...`); Wet financiering sociale
 *   verzekeringen (`premiums/...`); Wet op de loonbelasting 1964, art. 31a (`work-related-costs/...`);
 *   assumption `commuting/exchange-share`
 */
export function taxTerms(parameters: Parameters, day: CalendarDate): TaxTermsWithBasis {
  const known = remembered(
    knownTerms,
    parameters,
    () => new Map<CalendarDate, TaxTermsWithBasis>(),
  );
  return remembered(known, day, () => newTaxTerms(parameters, day));
}

function newTaxTerms(parameters: Parameters, day: CalendarDate): TaxTermsWithBasis {
  const { valueOf, basis } = parametersOn(parameters, day);
  return {
    marginalRates: marginalRates([
      valueOf('income-tax/brackets'),
      valueOf('income-tax/general-credit-phase-out'),
      valueOf('income-tax/employment-credit-phase-out'),
    ]),
    premiumRatio: new Exact(valueOf('premiums/aof-high'))
      .plus(valueOf('premiums/childcare-surcharge'))
      .plus(valueOf('premiums/ufo'))
      .plus(valueOf('premiums/whk-wga'))
      .plus(valueOf('premiums/zvw')),
    maximumWageCents: valueOf('premiums/maximum-wage'),
    workRelatedCosts: {
      firstBracketLimitCents: valueOf('work-related-costs/first-bracket-limit'),
      firstBracketRatio: new Exact(valueOf('work-related-costs/first-bracket-ratio')),
      aboveRatio: new Exact(valueOf('work-related-costs/above-ratio')),
      finalLevyRatio: new Exact(valueOf('work-related-costs/final-levy')),
    },
    exchangeShareRatio: valueOf('commuting/exchange-share'),
    basis,
  };
}
