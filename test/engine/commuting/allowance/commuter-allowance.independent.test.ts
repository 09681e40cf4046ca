import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { commuterAllowance } from '../../../../src/engine/commuting/allowance/commuter-allowance.ts';
import { schemeTerms } from '../../../../src/engine/commuting/allowance/scheme-terms.ts';
import type { Commuter, CommuteTrip } from '../../../../src/engine/commuting/commuter.ts';
import type {
  AmountCaps,
  CommutingScheme,
  RatePerKm,
} from '../../../../src/engine/commuting/commuting-scheme.ts';
import { commutingParameters } from '../commuting-parameters.ts';
import { randomCommuter } from '../random-commuter.ts';
import { randomScheme } from '../random-scheme.ts';

/**
 * The same sum by other means: whole fractions of BigInt instead of decimals, and a way that is walked
 * in pieces of 100 m, each paid or not, instead of bands that are cut off. Law of 2026.
 */
type Fraction = readonly [bigint, bigint];

const none: Fraction = [0n, 1n];
const whole = (count: number): Fraction => [BigInt(count), 1n];
const fraction = (text: string | number): Fraction => {
  const [before = '0', part = ''] = String(text).split('.');
  return [BigInt(before + part), 10n ** BigInt(part.length)];
};
const times = (...factors: readonly Fraction[]): Fraction =>
  factors.reduce(([a, b], [c, d]): Fraction => [a * c, b * d]);
const plus = (...terms: readonly Fraction[]): Fraction =>
  terms.reduce(([a, b], [c, d]): Fraction => [a * d + c * b, b * d], none);
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d - c * b, b * d];
const isLess = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;
const least = (...all: readonly Fraction[]): Fraction =>
  all.reduce((a, b) => (isLess(b, a) ? b : a));
const most = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? b : a);
/** Half up, and half a cent away from zero below it. */
const rounded = ([a, b]: Fraction): number => {
  const size = (2n * (a < 0n ? -a : a) + b) / (2n * b);
  return Number(a < 0n ? -size : size);
};

function roundedDays([a, b]: Fraction, rounding: CommutingScheme['days']['rounding']): Fraction {
  if (rounding === 'none') return [a, b];
  return [rounding === 'down' ? a / b : (a + b - 1n) / b, 1n];
}

function days({ days: rule }: CommutingScheme, perWeek: Fraction) {
  const expected = times(fraction(rule.weeksWorked ?? '42.8'), perWeek);
  const travelled = roundedDays(expected, rule.rounding);
  const ofFive = (perYear: number, week: Fraction): Fraction =>
    roundedDays(times([BigInt(perYear), 5n], week), rule.rounding);
  const isFixed =
    rule.basis === 'fixed' && !isLess(expected, ofFive(rule.minimumDays ?? 128, perWeek));
  if (!isFixed) return { paid: travelled, untaxed: travelled };
  return {
    paid: ofFive(rule.referenceDays ?? 214, perWeek),
    untaxed: isLess(expected, ofFive(128, perWeek))
      ? travelled
      : ofFive(214, least(perWeek, whole(5))),
  };
}

/** What one cent of the scheme has become in 2026. */
function risen({ indexation }: CommutingScheme): Fraction {
  const years = Math.max(0, 2026 - (indexation?.baseYear ?? 2026));
  const oneYear = plus(whole(1), fraction(indexation?.ratioPerYear ?? 0));
  return times(whole(1), ...Array.from({ length: years }, () => oneYear));
}

const centsPerKm = (scheme: CommutingScheme, rate: RatePerKm): Fraction =>
  rate === 'tax-maximum' ? whole(23) : times(fraction(rate), whole(100), risen(scheme));

/** Cents for one way: the rate of every 100 m that is paid. */
function oneWay(
  scheme: CommutingScheme,
  rule: NonNullable<CommutingScheme['modes']['car']>,
  km: number,
): Fraction {
  const piecesOf = (text: string | null, without: number): number =>
    text === null ? without : Math.round(Number(text) * 10);
  const last = Math.min(Math.round(km * 10), piecesOf(rule.maximumKm, Infinity));
  const bands = rule.bands ?? [{ toKm: null, ratePerKm: rule.ratePerKm ?? '0' }];
  const count = new Map<RatePerKm, number>();
  for (let piece = piecesOf(rule.deductionKm, 0); piece < last; piece += 1) {
    const rate = bands.find(({ toKm }) => piece < piecesOf(toKm, Infinity))?.ratePerKm ?? '0';
    count.set(rate, (count.get(rate) ?? 0) + 1);
  }
  return plus(
    ...[...count].map(([rate, pieces]) =>
      times(centsPerKm(scheme, rate), [BigInt(pieces), 10n] as const),
    ),
  );
}

const huge = 10 ** 12;
const underCaps = (
  scheme: CommutingScheme,
  amount: Fraction,
  caps: AmountCaps,
  paidDays: Fraction,
  share: Fraction,
): Fraction =>
  least(
    amount,
    caps.centsPerDay === null
      ? whole(huge)
      : times(whole(caps.centsPerDay), risen(scheme), paidDays),
    caps.centsPerMonth === null
      ? whole(huge)
      : times(whole(12 * caps.centsPerMonth), risen(scheme), share),
    caps.centsPerYear === null ? whole(huge) : times(whole(caps.centsPerYear), risen(scheme)),
  );

/** What the way itself pays, whether by real cost, and whether its km carry the untaxed rate. */
function way(scheme: CommutingScheme, trip: CommuteTrip, paid: Fraction) {
  const share = fraction(trip.yearShareRatio);
  const isOwn = trip.mode === 'car' || trip.mode === 'carpool' || trip.mode === 'walking';
  const row = scheme.fixedAmounts.find(
    ({ mode, fromKm, toKm }) =>
      mode === trip.mode &&
      Number(fromKm) < trip.distanceKm &&
      trip.distanceKm <= Number(toKm ?? Infinity),
  );
  const reached = Object.keys(row?.centsPerMonthByDays ?? {})
    .map(Number)
    .filter((count) => count <= trip.travelDaysPerWeek);
  const perMonth = row?.centsPerMonthByDays[Math.max(...reached)];
  if (perMonth !== undefined) {
    const amount = times(whole(12 * perMonth), risen(scheme), share);
    return { amount, isCost: false, carries: true };
  }
  const rule = trip.mode === null ? undefined : scheme.modes[trip.mode];
  if (rule === undefined || trip.distanceKm <= Number(rule.thresholdKm ?? -1)) {
    return { amount: none, isCost: false, carries: isOwn };
  }
  const below = (amount: Fraction): Fraction => underCaps(scheme, amount, rule.caps, paid, share);
  if (rule.costShareRatio !== null) {
    const cost = whole(trip.publicTransportCentsPerYear ?? 0);
    const isTooGood = rule.travelClass === 'second' && trip.travelClass === 'first';
    const asPaid = isTooGood ? times(cost, [10n, 17n]) : cost;
    return {
      amount: below(times(asPaid, fraction(rule.costShareRatio))),
      isCost: true,
      carries: false,
    };
  }
  return {
    amount: below(times(whole(2), oneWay(scheme, rule, trip.distanceKm), paid)),
    isCost: false,
    carries: trip.mode !== 'company-bike',
  };
}

function tripByHand(scheme: CommutingScheme, trip: CommuteTrip, paid: Fraction, untaxed: Fraction) {
  const { amount, isCost, carries } = way(scheme, trip, paid);
  const access = trip.mode === 'public-transport' ? trip.stationAccess : null;
  const rule = scheme.stationAccess;
  const isNear = (access?.distanceKm ?? 0) < Number(rule?.minimumKm ?? 0);
  const accessPaid =
    access === null || rule === null || isNear
      ? none
      : times(whole(2), fraction(access.distanceKm), centsPerKm(scheme, rule.ratePerKm), paid);
  const accessKm = access === null || access.mode === 'company-bike' ? 0 : access.distanceKm;
  const parks = trip.mode === 'car' || trip.mode === 'carpool' ? scheme.parking : null;
  const perDay = (cents: number): Fraction => times(whole(cents), risen(scheme), paid);
  const cost = whole(trip.publicTransportCentsPerYear ?? 0);
  const ownKm = plus(carries ? fraction(trip.distanceKm) : none, fraction(accessKm));
  return {
    own: plus(isCost ? none : amount, accessPaid, perDay(parks?.allowanceCentsPerDay ?? 0)),
    ownLimit: times(whole(46), ownKm, untaxed),
    cost: isCost ? least(amount, cost) : none,
    contribution: perDay(parks?.contributionCentsPerDay ?? 0),
  };
}

function bikeByHand(scheme: CommutingScheme, trips: readonly CommuteTrip[]) {
  const has = trips.some(
    ({ mode, stationAccess }) => mode === 'company-bike' || stationAccess?.mode === 'company-bike',
  );
  const rule = has ? scheme.companyBike : null;
  const risenTo = (cents: number): Fraction => times(whole(cents), risen(scheme));
  const contribution = risenTo(rule?.contributionCentsPerYear ?? 0);
  const benefit = minus(times(risenTo(rule?.priceCents ?? 0), [7n, 100n]), contribution);
  return {
    companyBikeBenefitCents: Math.max(0, rounded(benefit)),
    companyBikeCostCents: rounded(minus(risenTo(rule?.costCentsPerYear ?? 0), contribution)),
  };
}

/** Days a week over the year, to seven decimals: fractions of 52 weeks have none that are exact. */
function daysPerWeek(trips: readonly CommuteTrip[]): Fraction {
  const [a, b] = plus(
    ...trips.map((trip) => times(fraction(trip.travelDaysPerWeek), fraction(trip.yearShareRatio))),
  );
  return [(2n * a * 10_000_000n + b) / (2n * b), 10_000_000n];
}

function byHand(scheme: CommutingScheme, { trips, homeDaysPerWeek }: Commuter) {
  const perWeek = daysPerWeek(trips);
  const { paid, untaxed } = days(scheme, perWeek);
  const parts = trips.map((trip) => {
    const share: Fraction =
      perWeek[0] === 0n
        ? none
        : times(fraction(trip.travelDaysPerWeek), fraction(trip.yearShareRatio), [
            perWeek[1],
            perWeek[0],
          ]);
    return tripByHand(scheme, trip, times(paid, share), times(untaxed, share));
  });
  const own = plus(...parts.map((part) => part.own));
  const ownLimit = plus(...parts.map((part) => part.ownLimit));
  const cost = plus(...parts.map((part) => part.cost));
  const ownExempt = scheme.averagesOverYear
    ? least(own, ownLimit)
    : plus(...parts.map((part) => least(part.own, part.ownLimit)));

  const amount = underCaps(scheme, plus(own, cost), scheme.caps, paid, whole(1));
  const exempt = least(amount, plus(ownExempt, cost));
  const home = days(scheme, fraction(homeDaysPerWeek));
  const perDay = scheme.homeWorkingCentsPerDay ?? 0;
  const perHomeDay = perDay === 'tax-maximum' ? whole(245) : times(whole(perDay), risen(scheme));
  const homeAmount = times(perHomeDay, home.paid);
  const homeUntaxed = least(homeAmount, times(whole(245), home.untaxed));
  return {
    travelDays: Number(paid[0]) / Number(paid[1]),
    commutingCents: rounded(amount),
    commutingCentsPerMonth: rounded(times(amount, [1n, 12n])),
    untaxedCents: rounded(exempt),
    excessCents: rounded(amount) - rounded(exempt),
    homeWorkingCents: rounded(homeAmount),
    homeWorkingExcessCents: rounded(homeAmount) - rounded(homeUntaxed),
    untaxedRoomCents: rounded(minus(ownLimit, most(none, minus(exempt, cost)))),
    parkingContributionCents: rounded(plus(...parts.map((part) => part.contribution))),
    ...bikeByHand(scheme, trips),
  };
}

test('decimals give to the cent what whole fractions and pieces of 100 m give', () => {
  fc.assert(
    fc.property(randomScheme, randomCommuter, (scheme, commuter) => {
      const terms = schemeTerms(scheme, commutingParameters, '2026-01-01');
      const { travelDays, ...amounts } = byHand(scheme, commuter);
      const found = commuterAllowance(terms, commuter);
      expect(found).toMatchObject(amounts);
      expect(found.travelDays).toBeCloseTo(travelDays, 9);
    }),
    { numRuns: 1_000 },
  );
});
