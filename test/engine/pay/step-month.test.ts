import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { plusMonths, type CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import type { DatedParameter } from '../../../src/engine/parameters.ts';
import { stepMonth } from '../../../src/engine/pay/step-month.ts';

const every = (months: number): { readonly 'pay/step-interval': DatedParameter<number> } => ({
  'pay/step-interval': {
    id: 'pay/step-interval',
    title: 'Maanden tussen twee periodieken',
    unit: 'months',
    values: [
      {
        validFrom: '2020-01-01',
        validTo: 'open',
        value: months,
        status: 'assumed',
        evidence: 'A',
        source: 'a test',
      },
    ],
  },
});

describe('the first rise after the reference date', () => {
  test.each<[string, CalendarDate | null, CalendarDate, number]>([
    ['later this year', '2015-09-15', '2026-01-01', 8],
    ['early next year', '2015-02-01', '2026-06-30', 8],
    [
      'in a year, for who was hired in the month of the reference date',
      '2015-01-20',
      '2026-01-01',
      12,
    ],
    ['a year after a hire of last month', '2025-12-01', '2026-01-01', 11],
    ['a year after a hire that is still to come', '2026-04-01', '2026-01-01', 15],
    ['next January without a hire date', null, '2026-04-01', 9],
    ['in a year without a hire date, when it is January', null, '2026-01-31', 12],
  ])('is %s', (_, hireDate, referenceDate, expected) => {
    expect(stepMonth(hireDate, referenceDate, every(12))).toBe(expected);
  });

  test('counts an interval of two years from the hire date', () => {
    expect(stepMonth('2023-03-01', '2026-01-01', every(24))).toBe(14);
    expect(stepMonth('2024-03-01', '2026-01-01', every(24))).toBe(2);
  });

  test('does not come when there are no rises', () => {
    expect(stepMonth('2023-03-01', '2026-01-01', every(0))).toBe(Infinity);
  });

  test('lies in the month of the hire date, within a year, for whoever has been hired', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 40 }),
        (ago, start) => {
          const referenceDate = plusMonths('2024-01-15', start);
          const hireDate = plusMonths(referenceDate, -ago);
          const month = stepMonth(hireDate, referenceDate, every(12));
          expect(month).toBeGreaterThan(0);
          expect(month).toBeLessThanOrEqual(12);
          expect(plusMonths(referenceDate, month).slice(5, 7)).toBe(hireDate.slice(5, 7));
        },
      ),
    );
  });
});
