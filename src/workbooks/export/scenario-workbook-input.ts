import type { WageOverview } from '../../engine/budget/wages/wage-overview.ts';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { Parameters } from '../../engine/parameters.ts';
import type { RunHashes, ScenarioOutcome } from '../../engine/scenario-outcome.ts';
import type { Scenario } from '../../engine/scenario.ts';

/** All that the workbook is made from: a run, its outcome and its fingerprints. */
export interface ScenarioWorkbookInput {
  readonly scenario: Scenario;
  readonly outcome: ScenarioOutcome;
  /** `null` = no sheet about wages. */
  readonly wages: WageOverview | null;
  readonly hashes: RunHashes;
  /** The parameter set of the run; the disclosure threshold for exports is read from it. */
  readonly parameters: Parameters;
  /** Day that stands in the workbook as the day it was made. */
  readonly createdOn: CalendarDate;
}
