import { allScenarios } from '../../data/queries/scenarios.ts';
import type { ServiceContext } from '../service-context.ts';
import { scenarioView, type ScenarioView } from './scenario-view.ts';

/** All scenarios, newest first. */
export const listScenarios = async ({ em }: ServiceContext): Promise<ScenarioView[]> =>
  (await allScenarios(em)).map(scenarioView);
