/** README is true: what it names exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../config/project-root.ts';

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
const packageFile = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const matches = (pattern: RegExp): string[] =>
  [...readme.matchAll(pattern)].map(([, found]) => found ?? '');

test('every script it mentions exists', () => {
  const scripts = [...matches(/npm run ([a-z:]+)/g), ...matches(/npm (start|test)\b/g)];
  expect(scripts.length).toBeGreaterThan(8);
  expect(scripts.filter((name) => packageFile.scripts[name] === undefined)).toEqual([]);
});

test('every file and folder it points at exists', () => {
  const written = ['demo/'];
  const paths = matches(/`((?:config|src|jobs|templates|test|bench|docs)\/[^`*<>\s]*)`/g)
    .concat(matches(/\]\(([^)#:]+)\)/g))
    .filter((path) => !written.some((folder) => path.startsWith(folder)));
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});

test('the map names every folder of the sources', () => {
  const folders = readdirSync(join(projectRoot, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.filter((name) => !readme.includes(`  ${name}/`))).toEqual([]);
});

test('every command of the command line is in its table', () => {
  const source = readFileSync(join(projectRoot, 'src/cli.ts'), 'utf8');
  const commands = [...source.matchAll(/^command\(\s*'([a-z]+)/gm)].map(([, name]) => name ?? '');
  expect(commands.length).toBeGreaterThan(6);
  expect(commands.filter((name) => !readme.includes(`| \`${name}`))).toEqual([]);
});
