import { loadParameters } from '../../../config/parameters.ts';
import { presentSchemeSummary } from '../../../src/api/commuting/summary/present-scheme-summary.ts';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import type { CommutingScheme } from '../../../src/engine/commuting/commuting-scheme.ts';
import type { CommutingSettings } from '../../../src/engine/commuting/commuting-settings.ts';
import { prepareCommuting } from '../../../src/engine/commuting/outcome/prepare-commuting.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import {
  summariseAtHand,
  type SchemeSummary,
} from '../../../src/services/commuting/summarise-scheme.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { scenarioFile, staffFile } from '../../workbooks/example/example-files.ts';

/** Pages about schemes of the committed example, computed as the service does. */

const scenario = readScenario(scenarioFile());
const parameters = chooseParameters(loadParameters(), scenario.assumptionIds);
const { rows } = await readRoster(staffFile());

export const { current, proposed, alternatives } = scenario.commuting;

export function exampleSummary(
  scheme: CommutingScheme,
  settings: Partial<CommutingSettings> = {},
): SchemeSummary {
  const commuting = { ...scenario.commuting, ...settings };
  const changed = { ...scenario, commuting };
  return summariseAtHand(
    {
      prepared: prepareCommuting(rows, changed, parameters, null),
      source: { scenarioId: '', scenario: changed, rosterImportId: '', rosterFile: '' },
    },
    { scheme, baseName: null, name: null, turned: [] },
  );
}

/** The page as one reads it: a heading, and below it a sentence on every line. */
export const pageText = (summary: SchemeSummary): string =>
  presentSchemeSummary(summary)
    .secties.map(({ kop, zinnen }) => [kop, ...zinnen].join('\n'))
    .join('\n\n');
