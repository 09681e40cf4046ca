import { loadParameters } from '../../config/parameters.ts';
import { chooseParameters } from '../../src/engine/parameter-library.ts';
import type { ScenarioWorkbookInput } from '../../src/workbooks/export/scenario-workbook-input.ts';
import { aScenarioOutcome, someHashes } from './a-scenario-outcome.ts';
import { projectedWages } from './projected-wages.ts';
import { aScenario } from './a-scenario.ts';

const parameters = chooseParameters(loadParameters(), []);

/** A whole run by hand: 1,302 people, 34 pairs, five travel modes of which two are too small to show. */
export const aScenarioWorkbook = (
  input: Partial<ScenarioWorkbookInput> = {},
): ScenarioWorkbookInput => {
  const scenario = input.scenario ?? aScenario();
  return {
    scenario,
    outcome: aScenarioOutcome(scenario),
    wages: projectedWages(),
    hashes: someHashes,
    parameters,
    createdOn: '2026-11-23',
    ...input,
  };
};
