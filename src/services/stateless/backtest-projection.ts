import { mergeSmallGroups } from '../../access/disclosure/merge-small-groups.ts';
import { backtestProjection as backtest } from '../../engine/backtest/backtest-projection.ts';
import type { BacktestOutcome, RosterOnDay } from '../../engine/backtest/backtest-outcome.ts';
import { mergeBasis } from '../../engine/merge-basis.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import { parametersOn } from '../../engine/parameters-on.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { CalculationContext } from './calculation-context.ts';

/** The rosters to hold against each other, from old to new, and the model to test. */
export interface BacktestInput {
  readonly rosters: readonly RosterOnDay[];
  readonly scenario: Scenario;
}

/**
 * How a projection from each roster to the next would have done. Groups too small to show are taken
 * together, also in the score. Stores nothing; the same input gives the same outcome.
 *
 * @throws InvalidInput when the scenario names an assumption that does not exist, or the rosters are in
 *   the wrong order or share no personnel number
 * @throws ParameterUnknown when a value is not known on the day of a roster
 */
export async function backtestProjection(
  { library }: Pick<CalculationContext, 'library'>,
  { rosters, scenario }: BacktestInput,
): Promise<BacktestOutcome> {
  const parameters = scenarioParameters(library, scenario);
  const disclosure = parametersOn(parameters, scenario.referenceDate);
  const threshold = disclosure.valueOf('disclosure/internal-threshold');
  const outcome = backtest(rosters, scenario, parameters, (groups, sizeOf) =>
    mergeSmallGroups(groups, sizeOf, threshold),
  );
  return { ...outcome, basis: mergeBasis([...outcome.basis, ...disclosure.basis]) };
}
