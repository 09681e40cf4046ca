import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../../config/project-root.ts';

const folder = join(projectRoot, 'templates/example');

/** The committed workbook. */
export const staffFile = (): Uint8Array =>
  new Uint8Array(readFileSync(join(folder, 'personeel.xlsx')));

/** The committed scenario, as YAML reads it. */
export const scenarioFile = (): unknown =>
  parse(readFileSync(join(folder, 'scenario.yaml'), 'utf8'));
