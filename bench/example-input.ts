import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../config/project-root.ts';
import { readScenario } from '../src/api/scenarios/scenario-contract.ts';
import { composeCalculations } from '../src/compose-calculations.ts';
import { sha256 } from '../src/services/fingerprints/fingerprint.ts';
import { checkRoster } from '../src/services/stateless/check-roster.ts';

const example = (name: string): Buffer =>
  readFileSync(join(projectRoot, 'templates/example', name));

const context = composeCalculations();
const bytes = new Uint8Array(example('personeel.xlsx'));
const { rows, personCount } = await checkRoster(context, { bytes });

/** The example municipality, read once: what every claim is measured on. */
export const exampleInput = {
  context,
  bytes,
  rows,
  scenario: readScenario(parse(example('scenario.yaml').toString())),
  description: `templates/example/personeel.xlsx and scenario.yaml: ${personCount} people, ${rows.length} rows`,
  seed: `fixed in templates/example/generator; sha256 of the file ${sha256(bytes).slice(0, 16)}`,
};
