import * as fc from 'fast-check';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import type { CommutingSettings } from '../../../src/engine/commuting/commuting-settings.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { anyScheme } from '../commuting/any-scheme.ts';
import { anyPairingSettings } from './any-pairing-settings.ts';
import { anyRetirementSettings } from './any-retirement-settings.ts';
import { cents, listOf, orNull, text } from './any-value.ts';
import { anySalaryTables } from './any-own-pay.ts';
import { anyWorkforceSettings } from './any-workforce-settings.ts';

/** Schemes with names of their own, none of which starts before or after what is computed. */
const anyCommutingSettings = (yearCount: number): fc.Arbitrary<CommutingSettings> =>
  fc
    .record({
      schemes: fc.uniqueArray(anyScheme, {
        minLength: 2,
        maxLength: 4,
        selector: ({ name }) => name,
      }),
      moreYears: fc.integer({ min: 0, max: 10 }),
      budget: fc.record({
        centsPerYear: cents,
        basis: fc.constantFrom('extra' as const, 'total' as const),
      }),
      headcount: fc.constantFrom('constant' as const, 'projection' as const),
      missing: fc.constantFrom('not-paid' as const, 'average' as const),
      otherRoomUseCents: cents,
      modeShift: fc.constantFrom('zero' as const, 'low' as const, 'mid' as const, 'high' as const),
    })
    .map(({ schemes, moreYears, ...more }) => {
      const [current, proposed, ...alternatives] = schemes.map((scheme) => ({
        ...scheme,
        startsOn: scheme.startsOn && ('2024-01-01' as const),
      }));
      return {
        ...more,
        current: current!,
        proposed: proposed!,
        alternatives,
        horizonYears: yearCount + moreYears,
      };
    });

const computedLine = fc.record({
  number: text,
  description: text,
  programme: text,
  taakveld: fc.constantFrom('0.4', '0.10', '6.60'),
  category: fc.constantFrom('1.1', '3.5.1', '7.1'),
  costCentre: orNull(text),
  side: fc.constantFrom('lasten' as const, 'baten' as const),
  isStructural: orNull(fc.boolean()),
});

const withYears = (yearCount: number): fc.Arbitrary<Scenario> =>
  fc.record({
    name: text,
    referenceDate: fc.constantFrom<CalendarDate>('2024-02-29', '2026-01-01', '2026-07-01'),
    firstYear: fc.integer({ min: 2026, max: 2040 }),
    yearCount: fc.constant(yearCount),
    assumptionIds: fc.array(text, { maxLength: 3 }),
    salaryTables: anySalaryTables,
    retirement: anyRetirementSettings,
    workforce: anyWorkforceSettings,
    pairing: anyPairingSettings(yearCount),
    commuting: anyCommutingSettings(yearCount),
    budget: fc.record({
      tableProfileId: orNull(fc.constantFrom('oss', 'bronckhorst')),
      incidentalMonths: orNull(fc.integer({ min: 1, max: 120 })),
      retirementLine: orNull(computedLine),
      workforceLine: orNull(
        fc
          .tuple(computedLine, listOf(yearCount, cents))
          .map(([line, baselineCentsByYear]) => ({ ...line, baselineCentsByYear })),
      ),
      reserveCover: orNull(computedLine),
      pairingLine: fc
        .tuple(computedLine, fc.boolean())
        .map(([line, isByProgramme]) => ({ ...line, isByProgramme })),
      commutingLine: computedLine,
      manualLines: fc.array(
        fc
          .tuple(
            computedLine,
            listOf(yearCount, fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })),
            fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
            text,
          )
          .map(([line, effectCentsByYear, laterCentsPerYear, explanation]) => ({
            ...line,
            effectCentsByYear,
            laterCentsPerYear,
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
