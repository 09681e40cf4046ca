import { isCalendarDate, type CalendarDate } from '../../../engine/calendar/calendar-date.ts';
import { right, wrong, type CellReader, type CellReading } from './cell-reading.ts';
import { dayOfSerial, lastSerial } from './cell-value.ts';

const withoutTime =
  'een datum zonder tijd: een tijd wijst op een export die dagen verschuift tussen tijdzones';
const fourDigitYear = 'een datum met een jaar van vier cijfers (dd-mm-jjjj)';

/** HR systems write the last day there is for "no end". */
const noEnd = '9999-12-31';

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** 1-12, from `3`, `mrt`, `mrt.` or `maart`; NaN when it is no month. */
function monthNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const short = text.toLowerCase().replace('.', '').replace(/^maa/, 'mrt').slice(0, 3);
  return months.includes(short) ? months.indexOf(short) + 1 : Number.NaN;
}

function dayOf(year: string, month: number, day: string): CalendarDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(text) ? text : null;
}

const orWrong = (day: CalendarDate | null): CellReading<CalendarDate> =>
  day === null ? wrong() : right(day === noEnd ? null : day);

const isLikelyYear = (year: string): boolean => /^(19|20|21)\d\d$|^9999$/.test(year);

/**
 * Eight digits without separators: ddmmjjjj or jjjjmmdd; a lost leading zero is put back. No text is a
 * day both ways: a year of this age never starts with a month.
 */
function readDigits(digits: string): CellReading<CalendarDate> {
  const text = digits.padStart(8, '0');
  const [lastYear, firstYear] = [text.slice(4), text.slice(0, 4)];
  if (isLikelyYear(lastYear)) {
    return orWrong(dayOf(lastYear, Number(text.slice(2, 4)), text.slice(0, 2)));
  }
  if (!isLikelyYear(firstYear)) return wrong();
  return orWrong(dayOf(firstYear, Number(text.slice(4, 6)), text.slice(6)));
}

function readSerial(serial: number): CellReading<CalendarDate> {
  if (!Number.isInteger(serial)) return wrong(withoutTime);
  return orWrong(dayOfSerial(serial));
}

function readText(text: string): CellReading<CalendarDate> {
  const [, written = text, time] = /^(.*?)(?:[T ,]+(\d{1,2}:\d{2}.*))?$/.exec(text) ?? [];
  if (time !== undefined && !/^0?0:00(:00(\.0+)?)?(Z|[+-]\d\d:?\d\d)?$/.test(time))
    return wrong(withoutTime);
  if (/^\d{7,8}$/.test(written)) return readDigits(written);
  // In csv a date cell without a date format is its serial: five digits are 1927 to 2173.
  if (/^\d{5}$/.test(written)) return readSerial(Number(written));
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written);
  if (yearFirst) return orWrong(dayOf(yearFirst[1]!, Number(yearFirst[2]), yearFirst[3]!));
  const dayFirst = /^(\d{1,2})[-/. ]+([a-z]{3,9}\.?|\d{1,2})[-/. ]+(\d{4}|\d{2})$/i.exec(written);
  if (dayFirst?.[3] === undefined) return wrong();
  if (dayFirst[3].length === 2) return wrong(fourDigitYear);
  return orWrong(dayOf(dayFirst[3], monthNumber(dayFirst[2]!), dayFirst[1]!));
}

/**
 * Reads a day from a date cell, a bare serial number, eight digits, or text. It never passes through a
 * moment in time, so no time zone can move it.
 *
 * @param dayOffset - days to add to a bare serial number, see `TableFile`
 */
export const readDateCell =
  (dayOffset: number): CellReader<CalendarDate> =>
  (value) => {
    if (typeof value === 'string') return readText(value);
    if (typeof value === 'number') {
      // As serials, seven digits would be days after the year 4637: nothing but the end of time is.
      const isDigits = /^\d{7,8}$/.test(String(value)) && value !== lastSerial;
      return isDigits ? readDigits(String(value)) : readSerial(value + dayOffset);
    }
    return typeof value === 'object' && 'serial' in value ? readSerial(value.serial) : wrong();
  };
