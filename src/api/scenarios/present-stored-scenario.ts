import type * as z from 'zod';
import type { ScenarioView } from '../../services/scenarios/scenario-view.ts';
import { presentScenario } from './present-scenario.ts';
import type {
  scenarioListContract,
  scenarioResourceContract,
} from './scenario-resource-contract.ts';

/** A stored scenario as people write it, with the settings that were left out filled in. */
export const presentStoredScenario = (
  view: ScenarioView,
): z.input<typeof scenarioResourceContract> => ({
  id: view.id,
  personeelsbestandId: view.rosterImportId,
  gemaaktOp: view.createdAt,
  sha256: view.scenarioHash,
  uitgangspunten: presentScenario(view.scenario),
});

/** Scenarios in a list. */
export const presentStoredScenarios = (
  views: readonly ScenarioView[],
): z.output<typeof scenarioListContract> => ({
  scenarios: views.map(({ id, name, rosterImportId, createdAt }) => ({
    id,
    naam: name,
    personeelsbestandId: rosterImportId,
    gemaaktOp: createdAt,
  })),
});
