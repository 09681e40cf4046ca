import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Scale } from '../parameters.ts';

/** Salaries that a municipality counts with in place of the table of the cao, from a day on. */
export interface OwnSalaryTable {
  readonly validFrom: CalendarDate;
  /** A scale that is not here stays as in the cao. */
  readonly scales: readonly OwnScale[];
}

/** One scale of an own table. */
export interface OwnScale {
  readonly scale: Scale;
  /** For full time, from step 0; `null`, or a shorter list = as in the cao. */
  readonly monthlyCentsByStep: readonly (number | null)[];
}
