import * as fc from 'fast-check';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';

/** Values that several settings of a scenario are made of. */

export const text = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .-]{0,20}$/);
export const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
export const growth = fc.integer({ min: -99, max: 100 }).map((hundredths) => hundredths / 100);
export const scale = fc.constantFrom('1', '8', '10A', '18');
export const step = fc.integer({ min: 0, max: 11 });
/** An amount of money, in whole cents. */
export const cents = fc.integer({ min: 0, max: 1_000_000_000 });
export const families = fc.array(text, { maxLength: 3 });

export const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** A day of the coming years. */
export const day: fc.Arbitrary<CalendarDate> = fc
  .tuple(
    fc.integer({ min: 2027, max: 2035 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => {
    const twoDigits = (part: number): string => String(part).padStart(2, '0');
    return `${year}-${twoDigits(month)}-${twoDigits(date)}` as CalendarDate;
  });

/** Days in order, none of them twice. */
export const daysInOrder = fc.uniqueArray(day, { maxLength: 3 }).map((days) => days.sort());

/** Exactly so many. */
export const listOf = <T>(length: number, item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength: length, maxLength: length });
