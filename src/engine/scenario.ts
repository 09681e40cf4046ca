import type { PairingSettings } from './pairing/pairing-settings.ts';
import type { ManualBudgetLine } from './budget/budget-line.ts';
import type { AccountSide } from './budget/iv3-classification.ts';
import type { CalendarDate } from './calendar/calendar-date.ts';
import type { CommutingSettings } from './commuting/commuting-settings.ts';
import type { OwnSalaryTable } from './pay/own-salary-table.ts';
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
  /** By day; each counts in place of the cao until the next. Empty = the cao. */
  readonly salaryTables: readonly OwnSalaryTable[];
  readonly retirement: RetirementSettings;
  readonly workforce: WorkforceSettings;
  readonly pairing: PairingSettings;
  readonly commuting: CommutingSettings;
  readonly budget: BudgetSettings;
}

/** What the budget table holds, and how it is printed. */
export interface BudgetSettings {
  /** Id of a profile of `config/finance/table-profiles.yaml`; `null` = the default one. */
  readonly tableProfileId: string | null;
  /** A line that lasts at most so many months is incidental; `null` = `budget/incidental-months`. */
  readonly incidentalMonths: number | null;
  /** Where the outcomes of pairing and commuting land in the table. */
  readonly pairingLine: PairingLineSettings;
  readonly commutingLine: ComputedLineSettings;
  /** What early leaving costs (RVU, generatiepact); `null` = not in the table, as with the two below. */
  readonly retirementLine: ComputedLineSettings | null;
  readonly workforceLine: WorkforceLineSettings | null;
  /** The part of the pairing plan that the fund pays, taken from a reserve. */
  readonly reserveCover: ComputedLineSettings | null;
  readonly manualLines: readonly ManualBudgetLine[];
}

/** How a line with computed amounts is numbered, named and classified in the table. */
export interface ComputedLineSettings {
  readonly number: string;
  readonly description: string;
  readonly programme: string;
  readonly taakveld: string;
  readonly category: string;
  readonly costCentre: string | null;
  readonly side: AccountSide;
  /** `null` = the local rule decides. */
  readonly isStructural: boolean | null;
}

/** The line of the pairing plan; its programme holds what has no programme of its own. */
export interface PairingLineSettings extends ComputedLineSettings {
  /** One line per programme of the posts, all with this number and description; false = one line. */
  readonly isByProgramme: boolean;
}

/** The line of the projected wage sum and hire. */
export interface WorkforceLineSettings extends ComputedLineSettings {
  /** Wage sum and hire that are budgeted already, per budget year, in cents. */
  readonly baselineCentsByYear: readonly number[];
}
