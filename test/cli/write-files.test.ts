import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeFiles } from '../../src/cli/write-files.ts';
import { InvalidInput } from '../../src/engine/problems.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meesterplan-write-'));
  mkdirSync(join(folder, 'map'));
  writeFileSync(join(folder, 'oud.json'), 'oud');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Places that could not be written, relative to the folder. */
async function refusedPlaces(names: readonly string[]): Promise<string[]> {
  const files = Object.fromEntries(names.map((name) => [join(folder, name), 'nieuw']));
  const refusal: unknown = await writeFiles(files).catch((error: unknown) => error);
  if (!(refusal instanceof InvalidInput)) throw new Error('It was not refused.');
  return refusal.problems.map(({ place }) => place.slice(folder.length + 1));
}

test('files are written whole, over those of the same name', async () => {
  await writeFiles({
    [join(folder, 'oud.json')]: 'nieuw',
    [join(folder, 'a.xlsx')]: Uint8Array.of(80),
  });
  expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'map', 'oud.json']);
  expect(readFileSync(join(folder, 'oud.json'), 'utf8')).toBe('nieuw');
  expect(readFileSync(join(folder, 'a.xlsx'), 'utf8')).toBe('P');
});

test.each([
  ['a folder that does not exist', ['nergens/a.xlsx'], ['nergens/a.xlsx']],
  ['a folder instead of a file', ['map'], ['map']],
  ['one that can be written and one that cannot', ['oud.json', 'map'], ['map']],
  ['two that cannot be written', ['nergens/a.xlsx', 'map'], ['nergens/a.xlsx', 'map']],
])('%s: all are named, and nothing is left behind or changed', async (_, names, places) => {
  expect(await refusedPlaces(names)).toEqual(places);
  expect(readdirSync(folder).sort()).toEqual(['map', 'oud.json']);
  expect(readFileSync(join(folder, 'oud.json'), 'utf8')).toBe('oud');
});
