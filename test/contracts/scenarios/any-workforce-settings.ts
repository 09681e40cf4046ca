import * as fc from 'fast-check';
import type {
  DemandRule,
  HireConversion,
  HiringFreeze,
  LabourMarketTightness,
  ReplacementRule,
  SavingsTarget,
  SimulationSettings,
  WorkforceSettings,
} from '../../../src/engine/workforce/workforce-settings.ts';
import { anyHireTariffs } from './any-own-pay.ts';
import {
  day,
  daysInOrder,
  families,
  growth,
  orNull,
  scale,
  share,
  step,
  text,
} from './any-value.ts';

const simulation: fc.Arbitrary<SimulationSettings> = fc
  .record({
    seed: fc.integer({ min: 0, max: 999_999_999_999_999 }),
    replications: fc.integer({ min: 2, max: 5000 }),
    more: fc.integer({ min: 0, max: 5000 }),
    askedErrorPeople: orNull(fc.constantFrom(0.1, 0.5, 2)),
  })
  .map(({ more, ...rest }) => ({ ...rest, maximumReplications: rest.replications + more }));

const tightness = fc.constantFrom<LabourMarketTightness>(
  'slack',
  'balanced',
  'tight',
  'very-tight',
);

const policy = fc.oneof(
  fc
    .constantFrom('fill' as const, 'do-not-fill' as const, 'fill-by-trainee' as const)
    .map((name) => ({ policy: name, delayMonths: 0 })),
  fc
    .integer({ min: 1, max: 24 })
    .map((delayMonths) => ({ policy: 'fill-later' as const, delayMonths })),
);

const replacements: fc.Arbitrary<ReplacementRule[]> = daysInOrder.chain((days) =>
  fc
    .array(fc.tuple(families, policy), { minLength: days.length, maxLength: days.length })
    .map((rules) =>
      rules.map(([positionFamilies, what], index) => ({
        from: days[index]!,
        positionFamilies,
        ...what,
      })),
    ),
);

const period = fc.tuple(day, day).map((days) => {
  const [from, to] = days.sort();
  return { from, to };
});

const demandRule: fc.Arbitrary<DemandRule> = fc
  .record({
    period,
    isOpen: fc.boolean(),
    positionFamilies: families,
    growthPerYearRatio: growth,
    reason: text,
  })
  .map(({ period: { from, to }, isOpen, ...rest }) => ({ from, to: isOpen ? null : to, ...rest }));

const kinds = ['self-employed', 'secondment', 'agency', 'payroll'] as const;
const hireConversion: fc.Arbitrary<HireConversion> = fc
  .record({
    onDate: day,
    from: fc.constantFrom(...kinds),
    to: fc.constantFrom(...kinds, 'permanent' as const),
    ratio: share,
    positionFamilies: families,
  })
  .filter(({ from, to }) => from !== to);

const hiringFreeze: fc.Arbitrary<HiringFreeze> = fc
  .tuple(period, families)
  .map(([{ from, to }, exceptFamilies]) => ({ from, to, exceptFamilies }));

const savings: fc.Arbitrary<SavingsTarget> = fc
  .record({
    unit: fc.constantFrom('fte' as const, 'cents' as const),
    years: fc.uniqueArray(fc.integer({ min: 2026, max: 2036 }), { minLength: 1, maxLength: 4 }),
    amounts: fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 4, maxLength: 4 }),
    exemptFamilies: families,
  })
  .map(({ unit, years, amounts, exemptFamilies }) => {
    const cumulative = amounts.sort((a, b) => a - b);
    const ascending = years.sort((a, b) => a - b);
    const toAmount = (whole: number): number => (unit === 'fte' ? whole / 100 : whole);
    const byYear = ascending.map((year, index) => ({ year, amount: toAmount(cumulative[index]!) }));
    return { unit, byYear, exemptFamilies };
  });

/** Any workforce settings that the contract allows. */
export const anyWorkforceSettings: fc.Arbitrary<WorkforceSettings> = fc.record({
  horizonYears: fc.integer({ min: 1, max: 40 }),
  simulation,
  prices: fc.record({
    kind: fc.constantFrom('constant' as const, 'current' as const),
    wageIndexRatio: growth,
    hireIndexRatio: growth,
  }),
  leavingFactors: fc.record({ resignation: share, disability: share, death: share }),
  labourMarket: fc.record({
    tightness,
    tightnessByFamily: fc.dictionary(text, tightness, { noNullPrototype: true, maxKeys: 3 }),
  }),
  replacements,
  demand: fc.array(demandRule, { maxLength: 3 }),
  hireCeilings: daysInOrder.map((days) => days.map((from, index) => ({ from, fte: 90.5 + index }))),
  hireTariffs: anyHireTariffs,
  hireConversions: fc.array(hireConversion, { maxLength: 3 }),
  hiringFreezes: fc.array(hiringFreeze, { maxLength: 2 }),
  savings: orNull(savings),
  traineeCohorts: fc.array(
    fc.record({
      startDate: day,
      count: fc.integer({ min: 1, max: 20 }),
      scale,
      step,
      positionFamilies: families,
    }),
    { maxLength: 2 },
  ),
  careerPaths: fc
    .uniqueArray(fc.tuple(text, text), { selector: ([, to]) => to, maxLength: 3 })
    .chain((pairs) =>
      fc.tuple(
        ...pairs
          .filter(([from, to]) => from !== to)
          .map(([fromFamily, toFamily]) => share.map((ratio) => ({ fromFamily, toFamily, ratio }))),
      ),
    ),
  skills: fc.uniqueArray(
    fc.record({
      name: text,
      demandGrowthPerYearRatio: growth,
      neededByFamily: fc.dictionary(text, share, { noNullPrototype: true, maxKeys: 3 }),
      heldRatio: share,
      joinersHeldRatio: share,
    }),
    { selector: ({ name }) => name, maxLength: 3 },
  ),
});
