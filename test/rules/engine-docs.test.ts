import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../config/project-root.ts';

const engine = join(projectRoot, 'src/engine');

interface Exported {
  readonly path: string;
  readonly name: string;
  readonly isFunction: boolean;
  /** The comment that ends on the line above it; empty when there is none. */
  readonly doc: string;
}

const exportsOf = (path: string): Exported[] => {
  const text = readFileSync(join(engine, path), 'utf8');
  return [...text.matchAll(/^export (const|function|interface|type|class) (\w+)(.*)$/gm)].map(
    ({ index, 1: kind, 2: name = '', 3: rest = '' }) => ({
      path,
      name,
      isFunction: kind === 'function' || (kind === 'const' && /^(: .*)? = [(<]/.test(rest)),
      doc: /\/\*\*(?:(?!\*\/)[^])*\*\/\n$/.exec(text.slice(0, index))?.[0] ?? '',
    }),
  );
};

const exported = readdirSync(engine, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap(exportsOf);
const placeOf = ({ path, name }: Exported): string => `${path}: ${name}`;

test('everything the engine exports says what it is', () => {
  expect(exported.length).toBeGreaterThan(150);
  expect(exported.filter(({ doc }) => doc === '').map(placeOf)).toEqual([]);
});

test('every function about law names its article, or says that it is not law', () => {
  const aboutLaw = exported.filter(
    ({ path, isFunction }) => isFunction && /^(retirement|commuting|pay)\//.test(path),
  );
  expect(aboutLaw.length).toBeGreaterThan(20);
  expect(aboutLaw.filter(({ doc }) => !doc.includes('@see ')).map(placeOf)).toEqual([]);
});
