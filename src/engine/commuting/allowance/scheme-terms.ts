import type { Decimal } from 'decimal.js';
import { yearOf, type CalendarDate } from '../../calendar/calendar-date.ts';
import { Exact, wholeCents } from '../../exact.ts';
import { parametersOn } from '../../parameters-on.ts';
import type { Parameters, ParameterUse } from '../../parameters.ts';
import { remembered } from '../../remembered.ts';
import type { TravelMode } from '../../roster.ts';
import type { CommutingScheme, CompanyBikeRule, ModeRule } from '../commuting-scheme.ts';
import { capTerms, type CapTerms } from './amount-caps.ts';
import { daysTerms, type DaysTerms } from './days-per-year.ts';
import { fixedAmountTerms, type FixedAmountTerms } from './fixed-amount-per-year.ts';
import { modeTerms, type ModeTerms } from './mode-terms.ts';
import { schemeMoney, type SchemeMoney } from './scheme-money.ts';

/**
 * A scheme made ready for one year: law and assumptions of that year filled in, indexed, every number
 * exact. Made once per scheme and year, then applied to every commuter.
 */
export interface SchemeTerms {
  readonly schemeName: string;
  readonly days: DaysTerms;
  readonly modes: Readonly<Partial<Record<TravelMode, ModeTerms>>>;
  readonly fixedAmounts: readonly FixedAmountTerms[];
  readonly stationAccess: StationAccessTerms | null;
  /** Cents; 0 = the scheme has no home-working amount. */
  readonly homeWorkingPerDay: Decimal;
  /** On all that a commuter gets for commuting. */
  readonly caps: CapTerms;
  readonly parking: ParkingTerms | null;
  readonly companyBike: CompanyBikeTerms | null;
  readonly averagesOverYear: boolean;
  /** Cents per km that may be paid untaxed for own transport. */
  readonly untaxedPerKm: Decimal;
  /** Cents per home-working day that may be paid untaxed. */
  readonly untaxedHomeWorkingPerDay: Decimal;
}

/** The terms, with the dated values that were filled in. */
export interface SchemeTermsWithBasis extends SchemeTerms {
  readonly basis: readonly ParameterUse[];
}

/** Own transport to and from the station. */
interface StationAccessTerms {
  readonly centsPerKm: Decimal;
  readonly minimumKm: Decimal;
}

/** Cents per travel day. */
interface ParkingTerms {
  readonly modes: readonly TravelMode[];
  readonly allowancePerDay: Decimal;
  readonly contributionPerDay: Decimal;
}

/** The same for everybody who has one, so rounded here; cents per year. */
interface CompanyBikeTerms {
  readonly benefitCents: number;
  readonly costCents: number;
}

/** Modes with the same rule share their terms: what is worked out from these is worked out once. */
function modesTerms(
  { modes }: CommutingScheme,
  money: SchemeMoney,
  firstClassPriceRatio: Decimal,
): SchemeTerms['modes'] {
  const termsByRule = new Map<string, ModeTerms>();
  const termsOf = (rule: ModeRule): ModeTerms =>
    remembered(termsByRule, JSON.stringify(rule), () =>
      modeTerms(rule, money, firstClassPriceRatio),
    );
  return Object.fromEntries(Object.entries(modes).map(([mode, rule]) => [mode, termsOf(rule)]));
}

/** What a commuter pays for the bicycle comes off the taxable benefit, which is never negative. */
function companyBikeTerms(
  { priceCents, costCentsPerYear, contributionCentsPerYear }: CompanyBikeRule,
  { cents }: SchemeMoney,
  additionRatio: Decimal,
): CompanyBikeTerms {
  const contribution = cents(contributionCentsPerYear);
  const benefit = cents(priceCents).times(additionRatio).minus(contribution);
  return {
    benefitCents: wholeCents(Exact.max(0, benefit)),
    costCents: wholeCents(cents(costCentsPerYear).minus(contribution)),
  };
}

/**
 * What a scheme comes down to on a day: its own numbers, indexed to the year of that day, and where it
 * leaves them open or follows the law those of the law or the assumption of that day. Only the
 * parameters that the scheme needs are looked up, so a scheme without a home-working amount does not
 * ask for one that is not known yet.
 *
 * The hardship clause, the guarantee, the exchange and what happens to the excess are not about what
 * one commuter is paid; they are left to those who compare and tax.
 *
 * @param day - 1 January of the year that is computed, or the reference date of a single case
 * @throws ParameterUnknown when a parameter that the scheme needs has no value on `day`
 * @see Wet op de loonbelasting 1964, art. 31a lid 2; `commuting/untaxed-rate`,
 *   `commuting/home-working-allowance`, `commuting/fixed-allowance-days`,
 *   `commuting/fixed-allowance-minimum-days`, `commuting/full-week-days`, `commuting/weeks-worked`,
 *   `commuting/first-class-price-ratio`, `commuting/company-bike-addition`
 */
export function schemeTerms(
  scheme: CommutingScheme,
  parameters: Parameters,
  day: CalendarDate,
): SchemeTermsWithBasis {
  const { valueOf, basis } = parametersOn(parameters, day);
  const untaxedPerKm = new Exact(valueOf('commuting/untaxed-rate')).times(100);
  const money = schemeMoney(scheme.indexation, yearOf(day), untaxedPerKm);
  const { stationAccess, parking, companyBike, homeWorkingCentsPerDay: homeWorking } = scheme;

  const paysHomeWorking = homeWorking === 'tax-maximum' || (homeWorking ?? 0) > 0;
  const untaxedHomeWorkingPerDay = new Exact(
    paysHomeWorking ? valueOf('commuting/home-working-allowance') : 0,
  );
  const paysSecondClass = Object.values(scheme.modes).some(
    ({ costShareRatio, travelClass }) => costShareRatio !== null && travelClass === 'second',
  );
  const firstClassPriceRatio = new Exact(
    paysSecondClass ? valueOf('commuting/first-class-price-ratio') : 1,
  );

  return {
    schemeName: scheme.name,
    days: daysTerms(scheme.days, valueOf),
    modes: modesTerms(scheme, money, firstClassPriceRatio),
    fixedAmounts: scheme.fixedAmounts.map((row) => fixedAmountTerms(row, money)),
    stationAccess: stationAccess && {
      centsPerKm: money.centsPerKm(stationAccess.ratePerKm),
      minimumKm: new Exact(stationAccess.minimumKm ?? 0),
    },
    homeWorkingPerDay:
      homeWorking === 'tax-maximum' ? untaxedHomeWorkingPerDay : money.cents(homeWorking ?? 0),
    caps: capTerms(scheme.caps, money.cents),
    parking: parking && {
      modes: parking.modes,
      allowancePerDay: money.cents(parking.allowanceCentsPerDay),
      contributionPerDay: money.cents(parking.contributionCentsPerDay),
    },
    companyBike:
      companyBike &&
      companyBikeTerms(companyBike, money, new Exact(valueOf('commuting/company-bike-addition'))),
    averagesOverYear: scheme.averagesOverYear,
    untaxedPerKm,
    untaxedHomeWorkingPerDay,
    basis,
  };
}
