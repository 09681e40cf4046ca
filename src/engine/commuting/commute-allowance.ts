import type { Decimal } from 'decimal.js';
import type { CommuteTrip } from './commute-trip.ts';
import type { CommutingAmounts } from './commuting-outcome.ts';
import { daysPerYear, type DaysPerYear } from './days-per-year.ts';
import { distanceAmount } from './distance-amount.ts';
import { Exact, wholeCents } from '../exact.ts';
import { fixedAmountPerYear } from './fixed-amount-per-year.ts';
import type { SchemeTerms } from './scheme-terms.ts';

/** One trip under one scheme: amounts per year, and what they come to per month. */
export interface CommuteAllowance extends CommutingAmounts {
  /** Per year, unrounded unless the scheme rounds days. */
  readonly travelDays: number;
  /** A twelfth of the exact yearly amount, rounded once; twelve of them may differ from the year. */
  readonly commutingCentsPerMonth: number;
}

/** Exact cents per year. */
interface YearlyPart {
  readonly amount: Decimal;
  readonly untaxedLimit: Decimal;
}

const nothing: YearlyPart = { amount: new Exact(0), untaxedLimit: new Exact(0) };

const capped = (amount: Decimal, maximum: Decimal | null): Decimal =>
  maximum === null ? amount : Exact.min(amount, maximum);

/**
 * The commuting part before the cap of the whole scheme, with how much of it may be untaxed: a fixed
 * amount from the table if there is one, else a share of real cost, else the paid km of both ways on
 * every paid day. Real cost is untaxed in full; all else up to the untaxed rate over the whole
 * distance on the days the law allows, also where the scheme pays fewer km.
 */
function commutingPart(terms: SchemeTerms, trip: CommuteTrip, days: DaysPerYear): YearlyPart {
  if (trip.mode === null) return nothing;
  const distanceKm = new Exact(trip.distanceKm);
  const untaxedLimit = distanceKm.times(2).times(terms.untaxedPerKm).times(days.untaxed);

  const fixed = fixedAmountPerYear(
    terms.fixedAmounts,
    trip.mode,
    distanceKm,
    new Exact(trip.travelDaysPerWeek),
  );
  if (fixed !== null) return { amount: fixed, untaxedLimit };

  const rule = terms.modes[trip.mode];
  if (rule === undefined || (rule.thresholdKm !== null && distanceKm.lte(rule.thresholdKm))) {
    return nothing;
  }
  if (rule.costShareRatio !== null) {
    const cost = new Exact(trip.publicTransportCentsPerYear ?? 0);
    const share = cost.times(rule.costShareRatio);
    return { amount: capped(share, rule.maximumPerYear), untaxedLimit: cost };
  }
  const bothWays = distanceAmount(rule, distanceKm).times(2).times(days.paid);
  return { amount: capped(bothWays, rule.maximumPerYear), untaxedLimit };
}

/** Home-working days on the same basis as travel days, untaxed up to the amount of the law per day. */
function homeWorkingPart(terms: SchemeTerms, homeDaysPerWeek: number): YearlyPart {
  if (terms.homeWorkingPerDay.isZero() || homeDaysPerWeek === 0) return nothing;
  const days = daysPerYear(terms.days, new Exact(homeDaysPerWeek));
  return {
    amount: terms.homeWorkingPerDay.times(days.paid),
    untaxedLimit: terms.untaxedHomeWorkingPerDay.times(days.untaxed),
  };
}

/** Rounds the amount and its untaxed part once each; the excess is their difference, so both add up. */
function splitByTax({ amount, untaxedLimit }: YearlyPart) {
  const cents = wholeCents(amount);
  const untaxedCents = wholeCents(Exact.min(amount, untaxedLimit));
  return { cents, untaxedCents, excessCents: cents - untaxedCents };
}

/**
 * What somebody gets per year and per month for travelling to work under a scheme, what part of it is
 * untaxed, and what the days at home bring. Home and travel are different days of the week, so no day
 * is paid twice; the caller sees to it that they fit in one week.
 *
 * - The cap per month is applied to the year, as twelve times the cap: a fixed allowance is the same
 *   every month, and declared days may fall unevenly.
 * - The excess is about commuting only; what home working gives above its own exemption stands apart.
 *
 * A mode that is unknown or not in the scheme gets nothing for commuting.
 *
 * @see Wet op de loonbelasting 1964, art. 31a lid 2 onder a; `commuting/untaxed-rate`,
 *   `commuting/home-working-allowance`
 */
export function commuteAllowance(terms: SchemeTerms, trip: CommuteTrip): CommuteAllowance {
  const travelDays = daysPerYear(terms.days, new Exact(trip.travelDaysPerWeek));
  const part = commutingPart(terms, trip, travelDays);
  const yearly = { ...part, amount: capped(part.amount, terms.maximumPerYear) };
  const commuting = splitByTax(yearly);
  const homeWorking = splitByTax(homeWorkingPart(terms, trip.homeDaysPerWeek));
  return {
    travelDays: travelDays.paid.toNumber(),
    commutingCents: commuting.cents,
    commutingCentsPerMonth: wholeCents(yearly.amount.div(12)),
    untaxedCents: commuting.untaxedCents,
    excessCents: commuting.excessCents,
    homeWorkingCents: homeWorking.cents,
    homeWorkingExcessCents: homeWorking.excessCents,
  };
}
