import { readFile } from 'node:fs/promises';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { InvalidInput } from '../engine/problems.ts';

/** The bytes of a file that somebody named. */
export async function readInput(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch {
    throw new InvalidInput([
      { place: path, found: null, expected: 'een bestand dat bestaat en gelezen mag worden' },
    ]);
  }
}

/** JSON, quickly; anything else as YAML, which includes JSON and names line and column of a mistake. */
export async function readStructured(path: string): Promise<unknown> {
  const text = (await readInput(path)).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // not JSON, or not quite
  }
  try {
    return parseYaml(text, { prettyErrors: true }) as unknown;
  } catch (error) {
    // Anything else that YAML throws, such as on aliases that grow without end, has no line.
    const [start] = (error instanceof YAMLParseError && error.linePos) || [];
    const place = start === undefined ? path : `${path}, regel ${start.line}, teken ${start.col}`;
    const found = text.split('\n')[(start?.line ?? 1) - 1]?.trim().slice(0, 80) ?? null;
    throw new InvalidInput([{ place, found, expected: 'geldige JSON of YAML' }]);
  }
}
