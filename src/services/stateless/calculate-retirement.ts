import { chooseParameters } from '../../engine/parameter-library.ts';
import { projectRetirement } from '../../engine/retirement/project-retirement.ts';
import type { RetirementOutcome } from '../../engine/retirement/retirement-outcome.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { CalculationContext } from './calculation-context.ts';

/**
 * The retirement wave of a roster under a scenario. Stores nothing; the same input gives the same outcome.
 *
 * @throws InvalidInput when the scenario names an assumption that does not exist
 * @throws ParameterUnknown when the AOW age is not known up to the end of the horizon
 */
export async function calculateRetirement(
  { library }: Pick<CalculationContext, 'library'>,
  { rows, scenario }: { readonly rows: readonly RosterRow[]; readonly scenario: Scenario },
): Promise<RetirementOutcome> {
  return projectRetirement(rows, scenario, chooseParameters(library, scenario.assumptionIds));
}
