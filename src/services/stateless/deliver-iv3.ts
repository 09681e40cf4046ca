import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import {
  computeIv3Delivery,
  type Iv3Delivery,
} from '../../engine/budget/iv3/compute-iv3-delivery.ts';
import type { Iv3Details } from '../../engine/budget/iv3/iv3-details.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { WorkforceOutcome } from '../../engine/workforce/workforce-outcome.ts';
import { calculateWages } from './calculate-wages.ts';
import type { CalculationContext } from './calculation-context.ts';

/**
 * The budget lines of one book year as a delivery to CBS, with the policy indicators. Stores nothing.
 *
 * @throws InvalidInput when the table has no such year, or a line is not allowed in it
 */
export async function deliverIv3(
  context: Pick<CalculationContext, 'finance' | 'library'>,
  input: {
    readonly details: Iv3Details;
    readonly table: BudgetTable;
    readonly rows: readonly RosterRow[];
    readonly scenario: Scenario;
    readonly workforce: WorkforceOutcome;
  },
): Promise<Iv3Delivery> {
  const { details, table, workforce, scenario } = input;
  const wages = await calculateWages(context, input);
  const parameters = scenarioParameters(context.library, scenario);
  const sources = { table, workforce, wages };
  return computeIv3Delivery(details, sources, context.finance.classifications, parameters);
}
