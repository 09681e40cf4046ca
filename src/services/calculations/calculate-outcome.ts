import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import type { RunHashes } from '../../engine/scenario-outcome.ts';
import { canonicalJson, sha256 } from '../fingerprints/fingerprint.ts';
import { showWages } from '../finance/show-wages.ts';
import { runHashes } from '../fingerprints/run-hashes.ts';
import type { ServiceContext } from '../service-context.ts';
import { scenarioWorkbook } from '../stateless/assemble-scenario.ts';
import { calculateCommuting } from '../stateless/calculate-commuting.ts';
import { calculatePairing } from '../stateless/calculate-pairing.ts';
import { calculateRetirement } from '../stateless/calculate-retirement.ts';
import type { CalculationKind } from './calculation-view.ts';
import type { RunInput, ScenarioSource } from './run-input.ts';
import { showScenarioOutcome } from './show-scenario-outcome.ts';
import type { OutcomeKind } from './stored-outcome.ts';

/** Of this kind the work is shared among workers: see `simulation/`. */
export type SimulatedKind = 'workforce';

/** What a calculation leaves behind: canonical JSON, or the bytes of a workbook. */
export interface CalculatedResult {
  readonly resultText: string | null;
  readonly resultBytes: Uint8Array | null;
  readonly resultHash: string;
  readonly hashes: RunHashes;
}

const calculators = {
  retirement: calculateRetirement,
  pairing: calculatePairing,
  commuting: calculateCommuting,
} as const satisfies Record<Exclude<OutcomeKind, SimulatedKind>, unknown>;

function hashesOf(
  context: ServiceContext,
  { scenario, rosterFile }: ScenarioSource,
  outcome: object,
): RunHashes {
  const { library, engineVersion } = context;
  const parameters = scenarioParameters(library, scenario);
  return runHashes({ rosterFile, scenario, parameters, engineVersion, outcome });
}

async function makeWorkbook(
  context: ServiceContext,
  scenarioId: string,
  createdOn: CalendarDate,
): Promise<CalculatedResult> {
  const assembled = await showScenarioOutcome(context, scenarioId);
  const wages = await showWages(context, { scenarioId });
  const resultBytes = await scenarioWorkbook(context, assembled, { createdOn, wages });
  const { hashes } = assembled;
  return { resultText: null, resultBytes, resultHash: sha256(resultBytes), hashes };
}

/** An outcome as it is stored: its text is the same whenever the outcome is. */
export function storableOutcome(
  context: ServiceContext,
  source: ScenarioSource,
  outcome: object,
): CalculatedResult {
  const resultText = canonicalJson(outcome);
  return {
    resultText,
    resultBytes: null,
    resultHash: sha256(resultText),
    hashes: hashesOf(context, source, outcome),
  };
}

/**
 * Does one calculation, storing nothing: the same input gives the same bytes.
 *
 * @param requestedOn - printed in a workbook as the day it was made, so that a repeat prints the same
 * @throws Conflict when a workbook misses one of its four results
 */
export async function calculateOutcome(
  context: ServiceContext,
  kind: Exclude<CalculationKind, SimulatedKind>,
  input: RunInput,
  requestedOn: CalendarDate,
): Promise<CalculatedResult> {
  if (kind === 'workbook') return makeWorkbook(context, input.scenarioId, requestedOn);
  return storableOutcome(context, input, await calculators[kind](context, input));
}
