import type { Iv3Delivery } from '../../engine/budget/iv3/compute-iv3-delivery.ts';
import type { Iv3Details } from '../../engine/budget/iv3/iv3-details.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { calculateBudget } from './calculate-budget.ts';
import { calculateCommuting } from './calculate-commuting.ts';
import { calculatePairing } from './calculate-pairing.ts';
import { calculateRetirement } from './calculate-retirement.ts';
import { calculateWorkforce } from './calculate-workforce.ts';
import type { CalculationContext } from './calculation-context.ts';
import { deliverIv3 } from './deliver-iv3.ts';
import { readFaultlessRoster } from './read-faultless-roster.ts';

/** From a staff file and a scenario to the delivery of one book year, in one go and without a database. */
export async function planIv3(
  context: CalculationContext,
  input: {
    readonly rosterBytes: Uint8Array;
    readonly scenario: Scenario;
    readonly details: Iv3Details;
  },
): Promise<Iv3Delivery> {
  const { scenario, details, rosterBytes } = input;
  const rows = await readFaultlessRoster(context, { bytes: rosterBytes });
  const retirement = await calculateRetirement(context, { rows, scenario });
  const workforce = await calculateWorkforce(context, { rows, scenario });
  const pairing = await calculatePairing(context, { rows, scenario });
  const commuting = await calculateCommuting(context, { rows, scenario }, workforce);
  const outcomes = { retirement, workforce, pairing, commuting };
  const table = await calculateBudget(context, { scenario, ...outcomes });
  return deliverIv3(context, { details, table, rows, scenario, workforce });
}
