/**
 * What a scheme pays a whole staff, fast and exact to the cent: filtered exact arithmetic, as in
 * computational geometry.
 *
 * 1. `floatTerms` works the rules out by the exact way, for the kinds of trips and the numbers of days
 *    that occur: straight lines over the distance, and days a year.
 * 2. Every commuter is then a few multiplications, sums and minima of floats.
 * 3. An amount that lies too near half a cent for its possible error is decided by what it must be a
 *    multiple of (`decidedCents`), and if that does not tell, by the exact way (`commuterAllowance`).
 *
 * The error. With u the unit roundoff and B (`bound`) the sum of all that goes into the amounts of a
 * commuter, no term of which is negative: a number read from a decimal is off by at most u of itself,
 * and a sum, product or quotient adds at most u of its own. Days of a trip are off by 7u; an amount
 * per day, km - fromKm included, by 7u of perDay + perDayPerKm x km; so what a trip brings is off by
 * at most 17u of its part of B, and what it may bring untaxed by 12u. A minimum is never further off than
 * the worse of the two, unless one is so much larger that it does not count. Over n trips and both
 * tracks that is (18 + n)u B, and for the room that is left, a difference of differences, (49 + 3n)u B.
 * Taken is 64n u B, which leaves over a tenth for the roundings of roundings.
 *
 * Reference: J.R. Shewchuk, Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric
 * Predicates, Discrete & Computational Geometry 18 (1997), 305-363. Linear in the trips; tried on
 * 190,000 commuters.
 */
import type { PaidCommuters } from '../paid-commuters.ts';
import { commuterAllowance } from './commuter-allowance.ts';
import { decidedCents } from './decided-cents.ts';
import { floatTerms } from './float-terms.ts';
import { unitRoundoff } from './nearest-float.ts';
import type { PackedCommuters } from './pack-commuters.ts';
import type { SchemeTerms } from './scheme-terms.ts';

/** See the header: 64u for every trip. */
const errorPerTrip = 64 * unitRoundoff;

/** 1, 0.1, 0.01 ... as far as an amount of money in floats could ever tell them from 0. */
const powersOfTenth = Float64Array.from({ length: 18 }, (_, decimals) => 10 ** -decimals);

interface FloatCaps {
  readonly mostPerDay: number;
  readonly mostPerMonth: number;
  readonly mostPerYear: number;
}

/** As `capped`; a cap that is not there is not multiplied, because Infinity x 0 is no number. */
function below(amount: number, caps: FloatCaps, days: number, yearShare: number): number {
  let most = Math.min(amount, caps.mostPerYear);
  if (caps.mostPerDay < Infinity) most = Math.min(most, caps.mostPerDay * days);
  if (caps.mostPerMonth < Infinity) most = Math.min(most, caps.mostPerMonth * 12 * yearShare);
  return most;
}

const emptyColumns = (count: number): PaidCommuters => ({
  commutingCents: new Float64Array(count),
  untaxedCents: new Float64Array(count),
  homeWorkingCents: new Float64Array(count),
  homeWorkingUntaxedCents: new Float64Array(count),
  untaxedRoomCents: new Float64Array(count),
  companyBikeBenefitCents: new Float64Array(count),
  companyBikeCostCents: new Float64Array(count),
  parkingContributionCents: new Float64Array(count),
});

/**
 * What every commuter gets under a scheme in one year, in whole cents, each amount the same as
 * `commuterAllowance` gives.
 *
 * @see `commuterAllowance` for law and parameters
 */
export function payCommuters(terms: SchemeTerms, packed: PackedCommuters): PaidCommuters {
  const floats = floatTerms(terms, packed);
  const { pieces, firstPiece, travelDays, accessMinimumKm, accessPerDayPerKm } = floats;
  const { firstTrip, kind, distanceKm, accessKm, ownAccessKm, yearShare, dayShare, cost } = packed;
  const { averagesOverYear, companyBike } = terms;
  const paid = emptyColumns(packed.commuters.length);

  for (let index = 0; index < packed.commuters.length; index += 1) {
    const days = travelDays[packed.travelDays[index]!]!;
    const endOfTrips = firstTrip[index + 1]!;
    let own = 0;
    let ownLimit = 0;
    let ownExempt = 0;
    let byCost = 0;
    let costExempt = 0;
    let contribution = 0;
    let bound = 0;
    let decimals = floats.decimals;
    let kmDecimals = packed.kmDecimals[index]!;

    for (let trip = firstTrip[index]!; trip < endOfTrips; trip += 1) {
      const km = distanceKm[trip]!;
      const access = accessKm[trip]!;
      const share = yearShare[trip]!;
      const tripCost = cost[trip]!;
      const paidDays = days.paid * dayShare[trip]!;
      let piece = pieces[firstPiece[kind[trip]!]!]!;
      for (let next = firstPiece[kind[trip]!]! + 1; km > piece.toKm; next += 1) {
        piece = pieces[next]!;
      }

      const perDay = piece.perDay + piece.perDayPerKm * (km - piece.fromKm);
      const accessPerDay = access >= accessMinimumKm ? access * accessPerDayPerKm : 0;
      const onTop = piece.parkingPerDay + accessPerDay;
      const byDistance = perDay * paidDays + piece.perYear * share;
      const tripOwn = below(byDistance, piece, paidDays, share) + onTop * paidDays;
      const tripLimit =
        (piece.untaxedPerKm * km + floats.untaxedPerKm * ownAccessKm[trip]!) *
        (days.untaxed * dayShare[trip]!);
      const tripByCost = below(piece.costShare * tripCost, piece, paidDays, share);

      own += tripOwn;
      ownLimit += tripLimit;
      ownExempt += Math.min(tripOwn, tripLimit);
      byCost += tripByCost;
      costExempt += Math.min(tripByCost, tripCost);
      contribution += piece.parkingContributionPerDay * paidDays;
      bound +=
        (piece.perDay + piece.perDayPerKm * km + onTop + piece.parkingContributionPerDay) *
          paidDays +
        piece.perYear * share +
        tripLimit +
        tripCost;
      decimals = Math.max(decimals, piece.decimals, accessPerDay > 0 ? floats.accessDecimals : 0);
      kmDecimals = Math.max(kmDecimals, piece.kmDecimals);
    }

    const commuting = below(own + byCost, floats, days.paid, 1);
    if (averagesOverYear) ownExempt = Math.min(own, ownLimit);
    const untaxed = Math.min(commuting, ownExempt + costExempt);
    const room = ownLimit - Math.max(0, untaxed - costExempt);

    const error = (endOfTrips - firstTrip[index]!) * errorPerTrip * bound;
    const parts = packed.dayParts[index]!;
    const quantum =
      parts === 0 ? 0 : (powersOfTenth[decimals + kmDecimals + days.decimals] ?? 0) / parts;
    const commutingCents = decidedCents(commuting, error, quantum);
    const untaxedCents = decidedCents(untaxed, error, quantum);
    const untaxedRoomCents = decidedCents(room, error, quantum);
    const parkingContributionCents = decidedCents(contribution, error, quantum);
    const sum = commutingCents + untaxedCents + untaxedRoomCents + parkingContributionCents;
    const exact = Number.isNaN(sum) ? commuterAllowance(terms, packed.commuters[index]!) : null;

    paid.commutingCents[index] = exact?.commutingCents ?? commutingCents;
    paid.untaxedCents[index] = exact?.untaxedCents ?? untaxedCents;
    paid.untaxedRoomCents[index] = exact?.untaxedRoomCents ?? untaxedRoomCents;
    paid.parkingContributionCents[index] =
      exact?.parkingContributionCents ?? parkingContributionCents;
    paid.homeWorkingCents[index] = floats.homeWorkingCents[packed.homeDays[index]!]!;
    paid.homeWorkingUntaxedCents[index] = floats.homeWorkingUntaxedCents[packed.homeDays[index]!]!;
    if (packed.hasCompanyBike[index] === 1 && companyBike !== null) {
      paid.companyBikeBenefitCents[index] = companyBike.benefitCents;
      paid.companyBikeCostCents[index] = companyBike.costCents;
    }
  }
  return paid;
}
