import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { ParameterUse } from '../parameters.ts';

/** Who leaves when, per person; for the HR adviser only. */
export interface Departure {
  /** Row of the roster. */
  readonly rowNumber: number;
  readonly personnelNumber: string;
  /** Day on which the employment ends by the rule of the scenario, or the known last day. */
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
}

export type PeriodKind = 'month' | 'quarter' | 'year';
export type GroupingKind = 'all' | 'team' | 'position' | 'positionFamily' | 'programme';

/** Departures counted per period and group; periods without departures are present with zeros. */
export interface DepartureCount {
  readonly grouping: GroupingKind;
  /** Name of the group; `Totaal` for grouping `all`. */
  readonly group: string;
  readonly periodKind: PeriodKind;
  /** `2028`, `2028-K1`, `2028-01`. */
  readonly period: string;
  readonly departures: number;
  readonly partTimeFactorSum: number;
}

export interface RetirementOutcome {
  readonly referenceDate: CalendarDate;
  /** Last day that is projected, inclusive. */
  readonly horizonEnd: CalendarDate;
  /** People (not rows) in service on the reference date. */
  readonly headcount: number;
  /** Departures within the horizon, by date, then row. */
  readonly departures: readonly Departure[];
  /** Month, quarter and year; all, team, position, family, programme; only groups with a departure. */
  readonly counts: readonly DepartureCount[];
  /** People reaching AOW age within five years of the reference date. */
  readonly aowWithinFiveYears: number;
  readonly basis: readonly ParameterUse[];
}
