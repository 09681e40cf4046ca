import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { Commuter, CommuteTrip } from '../commuter.ts';
import type { CommutingAmounts } from '../commuting-outcome.ts';
import { capped } from './amount-caps.ts';
import { centsOf } from './cents-of.ts';
import { hasCompanyBike } from './has-company-bike.ts';
import { daysPerYear, type DaysPerYear } from './days-per-year.ts';
import { homeWorkingPay } from './home-working-pay.ts';
import type { SchemeTerms } from './scheme-terms.ts';
import { travelDaysPerWeek } from './travel-days-per-week.ts';
import { tripAmounts, type TripAmounts } from './trip-amounts.ts';

/** One commuter under one scheme: amounts per year in whole cents, and what they come to per month. */
export interface CommuterAllowance extends CommutingAmounts {
  /** Paid per year, unrounded unless the scheme rounds days. */
  readonly travelDays: number;
  /** A twelfth of the exact yearly amount, rounded once; twelve of them may differ from the year. */
  readonly commutingCentsPerMonth: number;
  /** What could still be paid untaxed for own transport. */
  readonly untaxedRoomCents: number;
  /** Taxable wage for a company bicycle. */
  readonly companyBikeBenefitCents: number;
  /** What the employer pays for the company bicycle, minus the commuter's contribution. */
  readonly companyBikeCostCents: number;
  /** What the commuter pays for parking at work. */
  readonly parkingContributionCents: number;
}

/** The part of the days of a commuter that belongs to one of the trips, in proportion. */
function daysOfTrip({ travelDaysPerWeek: perWeek, yearShareRatio }: CommuteTrip, total: Decimal) {
  const share = new Exact(perWeek).times(yearShareRatio);
  return (days: Decimal): Decimal => (total.isZero() ? new Exact(0) : days.times(share).div(total));
}

const sumOf = (trips: readonly TripAmounts[], amount: (trip: TripAmounts) => Decimal): Decimal =>
  trips.reduce((sum, trip) => sum.plus(amount(trip)), new Exact(0));

/** What may be untaxed of what is paid: own transport trip by trip or over the year, real cost apart. */
function untaxedParts(trips: readonly TripAmounts[], averagesOverYear: boolean) {
  const own = sumOf(trips, (trip) => trip.own);
  const ownLimit = sumOf(trips, (trip) => trip.ownLimit);
  return {
    ownLimit,
    own: averagesOverYear
      ? Exact.min(own, ownLimit)
      : sumOf(trips, (trip) => Exact.min(trip.own, trip.ownLimit)),
    byCost: sumOf(trips, (trip) => Exact.min(trip.byCost, trip.costLimit)),
  };
}

/**
 * What somebody gets per year and per month for travelling to work under a scheme, what part of it is
 * untaxed, and what the days at home bring. Home and travel are different days of the week, so no day
 * is paid twice; the caller sees to it that they fit in one week.
 *
 * - Days are counted over all trips together and divided over them in proportion.
 * - Untaxed is real cost of public transport in full, and for own transport the untaxed rate over the
 *   whole distance on the days the law allows, to the station included, also where the scheme pays
 *   fewer km. Trip by trip, or with averaging over all trips of the calendar year; real cost is never
 *   averaged. Parking is deemed to be in the rate per km.
 * - What the caps of the scheme take off is taken off the taxed part first.
 * - The excess is about commuting only; what home working gives above its own exemption stands apart.
 * - Every amount is rounded once, the untaxed part apart, so that the excess is their difference.
 *
 * A mode that is unknown or not in the scheme gets nothing for commuting.
 *
 * @see Wet op de loonbelasting 1964, art. 31a lid 2 onder a and lid 7; `commuting/untaxed-rate`,
 *   `commuting/home-working-allowance`
 */
export function commuterAllowance(
  terms: SchemeTerms,
  { trips, homeDaysPerWeek }: Commuter,
): CommuterAllowance {
  const perWeek = new Exact(travelDaysPerWeek(trips));
  const days: DaysPerYear = daysPerYear(terms.days, perWeek);
  const amounts = trips.map((trip) => {
    const ofTrip = daysOfTrip(trip, perWeek);
    return tripAmounts(terms, trip, ofTrip(days.paid), ofTrip(days.untaxed));
  });

  const uncapped = sumOf(amounts, ({ own, byCost }) => own.plus(byCost));
  const commuting = capped(uncapped, terms.caps, days.paid, new Exact(1));
  const exempt = untaxedParts(amounts, terms.averagesOverYear);
  const untaxed = Exact.min(commuting, exempt.own.plus(exempt.byCost));
  const ownUntaxed = Exact.max(0, untaxed.minus(exempt.byCost));
  // Never under 0 but for what quotients without end leave.
  const untaxedRoom = Exact.max(0, exempt.ownLimit.minus(ownUntaxed));

  const commutingCents = centsOf(commuting);
  const untaxedCents = centsOf(untaxed);
  const homeWorking = homeWorkingPay(terms, daysPerYear(terms.days, new Exact(homeDaysPerWeek)));
  const companyBike = hasCompanyBike(trips) ? terms.companyBike : null;
  return {
    travelDays: days.paid.toNumber(),
    commutingCents,
    commutingCentsPerMonth: centsOf(commuting.div(12)),
    untaxedCents,
    excessCents: commutingCents - untaxedCents,
    homeWorkingCents: homeWorking.cents,
    homeWorkingExcessCents: homeWorking.cents - homeWorking.untaxedCents,
    untaxedRoomCents: centsOf(untaxedRoom),
    companyBikeBenefitCents: companyBike?.benefitCents ?? 0,
    companyBikeCostCents: companyBike?.costCents ?? 0,
    parkingContributionCents: centsOf(sumOf(amounts, (trip) => trip.parkingContribution)),
  };
}
