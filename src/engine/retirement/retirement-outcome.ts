import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { PeriodKind } from '../calendar/period.ts';
import type { ParameterUse } from '../parameters.ts';

/** Who leaves when, per person; for the HR adviser only. */
export interface Departure {
  /** Row of the roster; of several contracts the one that ends last, then the largest, then the first. */
  readonly rowNumber: number;
  /** All rows of the person, in the order of the roster. */
  readonly rowNumbers: readonly number[];
  readonly personnelNumber: string;
  /** Last day in service: by the rule of the scenario, or the known one. */
  readonly departureDate: CalendarDate;
  readonly reason: 'known-date' | 'aow';
  /** `null` when no parameter reaches that far; such a date always lies beyond the horizon. */
  readonly aowDate: CalendarDate | null;
  readonly aowAgeInMonths: number | null;
  /** Whether the AOW age is law or announced, or rests on a forecast. */
  readonly certainty: 'enacted' | 'announced' | 'forecast' | 'known';
  readonly position: string;
  readonly positionFamily: string | null;
  readonly team: string;
  readonly programme: string | null;
  /** Of all contracts of the person together. */
  readonly partTimeFactor: number;
}

/** By what departures are counted; `all` is the total. */
export type GroupingKind = 'all' | 'team' | 'position' | 'positionFamily' | 'programme';

/**
 * Departures counted per period and group; periods without departures are present with zeros. A person
 * with contracts in two groups counts once, in the group of the row that `Departure` names; the
 * part-time factor counts in the group, and on the last day, of each contract. So the groups of a
 * grouping always add up to the total.
 */
export interface DepartureCount {
  readonly grouping: GroupingKind;
  /** Name of the group; `Totaal` for grouping `all`, `Niet ingevuld` where the roster has none. */
  readonly group: string;
  readonly periodKind: PeriodKind;
  /** `2028`, `2028-K1`, `2028-01`. */
  readonly period: string;
  readonly departures: number;
  readonly partTimeFactorSum: number;
}

/** The retirement wave of a roster: per person, counted, and who is not in it. */
export interface RetirementOutcome {
  readonly referenceDate: CalendarDate;
  /** Last day that is projected, inclusive. */
  readonly horizonEnd: CalendarDate;
  /** People (not rows) in service on the reference date. */
  readonly headcount: number;
  /** Departures within the horizon, by date, then row. */
  readonly departures: readonly Departure[];
  /** Month, quarter and year; the total, and the teams, positions, families and programmes that somebody leaves. */
  readonly counts: readonly DepartureCount[];
  /** People reaching AOW age within five years of the reference date. */
  readonly aowWithinFiveYears: number;
  /**
   * Rows of people who are past the day on which their contract would end because of the AOW, without a
   * known last day: they work on, stay in the headcount, and are no departure. One row per person.
   */
  readonly workingOnRows: readonly number[];
  /** Rows of people in service without a birth date or known last day: in the headcount, never a departure. One row per person. */
  readonly birthDateMissingRows: readonly number[];
  /** Rows of employments that start after the reference date, or ended before it: not in the headcount. */
  readonly notInServiceRows: readonly number[];
  readonly basis: readonly ParameterUse[];
}
