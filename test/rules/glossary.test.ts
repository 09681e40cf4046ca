import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import * as z from 'zod';
import { projectRoot } from '../../config/project-root.ts';
import { publishedNames } from './published-names.ts';

const word = z.string().trim().min(1);
const glossaryFile = z.strictObject({
  terms: z.array(
    z.strictObject({
      /** As published: a field name, or a word of the trade. */
      dutch: word,
      /** The word in our code. */
      english: word,
      meaning: word,
      /** Law, agreement or standard the word comes from; `Meesterplan` when it is ours. */
      source: word,
    }),
  ),
});

const { terms } = glossaryFile.parse(
  parse(readFileSync(join(projectRoot, 'config/glossary.yaml'), 'utf8')),
);

test('every published field is in the glossary', async () => {
  const known = new Set(terms.map(({ dutch }) => dutch));
  const missing = [...(await publishedNames())].filter(([name]) => !known.has(name));
  expect(missing.map(([name, files]) => `${name} (${files.join(', ')})`).sort()).toEqual([]);
});

test('there are published fields to look for', async () => {
  expect([...(await publishedNames()).keys()]).toEqual(
    expect.arrayContaining(['aowDatum', 'aowLeeftijd', 'jaren', 'uitstroomdatum', 'looptAf']),
  );
});

test('a Dutch word stands in the glossary once, in the order of the alphabet', () => {
  const words = terms.map(({ dutch }) => dutch);
  expect(words).toEqual([...new Set(words)].sort((a, b) => a.localeCompare(b, 'nl')));
});

test('English words are written as in code', () => {
  for (const { english } of terms) expect(english).toMatch(/^[a-z][A-Za-z0-9]*$/);
});
