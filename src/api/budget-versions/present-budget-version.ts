import type * as z from 'zod';
import type {
  BudgetVersionSummary,
  BudgetVersionView,
} from '../../services/budget-versions/budget-version-view.ts';
import { presentBudget } from '../budget/present-budget.ts';
import { presentRunHashes } from '../calculations/present-calculation.ts';
import { presentBudgetDifference } from '../comparison/present-budget-difference.ts';
import { roleInDutch } from '../pairing-decisions/pair-decision-contract.ts';
import type {
  budgetVersionContract,
  budgetVersionListContract,
} from './budget-version-contract.ts';

const presentSummary = (
  version: BudgetVersionSummary,
): z.output<typeof budgetVersionListContract>['begrotingsversies'][number] => ({
  versienummer: version.versionNumber,
  vorigeVersie: version.previousVersion,
  scenarioId: version.scenarioId,
  vastgesteldDoor: version.decidedBy,
  vastgesteldOp: version.decidedAt,
  vastgelegdDoor: roleInDutch[version.recordedBy],
  toelichting: version.note,
  vingerafdruk: version.tableHash,
  vingerafdrukken: presentRunHashes(version.hashes),
  resultaten: {
    uitstroom: version.resultHashes.retirement,
    formatie: version.resultHashes.workforce,
    koppeling: version.resultHashes.pairing,
    reiskosten: version.resultHashes.commuting,
  },
});

/** A frozen budget as published. */
export const presentBudgetVersion = (
  version: BudgetVersionView,
): z.output<typeof budgetVersionContract> => ({
  ...presentSummary(version),
  begroting: presentBudget(version.table),
  wijzigingen: version.difference === null ? null : presentBudgetDifference(version.difference),
});

/** All frozen budgets as published. */
export const presentBudgetVersions = (
  versions: readonly BudgetVersionSummary[],
): z.output<typeof budgetVersionListContract> => ({
  begrotingsversies: versions.map(presentSummary),
});
