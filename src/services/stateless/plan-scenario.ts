import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { sha256 } from '../fingerprints/fingerprint.ts';
import { assembleScenario, scenarioWorkbook, type AssembledScenario } from './assemble-scenario.ts';
import { calculateCommuting } from './calculate-commuting.ts';
import { calculatePairing } from './calculate-pairing.ts';
import { calculateRetirement } from './calculate-retirement.ts';
import { calculateWages } from './calculate-wages.ts';
import { calculateWorkforce } from './calculate-workforce.ts';
import type { CalculationContext } from './calculation-context.ts';
import { readFaultlessRoster } from './read-faultless-roster.ts';

/** All that is handed over: the outcome with its hashes, and the workbook with the same numbers. */
export interface PlannedScenario extends AssembledScenario {
  readonly workbook: Uint8Array;
}

/** From a staff file and a scenario to everything that is handed over, in one go and without a database. */
export async function planScenario(
  context: CalculationContext,
  {
    rosterBytes,
    scenario,
    createdOn,
  }: {
    readonly rosterBytes: Uint8Array;
    readonly scenario: Scenario;
    readonly createdOn: CalendarDate;
  },
): Promise<PlannedScenario> {
  const rows = await readFaultlessRoster(context, { bytes: rosterBytes });
  const input = { rows, scenario };
  const retirement = await calculateRetirement(context, input);
  const workforce = await calculateWorkforce(context, input);
  const pairing = await calculatePairing(context, input);
  const commuting = await calculateCommuting(context, input, workforce);
  const assembled = await assembleScenario(context, {
    scenario,
    rosterFile: sha256(rosterBytes),
    retirement,
    workforce,
    pairing,
    commuting,
  });
  const wages = await calculateWages(context, { rows, scenario, workforce });
  const workbook = await scenarioWorkbook(context, assembled, { createdOn, wages });
  return { ...assembled, workbook };
}
