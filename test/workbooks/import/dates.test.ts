import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  plusDays,
  daysBetween,
  type CalendarDate,
} from '../../../src/engine/calendar/calendar-date.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { aCsvWith, aRow, aWorkbook, fewHeadings, type Cell } from './staff-sheet.ts';

// Run once more in other time zones by time-zones.test.ts.

const firstDay: CalendarDate = '1940-01-01';
const anyDay = fc
  .integer({ min: 0, max: daysBetween(firstDay, '2060-12-31') })
  .map((days) => plusDays(firstDay, days));
const serialOf = (day: CalendarDate): number => daysBetween('1899-12-30', day);
const parts = (day: string): [string, string, string] => day.split('-') as [string, string, string];
const months = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');

/** Days under `uit dienst`, which takes any day from the hiring date on. */
const row = (day: Cell): Cell[] => [
  ...fewHeadings.map((heading) => (heading === 'in dienst' ? null : aRow[heading]!)),
  day,
];

async function readDays(
  days: readonly Cell[],
  change?: Parameters<typeof aWorkbook>[1],
): Promise<(CalendarDate | null)[]> {
  const heading = [...fewHeadings, 'uit dienst'];
  const { rows, errors } = await readRoster(await aWorkbook([heading, ...days.map(row)], change));
  expect(errors).toEqual([]);
  return rows.map(({ knownDepartureDate }) => knownDepartureDate);
}

describe('any day from 1940 to 2060 stays the same day', () => {
  const daysToTry = fc.array(anyDay, { minLength: 40, maxLength: 40 });

  test.each<[string, (day: CalendarDate) => Cell]>([
    ['as a date cell', (day) => new Date(`${day}T00:00:00Z`)],
    ['as a bare serial number', serialOf],
    ['as a serial number in text, as csv has it', (day) => String(serialOf(day))],
    ['as dd-mm-jjjj', (day) => parts(day).toReversed().join('-')],
    ['as d/m/jjjj', (day) => parts(day).toReversed().map(Number).join('/')],
    ['as dd.mm.jjjj', (day) => parts(day).toReversed().join('.')],
    ['as jjjj-mm-dd', (day) => day],
    ['as an ISO moment at midnight', (day) => `${day}T00:00:00.000Z`],
    ['as text with a time of nothing', (day) => `${parts(day).toReversed().join('-')} 00:00:00`],
    ['as ddmmjjjj', (day) => parts(day).toReversed().join('')],
    ['as jjjjmmdd', (day) => parts(day).join('')],
    ['as a number of ddmmjjjj', (day) => Number(parts(day).toReversed().join(''))],
    [
      'as words',
      (day) => `${Number(parts(day)[2])} ${months[Number(parts(day)[1]) - 1]} ${parts(day)[0]}`,
    ],
  ])('%s', async (_, asCell) => {
    await fc.assert(
      fc.asyncProperty(daysToTry, async (days) => {
        expect(await readDays(days.map(asCell))).toEqual(days);
      }),
      { numRuns: 5 },
    );
  });

  test('in a workbook that counts from 1904, as date cells and as bare numbers', async () => {
    const days = fc.sample(anyDay, 40);
    const from1904 = (_: unknown, workbook: { properties: { date1904: boolean } }): void => {
      workbook.properties.date1904 = true;
    };
    expect(
      await readDays(
        days.map((day) => new Date(`${day}T00:00:00Z`)),
        from1904,
      ),
    ).toEqual(days);
    expect(
      await readDays(
        days.map((day) => serialOf(day) - 1462),
        from1904,
      ),
    ).toEqual(days);
  });

  test('as a birth date in csv', async () => {
    const days = ['1940-01-01', '1968-02-29', '1977-04-03', '1985-09-29', '2009-12-31'];
    const { rows } = await readRoster(
      aCsvWith(
        days.map((day, index) => ({
          personeelsnummer: index + 1,
          geboortedatum: parts(day).toReversed().join('-'),
          'in dienst': '',
        })),
      ),
    );
    expect(rows.map(({ birthDate }) => birthDate)).toEqual(days);
  });
});

describe('what is no day', () => {
  test.each<[string, Cell]>([
    ['a day that does not exist', '30-02-2020'],
    ['a month that does not exist', '01-13-2020'],
    ['29 February of a common year', '29-02-2100'],
    ['a date with a time, which a time zone may have moved', new Date('1979-12-31T23:00:00Z')],
    ['an ISO moment in the evening before', '1979-12-31T23:00:00Z'],
    ['a serial number of 1900', 45],
    ['a year of two digits', '01-02-70'],
    ['text', 'onbekend'],
    ['a truth value', true],
    ['a failed formula', { error: '#N/A' }],
  ])('is an error: %s', async (_, cell) => {
    const heading = [...fewHeadings, 'uit dienst'];
    const { errors } = await readRoster(await aWorkbook([heading, row(cell)]));
    expect(errors.map(({ column }) => column)).toEqual(['J']);
  });
});
