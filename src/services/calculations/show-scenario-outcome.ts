import type { ServiceContext } from '../service-context.ts';
import { assembleScenario, type AssembledScenario } from '../stateless/assemble-scenario.ts';
import { loadScenarioSource } from './run-input.ts';
import { latestOutcome } from './stored-outcome.ts';

/**
 * All that a scenario gives, from its latest successful calculations; nothing is stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws Conflict when one of the four has not been calculated yet
 */
export async function showScenarioOutcome(
  context: ServiceContext,
  scenarioId: string,
): Promise<AssembledScenario> {
  const { em } = context;
  const { scenario, rosterFile } = await loadScenarioSource(em, scenarioId);
  return assembleScenario(context, {
    scenario,
    rosterFile,
    retirement: await latestOutcome(em, scenarioId, 'retirement'),
    workforce: await latestOutcome(em, scenarioId, 'workforce'),
    pairing: await latestOutcome(em, scenarioId, 'pairing'),
    commuting: await latestOutcome(em, scenarioId, 'commuting'),
  });
}
