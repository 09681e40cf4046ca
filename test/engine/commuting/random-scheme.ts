import * as fc from 'fast-check';
import type { CommuteTrip } from '../../../src/engine/commuting/commute-trip.ts';
import type { CommutingScheme, ModeRule } from '../../../src/engine/commuting/commuting-scheme.ts';
import { aModeRule } from '../../builders/a-commuting-scheme.ts';
import { aScheme } from './a-scheme.ts';

/** Multiples of a unit as the decimal text that people write: 123 tenths is `12.3`. */
const decimals = (most: number, perUnit: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most * perUnit }).map((count) => String(count / perUnit));

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq: 2 });

const km = decimals(60, 10);
const rate = decimals(1, 10_000);

const bands = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 600 }), { maxLength: 3 }),
    fc.array(rate, { minLength: 4, maxLength: 4 }),
  )
  .map(([ends, rates]) => [
    ...ends
      .sort((a, b) => a - b)
      .map((end, index) => ({ toKm: String(end / 10), ratePerKm: rates[index] ?? '0' })),
    { toKm: null, ratePerKm: rates[3] ?? '0' },
  ]);

/** A rule that pays by distance, with every lever there is. */
export const distanceRule: fc.Arbitrary<ModeRule> = fc
  .record({
    pays: fc.oneof(
      rate.map((ratePerKm) => ({ ratePerKm })),
      bands.map((list) => ({ bands: list })),
    ),
    thresholdKm: orNull(km),
    deductionKm: orNull(km),
    maximumKm: orNull(km),
    maximumCentsPerYear: orNull(fc.integer({ min: 0, max: 400_000 })),
  })
  .map(({ pays, ...levers }) => aModeRule({ ...pays, ...levers }));

const costRule: fc.Arbitrary<ModeRule> = fc
  .record({
    costShareRatio: decimals(1, 100),
    thresholdKm: orNull(km),
    maximumCentsPerYear: orNull(fc.integer({ min: 0, max: 400_000 })),
  })
  .map(aModeRule);

const fixedAmounts = fc
  .record({
    fromKm: fc.integer({ min: 0, max: 30 }),
    width: fc.integer({ min: 1, max: 30 }),
    amounts: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
    cents: fc.integer({ min: 0, max: 20_000 }),
  })
  .map(({ fromKm, width, amounts, cents }) => [
    {
      mode: 'carpool' as const,
      fromKm: String(fromKm),
      toKm: String(fromKm + width),
      centsPerMonthByDays: Object.fromEntries(amounts.map((days) => [days, days * cents])),
    },
  ]);

export const randomScheme: fc.Arbitrary<CommutingScheme> = fc
  .record({
    days: fc.record({
      basis: fc.constantFrom('fixed' as const, 'actual' as const),
      referenceDays: orNull(fc.integer({ min: 1, max: 260 })),
      minimumDays: orNull(fc.integer({ min: 1, max: 260 })),
      weeksWorked: orNull(decimals(52, 10)),
      rounding: fc.constantFrom('none' as const, 'down' as const, 'up' as const),
    }),
    car: distanceRule,
    carpool: distanceRule,
    publicTransport: costRule,
    fixedAmounts,
    homeWorkingCentsPerDay: orNull(fc.integer({ min: 0, max: 400 })),
    maximumCentsPerMonth: orNull(fc.integer({ min: 0, max: 30_000 })),
  })
  .map(({ days, car, carpool, publicTransport, ...more }) => ({
    ...aScheme({ ...more, days }),
    modes: { car, carpool, 'public-transport': publicTransport },
  }));

/** Distances in tenths of a km and days in halves; never more than a week of days. */
export const randomTrip: fc.Arbitrary<CommuteTrip> = fc
  .record({
    distance: fc.integer({ min: 0, max: 1_200 }),
    mode: fc.constantFrom(
      'car' as const,
      'carpool' as const,
      'public-transport' as const,
      'walking' as const,
    ),
    travel: fc.integer({ min: 0, max: 12 }),
    home: fc.integer({ min: 0, max: 2 }),
    publicTransportCentsPerYear: orNull(fc.integer({ min: 0, max: 600_000 })),
  })
  .map(({ distance, travel, home, ...more }) => ({
    ...more,
    distanceKm: distance / 10,
    travelDaysPerWeek: travel / 2,
    homeDaysPerWeek: home / 2,
  }));
