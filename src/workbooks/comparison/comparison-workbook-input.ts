import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { Parameters } from '../../engine/parameters.ts';
import type { RunHashes, ScenarioOutcome } from '../../engine/scenario-outcome.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { differingPartInDutch } from '../../words/differing-part-words.ts';

/** One of the scenarios, its outcome and its fingerprints. */
export interface ScenarioToCompare {
  readonly scenario: Scenario;
  /** Persons and groups may be left out: only the whole organisation is shown. */
  readonly outcome: ScenarioOutcome;
  readonly hashes: RunHashes;
  /** The parameter set of the run; the disclosure thresholds are read from it. */
  readonly parameters: Parameters;
  /** In what its choices differ from those of the first; empty of the first itself. */
  readonly differsIn: readonly (keyof typeof differingPartInDutch)[];
}

/** All that the workbook is made from. */
export interface ComparisonWorkbookInput {
  /** The baseline first; at least two. */
  readonly scenarios: readonly [ScenarioToCompare, ...ScenarioToCompare[]];
  /** SHA-256 over the fingerprints of all of them. */
  readonly fingerprint: string;
  /** Day that stands in the workbook as the day it was made. */
  readonly createdOn: CalendarDate;
}
