import { showScenarioOutcome } from '../calculations/show-scenario-outcome.ts';
import type { ServiceContext } from '../service-context.ts';
import { filledTemplate } from '../stateless/budget-files.ts';

/**
 * The workbook that finance sends, filled with the budget of a stored scenario; neither of the two is kept.
 *
 * @throws NotFound when there is no such scenario
 * @throws Conflict when one of the four has not been calculated yet
 * @throws InvalidInput with all that is wrong with the template
 */
export async function fillScenarioTemplate(
  context: ServiceContext,
  { scenarioId, template }: { readonly scenarioId: string; readonly template: Uint8Array },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const assembled = await showScenarioOutcome(context, scenarioId);
  const { today } = context;
  return {
    bytes: await filledTemplate(context, assembled, { template, createdOn: today }),
    fileName: `sjabloon-ingevuld-${today}.xlsx`,
  };
}
