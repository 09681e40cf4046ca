import { rosterImportById } from '../../data/queries/roster-imports.ts';
import { insertScenario } from '../../data/queries/scenarios.ts';
import { Conflict } from '../../engine/problems.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { requireFound } from '../errors/require-found.ts';
import { canonicalJson, sha256 } from '../fingerprints/fingerprint.ts';
import type { ServiceContext } from '../service-context.ts';
import { scenarioView, type ScenarioView } from './scenario-view.ts';

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
    'Het personeelsbestand',
    rosterImportId,
  );
  if (rosterImport.status !== 'confirmed') {
    throw new Conflict(
      'Bevestig eerst het personeelsbestand; daarna kan er een scenario op rusten.',
    );
  }
  const stored = await insertScenario(em, {
    rosterImport: rosterImportId,
    scenario,
    scenarioHash: sha256(canonicalJson(scenario)),
    createdAt: now,
  });
  return scenarioView(stored);
}
