import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import { projectRetirement } from '../../engine/retirement/project-retirement.ts';
import type { RetirementOutcome } from '../../engine/retirement/retirement-outcome.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { CalculationContext } from './calculation-context.ts';
import { retirementWithoutSmallGroups } from './without-small-groups.ts';

/**
 * The retirement wave of a roster under a scenario. Stores nothing; the same input gives the same outcome.
 *
 * @throws InvalidInput when the scenario names an assumption that does not exist, or asks what law or pension
 *   scheme does not allow
 * @throws ParameterUnknown when the AOW age is not known as far as the horizon needs
 */
export async function calculateRetirement(
  { library }: Pick<CalculationContext, 'library'>,
  { rows, scenario }: { readonly rows: readonly RosterRow[]; readonly scenario: Scenario },
): Promise<RetirementOutcome> {
  const parameters = scenarioParameters(library, scenario);
  return retirementWithoutSmallGroups(projectRetirement(rows, scenario, parameters), parameters);
}
