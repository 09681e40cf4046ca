import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { commuteAllowance } from '../../../src/engine/commuting/commute-allowance.ts';
import type { CommuteTrip } from '../../../src/engine/commuting/commute-trip.ts';
import type { CommutingScheme } from '../../../src/engine/commuting/commuting-scheme.ts';
import { schemeTerms } from '../../../src/engine/commuting/scheme-terms.ts';
import { commutingParameters } from './commuting-parameters.ts';
import { randomScheme, randomTrip } from './random-scheme.ts';

/**
 * The same sum by other means: whole fractions of BigInt instead of decimals, and a way that is walked
 * in pieces of 100 m, each paid or not, instead of bands that are cut off.
 */
type Fraction = readonly [bigint, bigint];

const fraction = (text: string | number): Fraction => {
  const [whole = '0', part = ''] = String(text).split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
};
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const isLess = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;
const least = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a);
const rounded = ([a, b]: Fraction): number => Number((2n * a + b) / (2n * b));

function roundedDays([a, b]: Fraction, rounding: CommutingScheme['days']['rounding']): Fraction {
  if (rounding === 'none') return [a, b];
  return [rounding === 'down' ? a / b : (a + b - 1n) / b, 1n];
}

function days({ days: rule }: CommutingScheme, perWeek: number) {
  const weeks = fraction(rule.weeksWorked ?? '42.8');
  const expected = times(weeks, fraction(perWeek));
  const travelled = roundedDays(expected, rule.rounding);
  const ofFive = (perYear: number, week: number): Fraction =>
    roundedDays(times([BigInt(perYear), 5n], fraction(week)), rule.rounding);
  const isFixed =
    rule.basis === 'fixed' && !isLess(expected, ofFive(rule.minimumDays ?? 128, perWeek));
  if (!isFixed) return { paid: travelled, untaxed: travelled };
  return {
    paid: ofFive(rule.referenceDays ?? 214, perWeek),
    untaxed: isLess(expected, ofFive(128, perWeek)) ? travelled : ofFive(214, Math.min(perWeek, 5)),
  };
}

/** Tenths of a cent x 10 for one way: the rate of every 100 m that is paid. */
function oneWay(rule: NonNullable<CommutingScheme['modes']['car']>, km: number): Fraction {
  const piecesOf = (text: string | null, none: number): number =>
    text === null ? none : Math.round(Number(text) * 10);
  const last = Math.min(Math.round(km * 10), piecesOf(rule.maximumKm, Infinity));
  const bands = rule.bands ?? [{ toKm: null, ratePerKm: rule.ratePerKm ?? '0' }];
  let tenThousandths = 0n;
  for (let piece = piecesOf(rule.deductionKm, 0); piece < last; piece += 1) {
    const band = bands.find(({ toKm }) => piece < piecesOf(toKm, Infinity));
    tenThousandths += BigInt(Math.round(Number(band?.ratePerKm ?? 0) * 10_000));
  }
  // Euros per 10,000 and km per 10: so many cents.
  return [tenThousandths, 1_000n];
}

function byHand(scheme: CommutingScheme, trip: CommuteTrip) {
  const { paid, untaxed } = days(scheme, trip.travelDaysPerWeek);
  const rule = trip.mode === null ? undefined : scheme.modes[trip.mode];
  const perKmLimit = times(times([46n, 1n], fraction(trip.distanceKm)), untaxed);
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

  const part = (): { amount: Fraction; limit: Fraction } => {
    if (perMonth !== undefined) return { amount: [BigInt(12 * perMonth), 1n], limit: perKmLimit };
    const isTooNear = trip.distanceKm <= Number(rule?.thresholdKm ?? -1);
    if (rule === undefined || isTooNear) return { amount: [0n, 1n], limit: [0n, 1n] };
    const cost: Fraction = [BigInt(trip.publicTransportCentsPerYear ?? 0), 1n];
    const cap: Fraction = [BigInt(rule.maximumCentsPerYear ?? 1e12), 1n];
    return rule.costShareRatio === null
      ? {
          amount: least(times(times([2n, 1n], oneWay(rule, trip.distanceKm)), paid), cap),
          limit: perKmLimit,
        }
      : { amount: least(times(cost, fraction(rule.costShareRatio)), cap), limit: cost };
  };
  const { amount: uncapped, limit } = part();
  const amount = least(uncapped, [BigInt(12 * (scheme.maximumCentsPerMonth ?? 1e12)), 1n]);

  const home = days(scheme, trip.homeDaysPerWeek);
  const perDay = BigInt(scheme.homeWorkingCentsPerDay ?? 0);
  const homeAmount = times([perDay, 1n], home.paid);
  const homeUntaxed = least(homeAmount, times([245n, 1n], home.untaxed));
  return {
    travelDays: Number(paid[0]) / Number(paid[1]),
    commutingCents: rounded(amount),
    commutingCentsPerMonth: rounded(times(amount, [1n, 12n])),
    untaxedCents: rounded(least(amount, limit)),
    excessCents: rounded(amount) - rounded(least(amount, limit)),
    homeWorkingCents: rounded(homeAmount),
    homeWorkingExcessCents: rounded(homeAmount) - rounded(homeUntaxed),
  };
}

test('decimals give to the cent what whole fractions and pieces of 100 m give', () => {
  fc.assert(
    fc.property(randomScheme, randomTrip, (scheme, trip) => {
      const terms = schemeTerms(scheme, commutingParameters, '2026-01-01');
      const { travelDays, ...amounts } = byHand(scheme, trip);
      const found = commuteAllowance(terms, trip);
      expect(found).toMatchObject(amounts);
      expect(found.travelDays).toBeCloseTo(travelDays, 9);
    }),
    { numRuns: 500 },
  );
});
