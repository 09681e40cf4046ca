import { loadParameters } from '../../../config/parameters.ts';
import { yearOf, type CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { findAowDate } from '../../../src/engine/retirement/aow-date.ts';

const pensionAge = chooseParameters(loadParameters(), [])['aow/pension-age'];

/** The year in which somebody reaches the AOW age; `null` when neither law nor forecast reaches so far. */
export function aowYear(birthDate: CalendarDate): number | null {
  const found = findAowDate(birthDate, pensionAge, 'clamp');
  return typeof found === 'string' ? null : yearOf(found.date);
}
