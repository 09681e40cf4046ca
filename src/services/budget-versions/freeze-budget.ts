import type { DecidingRole } from '../../data/pair-decision.ts';
import {
  insertBudgetVersion,
  latestBudgetVersion,
  lockBudgetVersions,
} from '../../data/queries/budget-versions.ts';
import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import {
  budgetDifference,
  type BudgetDifference,
} from '../../engine/budget/comparison/budget-difference.ts';
import { compareBudgets } from '../../engine/budget/comparison/compare-budgets.ts';
import { Conflict } from '../../engine/problems.ts';
import { findCurrentResults, readCurrentResults } from '../comparison/current-results.ts';
import { canonicalJson, sha256 } from '../fingerprints/fingerprint.ts';
import type { ServiceContext } from '../service-context.ts';
import { budgetVersionView, type BudgetVersionView } from './budget-version-view.ts';

function differenceWith(before: string, after: BudgetTable): BudgetDifference {
  const tables = [JSON.parse(before) as BudgetTable, after];
  return budgetDifference(compareBudgets(tables), 0, 1);
}

/**
 * Freezes the budget table of a scenario as the next version, from its latest results, with what differs
 * from the version before. Nothing is ever replaced; a second time is a second version. Of two at the same
 * moment one comes after the other.
 *
 * @throws NotFound when there is no such scenario
 * @throws Conflict when a result is missing or outdated, or when another version came in between
 */
export async function freezeBudget(
  context: ServiceContext,
  {
    scenarioId,
    decidedBy,
    recordedBy,
    note,
    after,
  }: {
    readonly scenarioId: string;
    /** A body, as typed in. */
    readonly decidedBy: string;
    readonly recordedBy: DecidingRole;
    readonly note: string | null;
    /** The version it must come after; `null` = whichever is the last. */
    readonly after: number | null;
  },
): Promise<BudgetVersionView> {
  // Before the lock: results never change, so that nobody waits for this.
  const [results] = await findCurrentResults(context, [scenarioId]);
  const { outcome, hashes } = await readCurrentResults(context, results!);
  const tableText = canonicalJson(outcome.budget);
  const stored = await context.em.transactional(async (tx) => {
    await lockBudgetVersions(tx);
    const previous = await latestBudgetVersion(tx);
    const last = previous?.versionNumber ?? null;
    if (after !== null && after !== last) {
      throw new Conflict(
        last === null
          ? 'Er is nog geen vastgestelde begroting; laat de vorige versie leeg.'
          : `De laatste vastgestelde begroting is versie ${last}, niet ${after}. Bekijk die eerst.`,
      );
    }
    return insertBudgetVersion(tx, last, {
      scenario: scenarioId,
      decidedBy,
      decidedAt: context.now,
      recordedBy,
      note,
      tableText,
      tableHash: sha256(tableText),
      differenceText:
        previous === null
          ? null
          : canonicalJson(differenceWith(previous.tableText, outcome.budget)),
      hashes,
      resultHashes: results!.resultHashes,
    });
  });
  return budgetVersionView(stored);
}
