import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadParameters } from '../../config/parameters.ts';
import { projectRoot } from '../../config/project-root.ts';

const { files, extensions } = loadParameters();

test('every value of law or agreement can be looked up: a law with its article, or an address', () => {
  const uncited = files
    .filter(({ authority }) => authority !== 'assumptions')
    .flatMap(({ path, parameter }) =>
      parameter.values
        .filter(({ evidence }) => !evidence.startsWith('P'))
        .filter(({ source }) => !/, art\. \S|https?:\/\//.test(source))
        .map(({ validFrom }) => `${path} ${validFrom}`),
    );
  expect(uncited).toEqual([]);
});

test('every file below the three folders is loaded', () => {
  const loaded = new Set(files.map(({ path }) => path));
  const onDisk = ['legislation', 'agreements', 'assumptions'].flatMap((authority) =>
    readdirSync(join(projectRoot, 'config', authority), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.includes('.'))
      .map((path) => `config/${authority}/${path.replaceAll('\\', '/')}`),
  );
  expect(onDisk.filter((path) => !loaded.has(path))).toEqual([]);
});

test('every law or agreement that ends has a default assumption, or nothing to go on with', () => {
  const stops = files
    .filter(({ authority, parameter }) => {
      const isExtended = extensions.some(
        ({ parameterId, isDefault }) => isDefault && parameterId === parameter.id,
      );
      return (
        authority !== 'assumptions' && !isExtended && parameter.values.at(-1)?.validTo !== 'open'
      );
    })
    .map(({ path }) => path);
  expect(stops).toEqual([]);
});
