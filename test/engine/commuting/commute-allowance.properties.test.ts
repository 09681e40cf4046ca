import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { commuteAllowance } from '../../../src/engine/commuting/commute-allowance.ts';
import type { CommuteTrip } from '../../../src/engine/commuting/commute-trip.ts';
import type { CommutingScheme } from '../../../src/engine/commuting/commuting-scheme.ts';
import { schemeTerms } from '../../../src/engine/commuting/scheme-terms.ts';
import { aModeRule } from '../../builders/a-commuting-scheme.ts';
import { aScheme } from './a-scheme.ts';
import { commutingParameters } from './commuting-parameters.ts';
import { distanceRule, randomScheme, randomTrip } from './random-scheme.ts';

const allowance = (scheme: CommutingScheme, trip: CommuteTrip) =>
  commuteAllowance(schemeTerms(scheme, commutingParameters, '2026-01-01'), trip);

const ratePerTenThousandth = fc.integer({ min: 0, max: 5_000 });
const atRate = (ratio: number): CommutingScheme =>
  aScheme({ modes: { car: { ratePerKm: String(ratio / 10_000) } } });
const byCar = randomTrip.map((trip): CommuteTrip => ({ ...trip, mode: 'car' }));

test('the untaxed part and the excess are the commuting amount to the cent', () => {
  fc.assert(
    fc.property(randomScheme, randomTrip, (scheme, trip) => {
      const { commutingCents, untaxedCents, excessCents } = allowance(scheme, trip);
      expect(untaxedCents + excessCents).toBe(commutingCents);
      expect(Math.min(untaxedCents, excessCents)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('without a cap the amount grows in proportion to the rate, but for rounding', () => {
  fc.assert(
    fc.property(ratePerTenThousandth, ratePerTenThousandth, byCar, (a, b, trip) => {
      const cents = (ratio: number): number => allowance(atRate(ratio), trip).commutingCents;
      expect(Math.abs(cents(a) + cents(b) - cents(a + b))).toBeLessThanOrEqual(1);
    }),
  );
});

test('no km, no amount per km', () => {
  fc.assert(
    fc.property(randomScheme, randomTrip, (scheme, trip) => {
      const paid = allowance(scheme, { ...trip, mode: 'car', distanceKm: 0 });
      expect(paid.commutingCents).toBe(0);
    }),
  );
});

test('no travel days, no amount per km', () => {
  fc.assert(
    fc.property(randomScheme, randomTrip, (scheme, trip) => {
      const paid = allowance(scheme, { ...trip, mode: 'carpool', travelDaysPerWeek: 0 });
      expect(paid.commutingCents).toBe(0);
    }),
  );
});

test('somebody who lives further away never gets less from a scheme per km', () => {
  fc.assert(
    fc.property(distanceRule, byCar, fc.integer({ min: 0, max: 400 }), (car, trip, further) => {
      const scheme = { ...aScheme(), modes: { car } };
      const far = { ...trip, distanceKm: trip.distanceKm + further / 10 };
      expect(allowance(scheme, far).commutingCents).toBeGreaterThanOrEqual(
        allowance(scheme, trip).commutingCents,
      );
    }),
  );
});

test('who travels more days never gets less', () => {
  fc.assert(
    fc.property(randomScheme, randomTrip, fc.integer({ min: 0, max: 4 }), (random, trip, more) => {
      // An ordinary year: whether the minimum of days is met must not change on the way up.
      const days = { ...random.days, minimumDays: null, weeksWorked: null };
      const scheme = { ...random, days };
      // The table of a carpool has no amount for fewer days than its first, and the rate then steps in.
      const one: CommuteTrip = { ...trip, mode: trip.mode === 'carpool' ? 'car' : trip.mode };
      const travelDaysPerWeek = one.travelDaysPerWeek + more / 2;
      const { commutingCents } = allowance(scheme, { ...one, travelDaysPerWeek });
      expect(commutingCents).toBeGreaterThanOrEqual(allowance(scheme, one).commutingCents);
    }),
  );
});

test('a maximum of km above the distance changes nothing', () => {
  fc.assert(
    fc.property(distanceRule, byCar, (rule, trip) => {
      const scheme = (maximumKm: string | null): CommutingScheme => ({
        ...aScheme(),
        modes: { car: { ...rule, maximumKm } },
      });
      expect(allowance(scheme('120'), trip)).toEqual(allowance(scheme(null), trip));
    }),
  );
});

test('one band without end is the same as a rate', () => {
  fc.assert(
    fc.property(ratePerTenThousandth, byCar, (ratio, trip) => {
      const bands = [{ toKm: null, ratePerKm: String(ratio / 10_000) }];
      const banded = { ...aScheme(), modes: { car: aModeRule({ bands }) } };
      expect(allowance(banded, trip)).toEqual(allowance(atRate(ratio), trip));
    }),
  );
});

test('nobody gets more than the caps of mode and scheme', () => {
  fc.assert(
    fc.property(randomScheme, byCar, (scheme, trip) => {
      const { commutingCents, commutingCentsPerMonth } = allowance(scheme, trip);
      const perMonth = scheme.maximumCentsPerMonth ?? Infinity;
      expect(commutingCents).toBeLessThanOrEqual(scheme.modes.car?.maximumCentsPerYear ?? Infinity);
      expect(commutingCents).toBeLessThanOrEqual(12 * perMonth);
      expect(commutingCentsPerMonth).toBeLessThanOrEqual(perMonth);
    }),
  );
});

test('days at home change nothing about commuting', () => {
  fc.assert(
    fc.property(randomScheme, randomTrip, (scheme, trip) => {
      const { commutingCents, untaxedCents } = allowance(scheme, trip);
      const atHome = allowance(scheme, { ...trip, homeDaysPerWeek: trip.homeDaysPerWeek + 1 });
      expect(atHome).toMatchObject({ commutingCents, untaxedCents });
    }),
  );
});
