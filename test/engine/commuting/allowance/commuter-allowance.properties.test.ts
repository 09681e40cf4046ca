import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { commuterAllowance } from '../../../../src/engine/commuting/allowance/commuter-allowance.ts';
import { schemeTerms } from '../../../../src/engine/commuting/allowance/scheme-terms.ts';
import type { Commuter, CommuteTrip } from '../../../../src/engine/commuting/commuter.ts';
import type { CommutingScheme } from '../../../../src/engine/commuting/commuting-scheme.ts';
import { aModeRule, someCaps } from '../../../builders/a-commuting-scheme.ts';
import { aScheme, whoTravels } from '../a-scheme.ts';
import { commutingParameters } from '../commuting-parameters.ts';
import { randomCommuter, randomTrip } from '../random-commuter.ts';
import { distanceRule, randomScheme } from '../random-scheme.ts';

const allowance = (scheme: CommutingScheme, commuter: Commuter) =>
  commuterAllowance(schemeTerms(scheme, commutingParameters, '2026-01-01'), commuter);

const ratePerTenThousandth = fc.integer({ min: 0, max: 5_000 });
const atRate = (ratio: number): CommutingScheme =>
  aScheme({ modes: { car: { ratePerKm: String(ratio / 10_000) } } });
const byCar = randomTrip.map((trip): CommuteTrip => ({ ...trip, mode: 'car' }));
const higherThanAnybodyGets = 10 ** 9;

test('the untaxed part and the excess are the commuting amount to the cent', () => {
  fc.assert(
    fc.property(randomScheme, randomCommuter, (scheme, commuter) => {
      const { commutingCents, untaxedCents, excessCents } = allowance(scheme, commuter);
      expect(untaxedCents + excessCents).toBe(commutingCents);
      expect(Math.min(untaxedCents, excessCents)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('without a cap the amount grows in proportion to the rate, but for rounding', () => {
  fc.assert(
    fc.property(ratePerTenThousandth, ratePerTenThousandth, byCar, (a, b, trip) => {
      const cents = (ratio: number): number =>
        allowance(atRate(ratio), whoTravels([trip])).commutingCents;
      expect(Math.abs(cents(a) + cents(b) - cents(a + b))).toBeLessThanOrEqual(1);
    }),
  );
});

test('no km, no amount per km', () => {
  fc.assert(
    fc.property(randomScheme, randomTrip, (random, trip) => {
      const scheme = { ...random, parking: null };
      const paid = allowance(scheme, whoTravels([{ ...trip, mode: 'car', distanceKm: 0 }]));
      expect(paid.commutingCents).toBe(0);
    }),
  );
});

test('no travel days, nothing but real cost and the bicycle that is there', () => {
  fc.assert(
    fc.property(randomScheme, randomTrip, (scheme, trip) => {
      const mode = trip.mode === 'public-transport' ? 'car' : trip.mode;
      const paid = allowance(scheme, whoTravels([{ ...trip, mode, travelDaysPerWeek: 0 }]));
      expect(paid).toMatchObject({
        travelDays: 0,
        commutingCents: 0,
        untaxedRoomCents: 0,
        parkingContributionCents: 0,
      });
    }),
  );
});

test('somebody who lives further away never gets less from a scheme per km', () => {
  fc.assert(
    fc.property(distanceRule, byCar, fc.integer({ min: 0, max: 400 }), (car, trip, further) => {
      const scheme = { ...aScheme(), modes: { car } };
      const far = { ...trip, distanceKm: trip.distanceKm + further / 10 };
      expect(allowance(scheme, whoTravels([far])).commutingCents).toBeGreaterThanOrEqual(
        allowance(scheme, whoTravels([trip])).commutingCents,
      );
    }),
  );
});

test('who travels more days never gets less', () => {
  fc.assert(
    fc.property(randomScheme, randomTrip, fc.integer({ min: 0, max: 4 }), (random, trip, more) => {
      // An ordinary year: whether the minimum of days is met must not change on the way up.
      const days = { ...random.days, minimumDays: null, weeksWorked: null };
      // Below its first number of days a table has no amount, and the rate of the mode then steps in.
      const scheme = { ...random, days, fixedAmounts: [] };
      const travelDaysPerWeek = trip.travelDaysPerWeek + more / 2;
      expect(
        allowance(scheme, whoTravels([{ ...trip, travelDaysPerWeek }])).commutingCents,
      ).toBeGreaterThanOrEqual(allowance(scheme, whoTravels([trip])).commutingCents);
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
      const commuter = whoTravels([trip]);
      expect(allowance(scheme('120'), commuter)).toEqual(allowance(scheme(null), commuter));
    }),
  );
});

test.each(['centsPerDay', 'centsPerMonth', 'centsPerYear'] as const)(
  'a cap of %s above the largest amount changes nothing, on a mode or on all',
  (cap) => {
    fc.assert(
      fc.property(distanceRule, byCar, (rule, trip) => {
        const high = someCaps({ [cap]: higherThanAnybodyGets });
        const uncapped: CommutingScheme = {
          ...aScheme(),
          modes: { car: { ...rule, caps: someCaps() } },
        };
        const commuter = whoTravels([trip]);
        const amounts = allowance(uncapped, commuter);
        const ofMode = { ...uncapped, modes: { car: { ...rule, caps: high } } };
        expect(allowance(ofMode, commuter)).toEqual(amounts);
        expect(allowance({ ...uncapped, caps: high }, commuter)).toEqual(amounts);
      }),
    );
  },
);

test('one band without end is the same as a rate', () => {
  fc.assert(
    fc.property(ratePerTenThousandth, byCar, (ratio, trip) => {
      const bands = [{ toKm: null, ratePerKm: String(ratio / 10_000) }];
      const banded = { ...aScheme(), modes: { car: aModeRule({ bands }) } };
      const commuter = whoTravels([trip]);
      expect(allowance(banded, commuter)).toEqual(allowance(atRate(ratio), commuter));
    }),
  );
});

test('nobody gets more than the caps of the scheme', () => {
  fc.assert(
    fc.property(randomScheme, randomCommuter, (random, commuter) => {
      const scheme = { ...random, indexation: null };
      const { commutingCents, commutingCentsPerMonth, travelDays } = allowance(scheme, commuter);
      const { centsPerDay, centsPerMonth, centsPerYear } = scheme.caps;
      expect(commutingCents).toBeLessThanOrEqual(centsPerYear ?? Infinity);
      expect(commutingCents).toBeLessThanOrEqual(12 * (centsPerMonth ?? Infinity));
      expect(commutingCentsPerMonth).toBeLessThanOrEqual(centsPerMonth ?? Infinity);
      if (centsPerDay !== null) {
        expect(commutingCents).toBeLessThanOrEqual(centsPerDay * travelDays + 0.5);
      }
    }),
  );
});

test('days at home change nothing about commuting', () => {
  fc.assert(
    fc.property(randomScheme, randomCommuter, (scheme, commuter) => {
      const { commutingCents, untaxedCents } = allowance(scheme, commuter);
      const atHome = { ...commuter, homeDaysPerWeek: commuter.homeDaysPerWeek + 1 };
      expect(allowance(scheme, atHome)).toMatchObject({ commutingCents, untaxedCents });
    }),
  );
});

test('the order of the trips does not matter', () => {
  fc.assert(
    fc.property(randomScheme, randomCommuter, (scheme, commuter) => {
      const reversed = { ...commuter, trips: commuter.trips.toReversed() };
      expect(allowance(scheme, reversed)).toEqual(allowance(scheme, commuter));
    }),
  );
});

test('two equal trips are one trip on all those days', () => {
  fc.assert(
    fc.property(distanceRule, byCar, (rule, trip) => {
      const scheme = { ...aScheme(), modes: { car: { ...rule, caps: someCaps() } } };
      const twice = { ...trip, travelDaysPerWeek: trip.travelDaysPerWeek * 2 };
      expect(allowance(scheme, whoTravels([trip, trip]))).toEqual(
        allowance(scheme, whoTravels([twice])),
      );
    }),
  );
});

test('averaging over the year never leaves more taxed', () => {
  fc.assert(
    fc.property(randomScheme, randomCommuter, (scheme, commuter) => {
      const excess = (averagesOverYear: boolean): number =>
        allowance({ ...scheme, averagesOverYear }, commuter).excessCents;
      expect(excess(true)).toBeLessThanOrEqual(excess(false));
    }),
  );
});

test('what is paid untaxed for own transport and the room left are the limit, paid or not', () => {
  fc.assert(
    fc.property(distanceRule, byCar, (car, trip) => {
      const commuter = whoTravels([trip]);
      const { untaxedCents, untaxedRoomCents } = allowance(
        { ...aScheme(), modes: { car } },
        commuter,
      );
      const limit = allowance(aScheme(), commuter).untaxedRoomCents;
      // Each rounded once.
      expect(Math.abs(untaxedCents + untaxedRoomCents - limit)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a rate that follows the law leaves neither excess nor room, and is not indexed', () => {
  fc.assert(
    fc.property(byCar, fc.constantFrom('0', '0.03'), (trip, ratioPerYear) => {
      const scheme = aScheme({
        days: { basis: 'actual' },
        modes: { car: { ratePerKm: 'tax-maximum' } },
        indexation: { ratioPerYear, baseYear: 2022 },
      });
      const commuter = whoTravels([trip]);
      expect(allowance(scheme, commuter)).toMatchObject({ excessCents: 0, untaxedRoomCents: 0 });
      expect(allowance(scheme, commuter)).toEqual(
        allowance({ ...atRate(2_300), days: scheme.days }, commuter),
      );
    }),
  );
});
