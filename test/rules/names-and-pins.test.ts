import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../config/project-root.ts';

test('a file bears the name of what is in it', () => {
  const paths = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' });
  const says = /^[a-z0-9]+(-[a-z0-9]+)*(\.ts)?$/;
  const saysNothing = /^(utils?|helpers?|types|index|misc|common|shared|base|manager)(\.ts)?$/;
  expect(paths.length).toBeGreaterThan(200);
  expect(
    paths.filter((path) => !says.test(basename(path)) || saysNothing.test(basename(path))),
  ).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  const pinned = { ...dependencies, ...devDependencies, ...optionalDependencies };
  expect(Object.keys(pinned).length).toBeGreaterThan(30);
  const loose = Object.entries(pinned).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});
