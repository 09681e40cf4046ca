import type { ManualBudgetLine } from './budget/budget-line.ts';
import type { CalendarDate } from './calendar/calendar-date.ts';
import type { CommutingScheme } from './commuting/commuting-scheme.ts';
import type { Scale } from './parameters.ts';
import type { RetirementSettings } from './retirement/retirement-settings.ts';
import type { WorkforceSettings } from './workforce/workforce-settings.ts';

/**
 * Everything a user chooses for one run: settings and assumptions, never law. The Dutch form
 * (YAML, JSON) is `src/api/scenarios/scenario-contract.ts`.
 */
export interface Scenario {
  readonly name: string;
  /** The day the roster describes and from which is counted. */
  readonly referenceDate: CalendarDate;
  /** First year of the budget table. */
  readonly firstYear: number;
  /** Years in the budget table; 4 in a Dutch multi-year budget. */
  readonly yearCount: number;
  /** Ids of the assumptions that extend the law beyond its last known day, such as `cbs-2026`. */
  readonly assumptionIds: readonly string[];
  readonly retirement: RetirementSettings;
  readonly workforce: WorkforceSettings;
  readonly pairing: PairingSettings;
  readonly commuting: CommutingSettings;
  readonly budget: BudgetSettings;
}

/** Which posts and apprentices count, what a pair may cost, and how knowledge is valued. */
export interface PairingSettings {
  /** The fund (meester-gezelfonds) per budget year, in cents; as long as `yearCount`. */
  readonly fundCentsByYear: readonly number[];
  /** Posts whose holder leaves within this many years of the reference date are considered. */
  readonly leavesWithinYears: number;
  /** Lengths of overlap to choose from, in whole months. */
  readonly overlapMonths: readonly number[];
  /**
   * How near a departure is, 1-5 (IAEA/TVA attrition factor), by calendar years until it: index 0 =
   * in the year of the reference date; the last entry holds for every later year.
   */
  readonly attritionFactorByYearsToDeparture: readonly number[];
  /** How difficult a post is to hand over, 1-5 (IAEA/TVA position factor), by position; belongs to the post. */
  readonly positionFactorByPosition: Readonly<Record<string, number>>;
  /** For a position that is not listed. */
  readonly defaultPositionFactor: number;
  /** Only posts with at least this risk (attrition x position factor, 1-25) are considered. */
  readonly minimumRisk: number;
  /** Learning time by position factor (index 0 = factor 1), in months; overlap counts against it. */
  readonly learningMonthsByPositionFactor: readonly number[];
  /** Apprentices who can be taken on, as kinds: so many trainees of a scale and family. */
  readonly traineePool: readonly TraineeKind[];
  /** Whether a successor may be taken on early, overlapping in the post itself (dakpan). */
  readonly allowEarlySuccessors: boolean;
  /** Step at which an early successor is budgeted. */
  readonly earlySuccessorStep: number;
  /** Share (0-1) of the cost of a volunteering employee that is paid to replace them meanwhile. */
  readonly backfillRatio: number;
  /** Most scales a volunteer may be below the post. */
  readonly maximumScaleDistance: number;
}

/** So many trainees who cost the same and may learn the same. */
export interface TraineeKind {
  readonly name: string;
  /** Families they may learn in; empty = every family. */
  readonly positionFamilies: readonly string[];
  readonly count: number;
  readonly scale: Scale;
  readonly step: number;
}

/** The two schemes that are compared. */
export interface CommutingSettings {
  /** The scheme in force; its cost is in the budget already. */
  readonly current: CommutingScheme;
  /** The scheme proposed. */
  readonly proposed: CommutingScheme;
}

/** What the budget table holds besides its layout. */
export interface BudgetSettings {
  /** Where the outcomes of pairing and commuting land in the table. */
  readonly pairingLine: ComputedLineSettings;
  readonly commutingLine: ComputedLineSettings;
  readonly manualLines: readonly ManualBudgetLine[];
}

/** How a line with computed amounts is numbered, named and classified in the table. */
export interface ComputedLineSettings {
  readonly number: string;
  readonly description: string;
  readonly programme: string;
  readonly taakveld: string;
  readonly category: string;
  readonly isStructural: boolean;
}
