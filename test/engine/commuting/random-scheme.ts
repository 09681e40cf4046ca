import * as fc from 'fast-check';
import type {
  AmountCaps,
  CommutingScheme,
  ModeRule,
  RatePerKm,
} from '../../../src/engine/commuting/commuting-scheme.ts';
import { aModeRule } from '../../builders/a-commuting-scheme.ts';
import { aScheme } from './a-scheme.ts';

/** Multiples of a unit as the decimal text that people write: 123 tenths is `12.3`. */
const decimals = (most: number, perUnit: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most * perUnit }).map((count) => String(count / perUnit));

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq: 2 });

/** A lever that is mostly not there, so that the others are seen. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary, weight: 1 });

const km = decimals(60, 10);

/** Eighths and sixteenths of a euro end in half cents, over half kilometres as much as over whole ones. */
const rate: fc.Arbitrary<RatePerKm> = fc.oneof(
  decimals(1, 10_000),
  fc.constantFrom('0.125', '0.0625', '0.175', '0.225', '0.5', '0.23'),
  fc.constant('tax-maximum' as const),
);

const caps: fc.Arbitrary<AmountCaps> = fc.record({
  centsPerDay: seldom(fc.integer({ min: 0, max: 2_000 })),
  centsPerMonth: seldom(fc.integer({ min: 0, max: 30_000 })),
  centsPerYear: seldom(fc.integer({ min: 0, max: 400_000 })),
});

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
    caps,
  })
  .map(({ pays, ...levers }) => aModeRule({ ...pays, ...levers }));

const costRule: fc.Arbitrary<ModeRule> = fc
  .record({
    costShareRatio: fc.oneof(decimals(1, 100), fc.constant('0.5')),
    travelClass: fc.constantFrom('first' as const, 'second' as const, null),
    thresholdKm: orNull(km),
    caps,
  })
  .map(aModeRule);

/** One band of a table, up to a distance or without end. */
const fixedAmounts = fc
  .record({
    mode: fc.constantFrom('carpool' as const, 'public-transport' as const),
    fromKm: fc.integer({ min: 0, max: 30 }),
    width: orNull(fc.integer({ min: 1, max: 30 })),
    amounts: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
    cents: fc.integer({ min: 0, max: 20_000 }),
  })
  .map(({ mode, fromKm, width, amounts, cents }) => [
    {
      mode,
      fromKm: String(fromKm),
      toKm: width === null ? null : String(fromKm + width),
      centsPerMonthByDays: Object.fromEntries(amounts.map((days) => [days, days * cents])),
    },
  ]);

const levers = {
  stationAccess: orNull(fc.record({ ratePerKm: rate, minimumKm: orNull(decimals(4, 10)) })),
  homeWorkingCentsPerDay: orNull(
    fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constant('tax-maximum' as const)),
  ),
  caps,
  parking: seldom(
    fc.record({
      modes: fc.constant(['car', 'carpool'] as const),
      allowanceCentsPerDay: fc.integer({ min: 0, max: 1_000 }),
      contributionCentsPerDay: fc.integer({ min: 0, max: 1_000 }),
    }),
  ),
  companyBike: seldom(
    fc.record({
      priceCents: fc.integer({ min: 0, max: 500_000 }),
      costCentsPerYear: fc.integer({ min: 0, max: 100_000 }),
      contributionCentsPerYear: fc.integer({ min: 0, max: 50_000 }),
    }),
  ),
  indexation: seldom(
    fc.record({ ratioPerYear: decimals(1, 100), baseYear: fc.integer({ min: 2021, max: 2027 }) }),
  ),
  averagesOverYear: fc.boolean(),
};

/** Every lever that is about one commuter in one year. */
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
    bike: distanceRule,
    publicTransport: fc.oneof(costRule, costRule, distanceRule),
    fixedAmounts: fc.oneof(fixedAmounts, fc.constant([])),
    ...levers,
  })
  .map(({ days, car, carpool, bike, publicTransport, ...more }) => ({
    ...aScheme({ ...more, days }),
    modes: { car, carpool, 'company-bike': bike, 'public-transport': publicTransport },
  }));
