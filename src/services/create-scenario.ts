import { rosterImportById } from '../data/queries/roster-imports.ts';
import { insertScenario } from '../data/queries/scenarios.ts';
import { Conflict } from '../engine/problems.ts';
import type { Scenario } from '../engine/scenario.ts';
import { canonicalJson, sha256 } from './fingerprint.ts';
import { requireFound } from './require-found.ts';
import { scenarioView, type ScenarioView } from './scenario-view.ts';
import type { ServiceContext } from './service-context.ts';

/**
 * Stores a scenario for a confirmed roster. It is never changed: another choice is another scenario.
 *
 * @throws NotFound when there is no such roster
 * @throws Conflict when the roster is not confirmed
 */
export async function createScenario(
  { em, now }: ServiceContext,
  { rosterImportId, scenario }: { readonly rosterImportId: string; readonly scenario: Scenario },
): Promise<ScenarioView> {
  const rosterImport = requireFound(
    await rosterImportById(em, rosterImportId),
    'De import',
    rosterImportId,
  );
  if (rosterImport.status !== 'confirmed') {
    throw new Conflict('Bevestig eerst de import; daarna kan er een scenario op rusten.');
  }
  const stored = await insertScenario(em, {
    rosterImport: rosterImportId,
    scenario,
    scenarioHash: sha256(canonicalJson(scenario)),
    createdAt: now,
  });
  return scenarioView(stored);
}
