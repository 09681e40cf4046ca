import type { WageOverview } from '../../engine/budget/wages/wage-overview.ts';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { ShownCommuting } from '../../engine/commuting/shown-commuting.ts';
import type { PairingOutcome } from '../../engine/pairing/pairing-outcome.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import type { RetirementOutcome } from '../../engine/retirement/retirement-outcome.ts';
import type { RunHashes, ScenarioOutcome } from '../../engine/scenario-outcome.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { WorkforceOutcome } from '../../engine/workforce/workforce-outcome.ts';
import { buildScenarioWorkbook } from '../../workbooks/export/build-scenario-workbook.ts';
import { runHashes } from '../fingerprints/run-hashes.ts';
import { calculateBudget } from './calculate-budget.ts';
import type { CalculationContext } from './calculation-context.ts';

/** The four calculations of one scenario, and what they were made from. */
export interface CalculatedScenario {
  readonly scenario: Scenario;
  /** SHA-256 of the imported file. */
  readonly rosterFile: string;
  readonly retirement: RetirementOutcome;
  readonly workforce: WorkforceOutcome;
  readonly pairing: PairingOutcome;
  readonly commuting: ShownCommuting;
}

/** A scenario with all it gives, and the hashes that tie the two together. */
export interface AssembledScenario {
  readonly scenario: Scenario;
  readonly outcome: ScenarioOutcome;
  readonly hashes: RunHashes;
}

/**
 * Puts the four calculations together with the budget table they lead to. Stores nothing; the same
 * input gives the same hashes, from the command line as from a job.
 */
export async function assembleScenario(
  context: CalculationContext,
  { scenario, rosterFile, retirement, workforce, pairing, commuting }: CalculatedScenario,
): Promise<AssembledScenario> {
  const { library, engineVersion } = context;
  const budget = await calculateBudget(context, {
    scenario,
    retirement,
    workforce,
    pairing,
    commuting,
  });
  const outcome: ScenarioOutcome = { retirement, workforce, pairing, commuting, budget };
  const parameters = scenarioParameters(library, scenario);
  const hashes = runHashes({ rosterFile, scenario, parameters, engineVersion, outcome });
  return { scenario, outcome, hashes };
}

/** The workbook of an assembled scenario; the same input gives the same bytes. */
export const scenarioWorkbook = (
  { library }: CalculationContext,
  { scenario, outcome, hashes }: AssembledScenario,
  { createdOn, wages }: { readonly createdOn: CalendarDate; readonly wages: WageOverview | null },
): Promise<Uint8Array> =>
  buildScenarioWorkbook({
    scenario,
    outcome,
    wages,
    hashes,
    parameters: scenarioParameters(library, scenario),
    createdOn,
  });
