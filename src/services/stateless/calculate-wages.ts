import { wagesWithoutSmallGroups } from '../../access/disclosure/wages-without-small-groups.ts';
import { computeWages } from '../../engine/budget/wages/compute-wages.ts';
import type { WageOverview } from '../../engine/budget/wages/wage-overview.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { WorkforceOutcome } from '../../engine/workforce/workforce-outcome.ts';
import type { CalculationContext } from './calculation-context.ts';
import { smallestGroupOn } from './without-small-groups.ts';

/**
 * Wage sum, hire and overhead of a roster under a scenario, but not of small groups. Stores nothing.
 *
 * @param input.workforce - the projection of the same roster and scenario
 * @throws InvalidInput, ParameterUnknown as the projection does
 */
export async function calculateWages(
  { library }: Pick<CalculationContext, 'library'>,
  input: {
    readonly rows: readonly RosterRow[];
    readonly scenario: Scenario;
    readonly workforce: WorkforceOutcome;
  },
): Promise<WageOverview> {
  const { rows, scenario, workforce } = input;
  const parameters = scenarioParameters(library, scenario);
  return wagesWithoutSmallGroups(
    computeWages(rows, scenario, workforce, parameters),
    smallestGroupOn(scenario.referenceDate, parameters),
  );
}
