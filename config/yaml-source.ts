import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../src/engine/problems.ts';

/** The way to a value in a file: keys and positions, such as `['values', 2, 'valid_from']`. */
export type ValuePath = readonly PropertyKey[];

/** A YAML file as plain data, that still knows on which line each value stands. */
export interface YamlSource {
  /** Relative to the project root, with forward slashes. */
  readonly path: string;
  readonly data: unknown;
  /** Mistakes in the YAML itself, such as a key that occurs twice. */
  readonly syntaxProblems: readonly Problem[];
  /** `config/…yaml:12`; of a value that is missing, the line of what should have held it. */
  placeOf(path: ValuePath): string;
}

/** Reads YAML text; never throws. */
export function readYaml(path: string, text: string): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const placeAt = (offset: number): string => `${path}:${lineCounter.linePos(offset).line || 1}`;
  return {
    path,
    data: document.errors.length === 0 ? document.toJS() : null,
    syntaxProblems: document.errors.map(({ pos, message }) => ({
      place: placeAt(pos[0]),
      found: message.split('\n')[0] ?? null,
      expected: 'geldige YAML, met elke sleutel één keer',
    })),
    placeOf: (valuePath) => placeAt(offsetOf(document, valuePath)),
  };
}

/** Where the value at `path` starts, or else its key, or else the nearest thing around it. */
function offsetOf(document: Document, path: ValuePath): number {
  const node: unknown = document.getIn(path, true);
  if (isNode(node) && !isMap(node) && node.range) return node.range[0];
  const key = path.at(-1);
  if (key === undefined) return 0;
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (isPair(pair) && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  if (isNode(node) && node.range) return node.range[0];
  if (isNode(parent) && parent.range) return parent.range[0];
  return offsetOf(document, path.slice(0, -1));
}
