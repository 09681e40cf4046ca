import type { StoredScenario } from '../../data/stored-scenario.ts';
import type { Scenario } from '../../engine/scenario.ts';

/** A scenario with the roster it is about. */
export interface ScenarioView {
  readonly id: string;
  readonly name: string;
  readonly rosterImportId: string;
  readonly scenario: Scenario;
  /** SHA-256 of the canonical JSON of the scenario. */
  readonly scenarioHash: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

export const scenarioView = (stored: StoredScenario): ScenarioView => ({
  id: stored.id,
  name: stored.name,
  rosterImportId: stored.rosterImport,
  scenario: stored.scenario,
  scenarioHash: stored.scenarioHash,
  createdAt: stored.createdAt.toISOString(),
});
