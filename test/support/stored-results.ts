import type { Composition } from '../../src/compose.ts';
import {
  claimAttempt,
  insertCalculation,
  storeSuccess,
} from '../../src/data/queries/calculations.ts';
import { storableOutcome } from '../../src/services/calculations/calculate-outcome.ts';
import { loadScenarioSource } from '../../src/services/calculations/run-input.ts';
import type { OutcomeByKind, OutcomeKind } from '../../src/services/calculations/stored-outcome.ts';
import type { ServiceContext } from '../../src/services/service-context.ts';
import { aCommutingOutcome } from '../builders/a-commuting-outcome.ts';
import { aPairingOutcome } from '../builders/a-pairing-outcome.ts';
import { aRetirementOutcome } from '../builders/a-retirement-outcome.ts';
import { aWorkforceOutcome } from '../builders/a-workforce-outcome.ts';

/** Results of the outlook of `aScenario`, whose commuting costs this much more in each of its years. */
export const someOutcomes = (extraCents = 99_985_210): OutcomeByKind => ({
  retirement: aRetirementOutcome({ Meedoen: [20, 25, 30, 35] }),
  workforce: aWorkforceOutcome(),
  pairing: aPairingOutcome(),
  commuting: aCommutingOutcome([extraCents, extraCents, extraCents, extraCents]),
});

/** Stores outcomes as if they had just been calculated for the scenario, by `context` and its parameters. */
export async function storeResults(
  { newContext }: Composition,
  scenarioId: string,
  outcomes: Partial<OutcomeByKind>,
  change: Partial<ServiceContext> = {},
): Promise<void> {
  const context = { ...newContext(), ...change };
  const { em, now } = context;
  const source = await loadScenarioSource(em, scenarioId);
  for (const [kind, outcome] of Object.entries(outcomes) as [OutcomeKind, object][]) {
    const { id } = await insertCalculation(em, {
      scenario: scenarioId,
      kind,
      repeats: null,
      progressText: '',
      requestedAt: now,
    });
    await claimAttempt(em, { id, attempt: 1 }, { progressText: '', startedAt: now });
    const result = storableOutcome(context, source, outcome);
    const success = { ...result, progressText: '', finishedAt: now };
    await storeSuccess(em, { id, attempt: 1 }, success);
  }
}
