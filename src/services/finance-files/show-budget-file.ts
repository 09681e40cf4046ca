import { showScenarioOutcome } from '../calculations/show-scenario-outcome.ts';
import type { ServiceContext } from '../service-context.ts';
import { budgetCsv, budgetImportWorkbook, ledgerProfile } from '../stateless/budget-files.ts';

/**
 * The budget lines of a stored scenario as a file for the ledger, from its latest calculations; nothing
 * is stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws Conflict when one of the four has not been calculated yet
 * @throws InvalidInput when there is no such profile, or for an organisation too small to share
 */
export async function showBudgetFile(
  context: ServiceContext,
  {
    scenarioId,
    profileId,
    form,
  }: {
    readonly scenarioId: string;
    readonly profileId: string | null;
    readonly form: 'csv' | 'xlsx';
  },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const profile = ledgerProfile(context, profileId, 'profiel');
  const assembled = await showScenarioOutcome(context, scenarioId);
  const write = form === 'csv' ? budgetCsv : budgetImportWorkbook;
  return {
    bytes: await write(context, assembled, profile),
    fileName: `begroting-${profile.id}-${context.today}.${form}`,
  };
}
