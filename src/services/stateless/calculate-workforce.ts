import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { projectWorkforce } from '../../engine/workforce/project-workforce.ts';
import type { WorkforceOutcome } from '../../engine/workforce/workforce-outcome.ts';
import type { CalculationContext } from './calculation-context.ts';
import { workforceWithoutSmallGroups } from './without-small-groups.ts';

/**
 * Formatie and bezetting of a roster under a scenario, with bands, but not of small groups. Stores nothing;
 * the same roster (in any order), scenario and parameters give the same outcome, in one process as spread
 * over workers.
 *
 * @throws InvalidInput when the scenario names an assumption that does not exist, or a scale or step
 *   is not in the salary table
 * @throws ParameterUnknown when a parameter has no value somewhere within the horizon
 */
export async function calculateWorkforce(
  { library, signal }: Pick<CalculationContext, 'library' | 'signal'>,
  { rows, scenario }: { readonly rows: readonly RosterRow[]; readonly scenario: Scenario },
): Promise<WorkforceOutcome> {
  signal?.throwIfAborted();
  const parameters = scenarioParameters(library, scenario);
  return workforceWithoutSmallGroups(projectWorkforce(rows, scenario, parameters), parameters);
}
