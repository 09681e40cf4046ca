import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { commuterAllowance } from '../../../../src/engine/commuting/allowance/commuter-allowance.ts';
import { packCommuters } from '../../../../src/engine/commuting/allowance/pack-commuters.ts';
import { payCommuters } from '../../../../src/engine/commuting/allowance/pay-commuters.ts';
import { schemeTerms } from '../../../../src/engine/commuting/allowance/scheme-terms.ts';
import type { Commuter } from '../../../../src/engine/commuting/commuter.ts';
import type { CommutingScheme } from '../../../../src/engine/commuting/commuting-scheme.ts';
import { aScheme, whoTravels } from '../a-scheme.ts';
import { commutingParameters } from '../commuting-parameters.ts';
import { randomCommuter } from '../random-commuter.ts';
import { distanceRule, randomScheme } from '../random-scheme.ts';
import { paidRow, paidRowOf } from './paid-row.ts';

/** Every commuter by both ways, side by side. */
function byBothWays(scheme: CommutingScheme, staff: readonly Commuter[]) {
  const terms = schemeTerms(scheme, commutingParameters, '2026-01-01');
  const paid = payCommuters(terms, packCommuters(staff));
  return {
    fast: staff.map((_, index) => paidRow(paid, index)),
    exact: staff.map((commuter) => paidRowOf(commuterAllowance(terms, commuter))),
  };
}

function expectTheSame(scheme: CommutingScheme, staff: readonly Commuter[]): void {
  const { fast, exact } = byBothWays(scheme, staff);
  expect(fast).toEqual(exact);
}

test('a staff at once gets to the cent what its commuters get one by one', () => {
  fc.assert(
    fc.property(
      randomScheme,
      fc.array(randomCommuter, { minLength: 1, maxLength: 12 }),
      expectTheSame,
    ),
    { numRuns: 300 },
  );
});

test('modes under one and the same rule are each paid as by themselves', () => {
  const everyMode = ['car', 'carpool', 'company-bike', 'public-transport', 'walking'] as const;
  fc.assert(
    fc.property(
      randomScheme,
      distanceRule,
      fc.array(randomCommuter, { minLength: 8, maxLength: 12 }),
      (scheme, rule, staff) => {
        const modes = Object.fromEntries(everyMode.map((mode) => [mode, { ...rule }]));
        expectTheSame({ ...scheme, modes }, staff);
      },
    ),
    { numRuns: 200 },
  );
});

/** Rates of which the product with these distances and days ends in half a cent time after time. */
const ties = {
  ratePerKm: fc.constantFrom('0.125', '0.0625', '0.005', '0.0125', '0.333'),
  weeksWorked: fc.constantFrom('40', '41', '42.5', '43'),
  costShareRatio: fc.constantFrom('0.5', '0.85', '0.125', '0.333'),
  indexation: fc.constantFrom(null, { ratioPerYear: '0.5', baseYear: 2025 }),
};
const tiedScheme = fc.record(ties).map(({ ratePerKm, weeksWorked, costShareRatio, indexation }) =>
  aScheme({
    days: { basis: 'actual', weeksWorked },
    modes: { car: { ratePerKm }, 'public-transport': { costShareRatio } },
    indexation,
  }),
);
const tiedCommuter = fc
  .record({
    mode: fc.constantFrom('car' as const, 'public-transport' as const),
    half: fc.integer({ min: 1, max: 120 }),
    cents: fc.integer({ min: 1, max: 100_000 }),
    days: fc.integer({ min: 1, max: 4 }),
    second: fc.boolean(),
  })
  .map(({ mode, half, cents, days, second }) => {
    const trip = {
      mode,
      distanceKm: half / 2,
      travelDaysPerWeek: days,
      publicTransportCentsPerYear: cents,
    };
    return whoTravels(second ? [trip, { distanceKm: half / 2, travelDaysPerWeek: 1 }] : [trip]);
  });

test('a staff with amounts of half a cent gets the same by both ways', () => {
  fc.assert(
    fc.property(tiedScheme, fc.array(tiedCommuter, { minLength: 1, maxLength: 20 }), expectTheSame),
    { numRuns: 100 },
  );
});

describe('a distance on or beside a border falls on the same side', () => {
  const border = 10.1;
  const beside = [border, border * (1 - Number.EPSILON), border * (1 + 2 * Number.EPSILON)];
  const staff = beside.map((distanceKm) => whoTravels([{ distanceKm }]));

  test.each(['10.1', '10.100000000000000000001', '10.099999999999999999999'])(
    'a threshold of %s km',
    (thresholdKm) => {
      const scheme = aScheme({ modes: { car: { ratePerKm: '0.23', thresholdKm } } });
      const { fast, exact } = byBothWays(scheme, staff);
      expect(fast).toEqual(exact);
      expect(new Set(exact.map(({ commutingCents }) => commutingCents)).size).toBe(2);
    },
  );

  test.each(['1.1', '1.100000000000000000001', '1.099999999999999999999'])(
    'a way to the station of at least %s km',
    (minimumKm) => {
      const scheme = aScheme({ stationAccess: { ratePerKm: '0.07', minimumKm } });
      const near = [1.1, 1.1 * (1 - Number.EPSILON), 1.1 * (1 + 2 * Number.EPSILON)];
      const toStation = near.map((distanceKm) =>
        whoTravels([{ mode: 'public-transport', stationAccess: { mode: 'bicycle', distanceKm } }]),
      );
      const { fast, exact } = byBothWays(scheme, toStation);
      expect(fast).toEqual(exact);
      expect(new Set(exact.map(({ commutingCents }) => commutingCents)).size).toBe(2);
    },
  );
});

test('amounts too large for floats to tell cents apart are still exact', () => {
  const scheme = aScheme({ modes: { car: { ratePerKm: '12345678.9012345' } } });
  const { fast, exact } = byBothWays(scheme, [whoTravels([{ distanceKm: 987_654.321 }])]);
  expect(fast).toEqual(exact);
});

test('nobody is paid nothing', () => {
  const terms = schemeTerms(aScheme(), commutingParameters, '2026-01-01');
  expect(payCommuters(terms, packCommuters([])).commutingCents).toHaveLength(0);
  expectTheSame(aScheme({ caps: { centsPerDay: 5 } }), [{ trips: [], homeDaysPerWeek: 1 }]);
});
