import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { lastDayOfMonth, plusDays } from '../../../src/engine/calendar/calendar-date.ts';
import { monthIndex, monthStart } from '../../../src/engine/calendar/month-index.ts';

test('month 0 is the whole month of the reference date, and months before it are negative', () => {
  expect(monthIndex('2026-06-01', '2026-06-30')).toBe(0);
  expect(monthIndex('2027-01-31', '2026-06-30')).toBe(7);
  expect(monthIndex('2025-12-31', '2026-06-30')).toBe(-6);
  expect(monthStart(0, '2026-06-30')).toBe('2026-06-01');
  expect(monthStart(-1, '2026-01-31')).toBe('2025-12-01');
});

test('every day lies between the first and the last day of the month of its index', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => plusDays('2000-01-01', days));
  fc.assert(
    fc.property(day, day, (any, referenceDate) => {
      const start = monthStart(monthIndex(any, referenceDate), referenceDate);
      expect(start <= any && any <= lastDayOfMonth(start)).toBe(true);
    }),
  );
});
