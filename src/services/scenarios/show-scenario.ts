import { scenarioById } from '../../data/queries/scenarios.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { scenarioView, type ScenarioView } from './scenario-view.ts';

/**
 * One scenario with all its choices.
 *
 * @throws NotFound
 */
export const showScenario = async (
  { em }: ServiceContext,
  scenarioId: string,
): Promise<ScenarioView> =>
  scenarioView(requireFound(await scenarioById(em, scenarioId), 'Het scenario', scenarioId));
