import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { ParameterUse } from '../parameters.ts';
import type { LeavingCause, WorkforceFigure } from './workforce-figures.ts';

/** By what a projection is grouped; `all` is the total. */
export const workforceGroupings = [
  'all',
  'positionFamily',
  'programme',
  'scaleBand',
  'team',
] as const;
/** By what a projection is grouped; `all` is the total. */
export type WorkforceGrouping = (typeof workforceGroupings)[number];

/** A figure that chance decides: its mean and the band in which it lies eight times out of ten. */
export interface Band {
  readonly mean: number;
  /** Smallest value that is not exceeded in 10, 50 and 90% of the cases. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** A band from a simulation, with the error that the simulation itself adds. */
export interface SimulatedBand extends Band {
  /** Standard error of the mean. */
  readonly meanError: number;
  /** The largest distance of p10, p50 and p90 to the ends of their own 95% interval (order statistics). */
  readonly quantileError: number;
}

/** The simulated course of one group. */
export interface SimulatedGroup {
  /** Never `team`: too small to simulate; their leavers are exact. */
  readonly grouping: Exclude<WorkforceGrouping, 'team'>;
  readonly group: string;
  /** Months for the total, years for the other groups. */
  readonly periods: readonly string[];
  /** Opening stock on the reference date, for the stocks only. */
  readonly opening: Readonly<Partial<Record<WorkforceFigure, number>>>;
  /** One band per period. Figures that are 0 everywhere are left out. */
  readonly figures: Readonly<Partial<Record<WorkforceFigure, readonly SimulatedBand[]>>>;
}

/** The leavers among today's people, exactly: no simulation is needed for who is here now. */
export interface ExactLeavers {
  readonly grouping: WorkforceGrouping;
  readonly group: string;
  /** People in service on the reference date. */
  readonly headcount: number;
  /** Per calendar year of the horizon. */
  readonly years: readonly {
    readonly year: number;
    readonly expectedByCause: Readonly<Record<LeavingCause, number>>;
    /** All causes together. */
    readonly leavers: Band;
  }[];
}

/** What of the savings target can be reached without forced dismissal, per year. */
export interface HeadwindYear {
  readonly year: number;
  /** Cumulative, in the unit of the target. */
  readonly target: number;
  readonly naturalTurnover: SimulatedBand;
  readonly temporaryAndHire: SimulatedBand;
  readonly vacancies: SimulatedBand;
  readonly shortOfTarget: SimulatedBand;
  /** Chance (0-1) that the target of this year is reached in this year, without forced dismissal. */
  readonly reachedRatio: number;
}

/** The savings target against what turnover, contracts and vacancies give. */
export interface Headwind {
  readonly unit: 'fte' | 'cents';
  readonly years: readonly HeadwindYear[];
  /**
   * First year in which the final target is reached without forced dismissal with a chance of at least
   * a half, and of at least nine tenths; `null` = not within the horizon. With the chance itself.
   */
  readonly earliestLikely: { readonly year: number; readonly ratio: number } | null;
  readonly earliestNearlySure: { readonly year: number; readonly ratio: number } | null;
}

/** The gap in one skill: FTE needed against FTE of people who have it, at the end of a year. */
export interface SkillGapYear {
  readonly year: number;
  readonly neededFte: number;
  /** Lost by departures and gained by joiners during the year. */
  readonly lostFte: number;
  readonly gainedFte: number;
  readonly heldFte: number;
  readonly gapFte: number;
}

/** Expected course of one skill (means; the bands of the people behind it are in the groups). */
export interface SkillProjection {
  readonly skill: string;
  readonly years: readonly SkillGapYear[];
}

/** Formatie and bezetting over time, with their bands, and what they rest on. */
export interface WorkforceOutcome {
  readonly referenceDate: CalendarDate;
  /** Last day that is projected, inclusive. */
  readonly horizonEnd: CalendarDate;
  readonly headcount: number;
  readonly seed: number;
  readonly replications: number;
  /** The error asked for and the largest one reached, both in people; `null` = none asked. */
  readonly askedErrorPeople: number | null;
  readonly reachedErrorPeople: number;
  readonly groups: readonly SimulatedGroup[];
  readonly leavers: readonly ExactLeavers[];
  readonly headwind: Headwind | null;
  readonly skills: readonly SkillProjection[];
  /** Rows for which something was missing and an assumption used, by what was missing. */
  readonly assumedRows: {
    readonly birthDate: readonly number[];
    readonly scale: readonly number[];
    readonly contractEndDate: readonly number[];
    readonly positionFamily: readonly number[];
  };
  readonly basis: readonly ParameterUse[];
}
