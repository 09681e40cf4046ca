import * as fc from 'fast-check';
import {
  daysBetween,
  plusDays,
  type CalendarDate,
} from '../../../src/engine/calendar/calendar-date.ts';
import { aCsvWith, aRow, aWorkbook, fewHeadings, type Cell } from './staff-sheet.ts';

const firstDay: CalendarDate = '1940-01-01';

/** Any day from 1940 to 2060. */
export const anyDay = fc
  .integer({ min: 0, max: daysBetween(firstDay, '2060-12-31') })
  .map((days) => plusDays(firstDay, days));

export const serialOf = (day: CalendarDate): number => daysBetween('1899-12-30', day);

const parts = (day: string): [string, string, string] => day.split('-') as [string, string, string];
const months = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');

/** The ways in which a cell can hold a day. */
export const dayCells: readonly (readonly [string, (day: CalendarDate) => Cell])[] = [
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
];

/** What looks like a day and is none. */
export const notADay: readonly (readonly [string, Cell])[] = [
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
];

/** Days under `uit dienst`, which takes any day from the hiring date on. */
export const workbookWithDays = (
  days: readonly Cell[],
  change?: Parameters<typeof aWorkbook>[1],
): Promise<Uint8Array> =>
  aWorkbook(
    [
      [...fewHeadings, 'uit dienst'],
      ...days.map((day) => [
        ...fewHeadings.map((heading) => (heading === 'in dienst' ? null : aRow[heading]!)),
        day,
      ]),
    ],
    change,
  );

/** A workbook that counts its days from 1904, as old Excel for Mac did. */
export const workbookFrom1904 = (days: readonly Cell[]): Promise<Uint8Array> =>
  workbookWithDays(days, (_, workbook) => {
    workbook.properties.date1904 = true;
  });

/** Days as birth dates in csv. */
export const csvWithBirthDates = (days: readonly CalendarDate[]): Uint8Array =>
  aCsvWith(
    days.map((day, index) => ({
      personeelsnummer: index + 1,
      geboortedatum: parts(day).toReversed().join('-'),
      'in dienst': '',
    })),
  );
