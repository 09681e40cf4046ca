import { plusDays, type CalendarDate } from '../../../engine/calendar/calendar-date.ts';
import { withoutPrivateNumbers } from '../private-data/private-number.ts';
import { dutchDay } from './dutch-day.ts';

/** A number that the workbook shows as a date: days after 30 December 1899, whatever its calendar. */
interface SerialDay {
  readonly serial: number;
}

/** The outcome of a formula that failed, such as `#N/A`. */
interface FormulaError {
  readonly formulaError: string;
}

/** A filled cell; an empty one is `undefined`. Text is trimmed and never empty. */
export type CellValue = string | number | boolean | SerialDay | FormulaError;

/** First serial after the day that exists in Excel only: 29 February 1900. */
const firstSafeSerial = 61;
/** 31 December 9999. */
export const lastSerial = 2_958_465;

/** The calendar day of a whole Excel serial; `null` outside 1 March 1900 - 31 December 9999. */
export const dayOfSerial = (serial: number): CalendarDate | null =>
  Number.isInteger(serial) && serial >= firstSafeSerial && serial <= lastSerial
    ? plusDays('1899-12-30', serial)
    : null;

function textOfSerial(serial: number): string {
  const day = dayOfSerial(Math.floor(serial));
  return day === null ? String(serial) : dutchDay(day);
}

/** Longest text of a cell that is repeated in a message. */
const longestFound = 80;

/**
 * A cell as its reader sees it on the screen, for messages and headings; without what looks like a BSN or
 * bank account, wherever it stands.
 */
export function textOfCell(value: CellValue): string {
  if (typeof value === 'string') return withoutPrivateNumbers(value).slice(0, longestFound);
  if (typeof value === 'number') return withoutPrivateNumbers(String(value).replace('.', ','));
  if (typeof value === 'boolean') return value ? 'WAAR' : 'ONWAAR';
  return 'serial' in value ? textOfSerial(value.serial) : value.formulaError;
}
