import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { payCommuters } from '../../../../src/engine/commuting/allowance/pay-commuters.ts';
import { schemeTerms } from '../../../../src/engine/commuting/allowance/scheme-terms.ts';
import { schemeInYears } from '../../../../src/engine/commuting/outcome/scheme-in-years.ts';
import { taxCommuters } from '../../../../src/engine/commuting/tax/tax-commuters.ts';
import { taxTerms } from '../../../../src/engine/commuting/tax/tax-terms.ts';
import { firstDayOf } from '../../../../src/engine/calendar/calendar-date.ts';
import { aCommuter } from '../a-commuter.ts';
import { aScheme } from '../a-scheme.ts';
import { randomScheme } from '../random-scheme.ts';
import { parameters, prepared } from './prepared.ts';

const years = [2026, 2027, 2028, 2029];
const staff = prepared([
  aCommuter({ rowNumber: 2, travelMode: 'car', commuteDistanceKm: 31.5 }),
  aCommuter({ rowNumber: 3, travelMode: 'carpool', commuteDistanceKm: 12 }),
  aCommuter({ rowNumber: 4 }),
]);

test('a year that shares its result with another has the numbers of its own law and indexation', () => {
  fc.assert(
    fc.property(
      randomScheme,
      fc.option(fc.integer({ min: 2025, max: 2028 }), { nil: null }),
      (any, baseYear) => {
        const indexation = baseYear === null ? null : { ratioPerYear: '0.031', baseYear };
        const scheme = { ...any, indexation, excess: 'work-related-costs' as const };
        const shared = schemeInYears(staff, scheme);
        for (const year of years) {
          const day = firstDayOf(year);
          const paid = payCommuters(schemeTerms(scheme, parameters, day), staff.packed);
          const rule = { ...scheme, otherRoomUseCents: 0 };
          const taxed = taxCommuters(paid, staff, rule, taxTerms(parameters, day));
          expect(shared.wholeYear(year).paid).toEqual(paid);
          expect(shared.wholeYear(year).taxed).toEqual(taxed);
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('years of one law are computed once, and every year tells what it rests on', () => {
  const inYears = schemeInYears(staff, aScheme({ modes: { car: { ratePerKm: '0.23' } } }));
  expect(inYears.wholeYear(2029)).toBe(inYears.wholeYear(2028));
  // The room of the work-related costs is larger from 2027.
  expect(inYears.wholeYear(2027)).not.toBe(inYears.wholeYear(2026));
  expect(inYears.basis(2027).map(({ id }) => id)).toContain('commuting/untaxed-rate');
});
