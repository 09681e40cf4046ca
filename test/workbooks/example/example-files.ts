import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../../config/project-root.ts';

const folder = join(projectRoot, 'templates/example');

/** A committed roster: by default the one that everything uses. */
export const staffFile = (name = 'personeel.xlsx'): Uint8Array =>
  new Uint8Array(readFileSync(join(folder, name)));

/** The committed scenario, as YAML reads it. */
export const scenarioFile = (): unknown =>
  parse(readFileSync(join(folder, 'scenario.yaml'), 'utf8'));
