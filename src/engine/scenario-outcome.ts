import type { BudgetTable } from './budget/budget-table.ts';
import type { ShownCommuting } from './commuting/shown-commuting.ts';
import type { PairingOutcome } from './pairing/pairing-outcome.ts';
import type { RetirementOutcome } from './retirement/retirement-outcome.ts';
import type { WorkforceOutcome } from './workforce/workforce-outcome.ts';

/** All that one scenario gives for one roster: what workbook, page and JSON are made from. */
export interface ScenarioOutcome {
  readonly retirement: RetirementOutcome;
  readonly workforce: WorkforceOutcome;
  readonly pairing: PairingOutcome;
  readonly commuting: ShownCommuting;
  readonly budget: BudgetTable;
}

/** Fingerprints (SHA-256, hex) that tie a result to what made it. */
export interface RunHashes {
  /** Bytes of the imported file. */
  readonly rosterFile: string;
  /** Canonical JSON of the scenario. */
  readonly scenario: string;
  /** Canonical JSON of the parameter set, assumptions included. */
  readonly parameters: string;
  /** Version of this program. */
  readonly engineVersion: string;
  /** Canonical JSON of the outcome. */
  readonly result: string;
}
