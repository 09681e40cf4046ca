import * as fc from 'fast-check';
import type {
  AmountCaps,
  CommutingScheme,
  FixedAmount,
  ModeRule,
  RatePerKm,
} from '../../../src/engine/commuting/commuting-scheme.ts';
import type { TravelMode } from '../../../src/engine/roster.ts';
import { cents, day, orNull, text } from '../scenarios/any-value.ts';

/** Decimal text as people write it: 123 tenths is `12.3`. */
const decimals = (most: number, perUnit: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most * perUnit }).map((count) => String(count / perUnit));

const km = decimals(100, 10);
const ratio = decimals(1, 100);
const rate: fc.Arbitrary<RatePerKm> = fc.oneof(
  { weight: 3, arbitrary: decimals(1, 10_000) },
  { weight: 1, arbitrary: fc.constant('tax-maximum' as const) },
);

const caps: fc.Arbitrary<AmountCaps> = fc.record({
  centsPerDay: orNull(cents),
  centsPerMonth: orNull(cents),
  centsPerYear: orNull(cents),
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

const paidByDistance: fc.Arbitrary<ModeRule> = fc
  .record({
    pays: fc.oneof(
      rate.map((ratePerKm) => ({ ratePerKm, bands: null })),
      bands.map((list) => ({ ratePerKm: null, bands: list })),
    ),
    thresholdKm: orNull(km),
    deductionKm: orNull(km),
    maximumKm: orNull(km),
    caps,
  })
  .map(({ pays, ...levers }) => ({ ...pays, ...levers, costShareRatio: null, travelClass: null }));

const paidByCost: fc.Arbitrary<ModeRule> = fc
  .record({
    costShareRatio: ratio,
    travelClass: orNull(fc.constantFrom('first' as const, 'second' as const)),
    thresholdKm: orNull(km),
    caps,
  })
  .map((rule) => ({ ...rule, ratePerKm: null, bands: null, deductionKm: null, maximumKm: null }));

/** All but public transport, which may be paid by its cost, and the company bicycle, which comes with a rule. */
const ownModes = [
  'car',
  'motorcycle',
  'moped',
  'bicycle',
  'e-bike',
  'walking',
  'carpool',
  'shared-transport',
] as const satisfies readonly TravelMode[];

const ownRules: fc.Arbitrary<Partial<Record<TravelMode, ModeRule>>> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ownModes), paidByDistance), {
    selector: ([mode]) => mode,
  })
  .map((rules) => Object.fromEntries(rules));

const fixedAmounts: fc.Arbitrary<FixedAmount[]> = fc
  .array(
    fc.record({
      width: fc.integer({ min: 1, max: 9 }),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
      amount: cents,
      isOpen: fc.boolean(),
    }),
    { maxLength: 3 },
  )
  .map((rows) =>
    rows.map(({ width, days, amount, isOpen }, index) => ({
      mode: 'shared-transport',
      fromKm: String(index * 10),
      toKm: isOpen && index === rows.length - 1 ? null : String(index * 10 + width),
      centsPerMonthByDays: Object.fromEntries(days.map((count) => [count, amount])),
    })),
  );

const someModes = <Mode extends TravelMode>(modes: readonly Mode[]): fc.Arbitrary<Mode[]> =>
  fc.subarray([...modes], { minLength: 1 });

const companyBike = fc.record({
  rule: paidByDistance,
  priceCents: cents,
  costCentsPerYear: cents,
  contributionCentsPerYear: cents,
});

/** Any scheme that the contract allows, with every lever there is. */
export const anyScheme: fc.Arbitrary<CommutingScheme> = fc
  .record({
    name: text,
    startsOn: orNull(day),
    days: fc.record({
      basis: fc.constantFrom('fixed' as const, 'actual' as const),
      referenceDays: orNull(fc.integer({ min: 1, max: 366 })),
      minimumDays: orNull(fc.integer({ min: 1, max: 366 })),
      weeksWorked: orNull(fc.constantFrom('42.8', '44', '40.5')),
      rounding: fc.constantFrom('none' as const, 'down' as const, 'up' as const),
    }),
    ownRules,
    publicTransport: orNull(fc.oneof(paidByDistance, paidByCost)),
    fixedAmounts,
    stationAccess: orNull(fc.record({ ratePerKm: rate, minimumKm: orNull(km) })),
    homeWorkingCentsPerDay: orNull(fc.oneof(cents, fc.constant('tax-maximum' as const))),
    caps,
    parking: orNull(
      fc.record({
        modes: someModes(ownModes),
        allowanceCentsPerDay: cents,
        contributionCentsPerDay: cents,
      }),
    ),
    companyBike: orNull(companyBike),
    hardshipShare: orNull(ratio),
    hardshipRate: rate,
    indexation: orNull(
      fc.record({ ratioPerYear: ratio, baseYear: fc.integer({ min: 2000, max: 2100 }) }),
    ),
    guarantee: orNull(
      fc.array(ratio, { minLength: 1, maxLength: 5 }).map((sharesByYear) => ({ sharesByYear })),
    ),
    excess: fc.constantFrom('taxed' as const, 'work-related-costs' as const, 'grossed-up' as const),
    averagesOverYear: fc.boolean(),
    exchange: orNull(fc.record({ shareRatio: orNull(ratio) })),
  })
  .map(
    ({
      ownRules: own,
      publicTransport,
      companyBike: bike,
      hardshipShare,
      hardshipRate,
      ...more
    }) => {
      const modes: CommutingScheme['modes'] = {
        ...own,
        ...(publicTransport !== null && { 'public-transport': publicTransport }),
        ...(bike !== null && { 'company-bike': bike.rule }),
      };
      const paid = Object.keys(modes) as TravelMode[];
      const { rule: _rule, ...companyBikeRule } = bike ?? { rule: null };
      return {
        ...more,
        modes,
        companyBike: bike === null ? null : (companyBikeRule as CommutingScheme['companyBike']),
        hardship:
          hardshipShare === null || paid.length === 0
            ? null
            : { shareRatio: hardshipShare, modes: paid, ratePerKm: hardshipRate },
      };
    },
  );
