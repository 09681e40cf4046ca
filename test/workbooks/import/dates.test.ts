import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import {
  anyDay,
  csvWithBirthDates,
  dayCells,
  notADay,
  serialOf,
  workbookFrom1904,
  workbookWithDays,
} from './day-cells.ts';

async function daysIn(workbook: Promise<Uint8Array>): Promise<(CalendarDate | null)[]> {
  const { rows, errors } = await readRoster(await workbook);
  expect(errors).toEqual([]);
  return rows.map(({ knownDepartureDate }) => knownDepartureDate);
}

describe('any day from 1940 to 2060 stays the same day', () => {
  const daysToTry = fc.array(anyDay, { minLength: 40, maxLength: 40 });

  test.each(dayCells)('%s', async (_, asCell) => {
    await fc.assert(
      fc.asyncProperty(daysToTry, async (days) => {
        expect(await daysIn(workbookWithDays(days.map(asCell)))).toEqual(days);
      }),
      { numRuns: 5 },
    );
  });

  test('in a workbook that counts from 1904, as date cells and as bare numbers', async () => {
    const days = fc.sample(anyDay, 40);
    const asDates = days.map((day) => new Date(`${day}T00:00:00Z`));
    const asNumbers = days.map((day) => serialOf(day) - 1462);
    expect(await daysIn(workbookFrom1904(asDates))).toEqual(days);
    expect(await daysIn(workbookFrom1904(asNumbers))).toEqual(days);
  });

  test('as a birth date in csv', async () => {
    const days = ['1940-01-01', '1968-02-29', '1977-04-03', '1985-09-29', '2009-12-31'] as const;
    const { rows } = await readRoster(csvWithBirthDates(days));
    expect(rows.map(({ birthDate }) => birthDate)).toEqual(days);
  });
});

describe('what is no day', () => {
  test.each(notADay)('is an error: %s', async (_, cell) => {
    const { errors } = await readRoster(await workbookWithDays([cell]));
    expect(errors.map(({ column }) => column)).toEqual(['J']);
  });
});
