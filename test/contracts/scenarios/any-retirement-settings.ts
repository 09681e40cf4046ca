import * as fc from 'fast-check';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import type {
  GenerationPact,
  RetirementSettings,
} from '../../../src/engine/retirement/retirement-settings.ts';
import { orNull, share, text } from './any-value.ts';

/** Hundredths handed out over offsets, so that they are 1 together as people write them. */
const shares = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -10, max: 10 }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 5 }),
  )
  .map(([offsets, hundredths]) => {
    const [first = 0, ...others] = offsets;
    const given = others.map((offset, index) => [offset, hundredths[index]!] as const);
    const rest = 100 - given.reduce((sum, [, part]) => sum + part, 0);
    return Object.fromEntries([[first, rest] as const, ...given].map(([k, v]) => [k, v / 100]));
  });

const generationPact: fc.Arbitrary<GenerationPact> = fc
  .tuple(fc.integer({ min: 55, max: 66 }), share, fc.array(share, { minLength: 3, maxLength: 3 }))
  .map(([entryAgeYears, takeUpRatio, ratios]) => {
    const [workRatio = 0, payRatio = 0, pensionRatio = 0] = ratios.sort((a, b) => a - b);
    return { entryAgeYears, takeUpRatio, workRatio, payRatio, pensionRatio };
  });

/** Any retirement settings that the contract allows. */
export const anyRetirementSettings: fc.Arbitrary<RetirementSettings> = fc.record({
  horizonYears: fc.integer({ min: 5, max: 20 }),
  monthEndRule: fc.constantFrom('clamp' as const, 'next-day' as const),
  contractEndRule: fc.constantFrom(
    'on-aow-day' as const,
    'day-before' as const,
    'end-of-month' as const,
  ),
  behaviour: fc.record({
    isOn: fc.boolean(),
    curves: fc.array(
      fc.record({
        employmentKinds: fc.subarray(['permanent', 'temporary', 'trainee', 'intern'] as const),
        positionFamilies: fc.array(text, { maxLength: 2 }),
        shareByOffsetYear: shares,
      }),
      { maxLength: 2 },
    ),
  }),
  rvu: orNull(
    fc.record({
      from: fc.constantFrom<CalendarDate>('2026-01-01', '2027-06-15'),
      positions: fc.array(text, { maxLength: 2 }),
      positionFamilies: fc.array(text, { maxLength: 2 }),
      takeUpRatio: share,
      monthsBeforeAow: fc.integer({ min: 1, max: 36 }),
      benefitCentsPerMonth: orNull(fc.integer({ min: 0, max: 500_000 })),
    }),
  ),
  generationPacts: fc.array(generationPact, { maxLength: 3 }),
  partialPension: orNull(
    fc.record({
      fromAgeYears: fc.integer({ min: 60, max: 70 }),
      takeUpRatio: share,
      pensionRatio: share,
    }),
  ),
});
