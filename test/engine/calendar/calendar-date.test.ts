import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  daysBetween,
  isCalendarDate,
  lastDayOfMonth,
  plusDays,
  plusMonths,
  type CalendarDate,
} from '../../../src/engine/calendar/calendar-date.ts';
import { periodOf, periodsBetween } from '../../../src/engine/calendar/period.ts';

const days = fc.integer({ min: 0, max: 80_000 }).map((count) => plusDays('1900-01-01', count));

test.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-1-01', false],
  ['01-01-2026', false],
  ['2026-01-01T00:00', false],
  ['', false],
])('whether %s is a day: %s', (text, isDay) => {
  expect(isCalendarDate(text)).toBe(isDay);
});

test.each<[CalendarDate, number, CalendarDate, CalendarDate]>([
  ['2026-08-31', 1, '2026-09-30', '2026-10-01'],
  ['2027-11-30', 3, '2028-02-29', '2028-03-01'],
  ['2026-11-30', 3, '2027-02-28', '2027-03-01'],
  ['2024-02-29', 12, '2025-02-28', '2025-03-01'],
  ['2026-01-31', 2, '2026-03-31', '2026-03-31'],
  ['2026-03-31', -1, '2026-02-28', '2026-03-01'],
])('%s plus %i months', (day, months, clamped, nextDay) => {
  expect(plusMonths(day, months)).toBe(clamped);
  expect(plusMonths(day, months, 'next-day')).toBe(nextDay);
});

test('days added are days between, over leap years and summer time', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      expect(daysBetween(day, plusDays(day, count))).toBe(count);
    }),
  );
});

test('the day after the last one of a month is a first', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(plusDays(lastDayOfMonth(day), 1)).toMatch(/-01$/);
      expect(lastDayOfMonth(day).slice(0, 7)).toBe(day.slice(0, 7));
    }),
  );
});

test('a year has four quarters and twelve months, also when it is begun halfway', () => {
  expect(periodsBetween('2026-05-15', '2027-02-01', 'quarter')).toEqual([
    '2026-K2',
    '2026-K3',
    '2026-K4',
    '2027-K1',
  ]);
  expect(periodsBetween('2026-11-30', '2027-02-01', 'month')).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
  ]);
  expect(periodsBetween('2026-05-15', '2027-02-01', 'year')).toEqual(['2026', '2027']);
  expect(periodsBetween('2026-05-15', '2026-05-14', 'month')).toEqual(['2026-05']);
  expect(periodsBetween('2026-05-15', '2026-04-30', 'month')).toEqual([]);
});

test('every day lies in exactly one period of a list', () => {
  fc.assert(
    fc.property(days, fc.nat(1000), fc.nat(1000), (from, toDay, toEnd) => {
      const day = plusDays(from, toDay);
      for (const kind of ['month', 'quarter', 'year'] as const) {
        const periods = periodsBetween(from, plusDays(day, toEnd), kind);
        expect(periods.filter((period) => period === periodOf(day, kind))).toHaveLength(1);
        expect(periods).toEqual([...new Set(periods)].sort());
      }
    }),
    { numRuns: 50 },
  );
});
