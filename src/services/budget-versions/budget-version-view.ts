import type { BudgetVersion } from '../../data/budget-version.ts';
import type { DecidingRole } from '../../data/pair-decision.ts';
import type { BudgetVersionSummary as StoredSummary } from '../../data/queries/budget-versions.ts';
import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import type { BudgetDifference } from '../../engine/budget/comparison/budget-difference.ts';
import type { RunHashes } from '../../engine/scenario-outcome.ts';
import type { OutcomeKind } from '../calculations/stored-outcome.ts';

/** Which version, who decided on it, and what it was made from. */
export interface BudgetVersionSummary {
  readonly versionNumber: number;
  /** `null` = the first. */
  readonly previousVersion: number | null;
  readonly scenarioId: string;
  /** A body, as typed in. */
  readonly decidedBy: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  readonly recordedBy: DecidingRole;
  readonly note: string | null;
  /** SHA-256 of the table. */
  readonly tableHash: string;
  readonly hashes: RunHashes;
  /** SHA-256 of the results behind it. */
  readonly resultHashes: Readonly<Record<OutcomeKind, string>>;
}

/** A version with its table and what differs from the version before it. */
export interface BudgetVersionView extends BudgetVersionSummary {
  readonly table: BudgetTable;
  readonly difference: BudgetDifference | null;
}

export const budgetVersionSummary = (stored: StoredSummary): BudgetVersionSummary => ({
  versionNumber: stored.versionNumber,
  previousVersion: stored.previousVersion ?? null,
  scenarioId: stored.scenario,
  decidedBy: stored.decidedBy,
  decidedAt: stored.decidedAt.toISOString(),
  recordedBy: stored.recordedBy,
  note: stored.note ?? null,
  tableHash: stored.tableHash,
  hashes: stored.hashes,
  resultHashes: stored.resultHashes,
});

export const budgetVersionView = (stored: BudgetVersion): BudgetVersionView => ({
  ...budgetVersionSummary(stored),
  table: JSON.parse(stored.tableText) as BudgetTable,
  difference:
    stored.differenceText == null ? null : (JSON.parse(stored.differenceText) as BudgetDifference),
});
