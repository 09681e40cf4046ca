import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Known answers beside the tests of retirement, for the test to give a type; YAML leaves dates as text. */
export const readKnownAnswers = (name: string): unknown =>
  parse(readFileSync(new URL(`${name}.known-answers.yaml`, import.meta.url), 'utf8'));
