import * as fc from 'fast-check';
import type { CalendarDate } from '../../../../src/engine/calendar/calendar-date.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import type { WorkforceSettings } from '../../../../src/engine/workforce/workforce-settings.ts';
import { aHire, anEmployee, aVacancy } from './simulation-setting.ts';

const families = ['Beleid', 'Ruimte', 'Financiën'] as const;
const day: fc.Arbitrary<CalendarDate> = fc
  .record({ year: fc.integer({ min: 2026, max: 2028 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-01` as CalendarDate);
const someFamilies = fc.subarray([...families]);
const ratio = fc.double({ min: 0, max: 1, noNaN: true });

const place = fc.record({
  positionFamily: fc.option(fc.constantFrom(...families), { nil: null }),
  programme: fc.option(fc.constantFrom('Wonen', 'Zorg'), { nil: null }),
  scale: fc.constantFrom(null, '6', '8', '9', '10', '10A', '11', '12'),
  partTimeFactor: fc.constantFrom(0, 0.5, 0.667, 0.8, 0.889, 1),
});
const contractEndDate = fc.option(day, { nil: null });
const birthDate = fc.constantFrom(null, '1959-04-01', '1962-03-01', '1975-01-01', '1999-12-31');
const step = fc.option(fc.integer({ min: 0, max: 11 }), { nil: null });

const anyRow: fc.Arbitrary<Partial<RosterRow>> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      employmentKind: fc.constantFrom('permanent', 'permanent', 'temporary', 'trainee', 'intern'),
      birthDate,
      step,
      contractEndDate,
      knownDepartureDate: fc.constantFrom(null, null, null, '2026-09-30'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ employmentKind: 'vacancy' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      employmentKind: fc.constant('hire'),
      hireKind: fc.constantFrom('self-employed', 'secondment', 'agency', 'payroll'),
      contractEndDate,
    }),
  },
) as fc.Arbitrary<Partial<RosterRow>>;

/** A small roster of every kind of row; some people have a second contract. */
export const anyRoster: fc.Arbitrary<RosterRow[]> = fc
  .array(fc.record({ own: anyRow, at: place, isSecond: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((rows) =>
    rows.map(({ own, at, isSecond }, index) => {
      const given = { ...at, ...own, rowNumber: index + 2 };
      if (own.employmentKind === 'vacancy') return aVacancy(index, given);
      if (own.employmentKind === 'hire') return aHire(index, given);
      const number = isSecond === 0 ? Math.max(0, index - 1) : index;
      return anEmployee(number, { ...given, personnelNumber: `p${number}` });
    }),
  );

/** Any combination of levers, all of which may pull at once. */
export const anyLevers: fc.Arbitrary<Partial<WorkforceSettings>> = fc.record({
  horizonYears: fc.integer({ min: 1, max: 4 }),
  leavingFactors: fc.record({
    resignation: fc.constantFrom(0, 1, 5),
    disability: fc.constantFrom(0, 1, 5),
    death: fc.constantFrom(0, 1, 5),
  }),
  replacements: fc.array(
    fc.record({
      from: day,
      positionFamilies: someFamilies,
      policy: fc.constantFrom('fill', 'fill-later', 'do-not-fill', 'fill-by-trainee'),
      delayMonths: fc.integer({ min: 0, max: 6 }),
    }),
    { maxLength: 3 },
  ),
  demand: fc.array(
    fc.record({
      positionFamilies: someFamilies,
      from: day,
      to: fc.option(day, { nil: null }),
      growthPerYearRatio: fc.double({ min: -0.6, max: 0.8, noNaN: true }),
      reason: fc.constant('AI'),
    }),
    { maxLength: 2 },
  ),
  hireCeilings: fc.array(fc.record({ from: day, fte: fc.integer({ min: 0, max: 5 }) }), {
    maxLength: 2,
  }),
  hireConversions: fc.array(
    fc.record({
      onDate: day,
      from: fc.constantFrom('self-employed', 'secondment', 'agency', 'payroll'),
      to: fc.constantFrom('self-employed', 'secondment', 'agency', 'payroll', 'permanent'),
      ratio,
      positionFamilies: someFamilies,
    }),
    { maxLength: 3 },
  ),
  hiringFreezes: fc.array(fc.record({ from: day, to: day, exceptFamilies: someFamilies }), {
    maxLength: 2,
  }),
  savings: fc.option(
    fc.oneof(
      fc.record({
        unit: fc.constant('fte'),
        byYear: fc.constant([
          { year: 2026, amount: 2 },
          { year: 2027, amount: 5.5 },
        ]),
        exemptFamilies: someFamilies,
      }),
      fc.record({
        unit: fc.constant('cents'),
        byYear: fc.constant([
          { year: 2027, amount: 30_000_000 },
          { year: 2028, amount: 60_000_000 },
        ]),
        exemptFamilies: someFamilies,
      }),
    ),
    { nil: null },
  ),
  traineeCohorts: fc.array(
    fc.record({
      startDate: day,
      count: fc.integer({ min: 1, max: 4 }),
      scale: fc.constantFrom('8', '9'),
      step: fc.integer({ min: 0, max: 3 }),
      positionFamilies: someFamilies,
    }),
    { maxLength: 2 },
  ),
  careerPaths: fc.array(
    fc.record({
      fromFamily: fc.constantFrom(...families),
      toFamily: fc.constantFrom(...families),
      ratio: fc.double({ min: 0, max: 0.5, noNaN: true }),
    }),
    { maxLength: 2 },
  ),
}) as fc.Arbitrary<Partial<WorkforceSettings>>;
