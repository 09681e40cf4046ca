import * as fc from 'fast-check';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import type { CommutingScheme, ModeRule } from '../../../src/engine/commuting/commuting-scheme.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { anyPairingSettings } from './any-pairing-settings.ts';
import { anyRetirementSettings } from './any-retirement-settings.ts';
import { cents, listOf, orNull, text } from './any-value.ts';
import { anyWorkforceSettings } from './any-workforce-settings.ts';

const decimal = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => String(hundredths / 100));

const ratedMode: fc.Arbitrary<ModeRule> = fc.record({
  ratePerKm: decimal,
  bands: fc.constant(null),
  costShareRatio: fc.constant(null),
  thresholdKm: orNull(decimal),
  deductionKm: orNull(decimal),
  maximumKm: orNull(decimal),
  maximumCentsPerYear: orNull(cents),
});

const scheme: fc.Arbitrary<CommutingScheme> = fc.record({
  name: text,
  days: fc.record({
    basis: fc.constantFrom('fixed' as const, 'actual' as const),
    referenceDays: fc.constant(null),
    minimumDays: fc.constant(null),
    weeksWorked: orNull(fc.constantFrom('42.8', '44', '40.5')),
    rounding: fc.constantFrom('none' as const, 'down' as const, 'up' as const),
  }),
  modes: fc.record({ car: ratedMode, bicycle: ratedMode }),
  fixedAmounts: fc.constant([]),
  homeWorkingCentsPerDay: orNull(cents),
  maximumCentsPerMonth: orNull(cents),
});

const computedLine = fc.record({
  number: text,
  description: text,
  programme: text,
  taakveld: fc.constantFrom('0.4', '0.10', '6.60'),
  category: fc.constantFrom('1.1', '3.5.1', '7.1'),
  isStructural: fc.boolean(),
});

const withYears = (yearCount: number): fc.Arbitrary<Scenario> =>
  fc.record({
    name: text,
    referenceDate: fc.constantFrom<CalendarDate>('2024-02-29', '2026-01-01', '2026-07-01'),
    firstYear: fc.integer({ min: 2026, max: 2040 }),
    yearCount: fc.constant(yearCount),
    assumptionIds: fc.array(text, { maxLength: 3 }),
    retirement: anyRetirementSettings,
    workforce: anyWorkforceSettings,
    pairing: anyPairingSettings(yearCount),
    commuting: fc.record({ current: scheme, proposed: scheme }),
    budget: fc.record({
      pairingLine: fc
        .tuple(computedLine, fc.boolean())
        .map(([line, isByProgramme]) => ({ ...line, isByProgramme })),
      commutingLine: computedLine,
      manualLines: fc.array(
        fc
          .tuple(
            computedLine,
            listOf(yearCount, fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })),
            text,
          )
          .map(([line, effectCentsByYear, explanation]) => ({
            ...line,
            effectCentsByYear,
            explanation,
          })),
        { maxLength: 3 },
      ),
    }),
  });

/** Any scenario that the contract allows. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .integer({ min: 1, max: 6 })
  .chain((yearCount) => withYears(yearCount));
