import type { EntityManager } from '@mikro-orm/postgresql';
import { rosterImportById } from '../../data/queries/roster-imports.ts';
import { rosterRowsOf } from '../../data/queries/roster-rows.ts';
import { scenarioById } from '../../data/queries/scenarios.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { requireFound } from '../errors/require-found.ts';

/** A stored scenario and the roster it is about. */
export interface ScenarioSource {
  readonly scenarioId: string;
  readonly scenario: Scenario;
  readonly rosterImportId: string;
  /** SHA-256 of the imported file. */
  readonly rosterFile: string;
}

/** What the calculations of a scenario start from. */
export interface RunInput extends ScenarioSource {
  readonly rows: readonly RosterRow[];
}

/** @throws NotFound when scenario or roster is gone */
export async function loadScenarioSource(
  em: EntityManager,
  scenarioId: string,
): Promise<ScenarioSource> {
  const stored = requireFound(await scenarioById(em, scenarioId), 'Het scenario', scenarioId);
  const rosterImport = requireFound(
    await rosterImportById(em, stored.rosterImport),
    'Het personeelsbestand',
    stored.rosterImport,
  );
  return {
    scenarioId,
    scenario: stored.scenario,
    rosterImportId: rosterImport.id,
    rosterFile: rosterImport.sha256,
  };
}

/** @throws NotFound when scenario or roster is gone */
export async function loadRunInput(em: EntityManager, scenarioId: string): Promise<RunInput> {
  const source = await loadScenarioSource(em, scenarioId);
  return { ...source, rows: await rosterRowsOf(em, source.rosterImportId) };
}
