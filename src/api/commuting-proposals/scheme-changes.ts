import type { CommutingScheme } from '../../engine/commuting/commuting-scheme.ts';
import { presentScheme } from '../commuting/scheme-contract.ts';

/** What differs between two schemes, in sentences of the words in which people write a scheme. */

type Leaf = string | number | boolean;

/** `['vervoer', 'fiets', 'tarief']` to 0.23; what is empty is not there. */
function leavesOf(value: unknown, path: readonly string[] = []): [string, Leaf][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[JSON.stringify(path), value as Leaf]];
  const entries = Array.isArray(value)
    ? value.map((item: unknown, index): [string, unknown] => [String(index + 1), item])
    : Object.entries(value);
  return entries.flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

/** Words that their keys do not show. */
const wordsOfKey: Readonly<Record<string, string>> = {
  voorNatransport: 'voor- en natransport',
  ikbUitruil: 'IKB-uitruil',
};

/** `maximumPerJaar` as `maximum per jaar`. */
const inWords = (key: string): string =>
  wordsOfKey[key] ?? key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** `Fiets, tarief`: of a mode the mode itself, without the word for all of them. */
function placeInWords(path: readonly string[]): string {
  const [first, ...rest] = path;
  const parts = first === 'vervoer' ? rest : path;
  const text = parts
    .map(inWords)
    .join(', ')
    .replaceAll(/, (\d+)/g, ' $1');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function leafText(leaf: Leaf): string {
  if (typeof leaf === 'boolean') return leaf ? 'ja' : 'nee';
  if (typeof leaf === 'string') return leaf;
  return leaf.toLocaleString('nl-NL', { maximumFractionDigits: 12 });
}

function sentence(place: string, before: Leaf | undefined, after: Leaf | undefined): string {
  if (before === undefined) return `${place}: ${leafText(after!)}, dat was er niet.`;
  if (after === undefined) return `${place}: vervalt, dat was ${leafText(before)}.`;
  return `${place}: van ${leafText(before)} naar ${leafText(after)}.`;
}

/** What changed from one scheme to the next, in the order in which a scheme is written; not the name. */
export function schemeChanges(earlier: CommutingScheme, later: CommutingScheme): string[] {
  const [before, after] = [earlier, later].map(
    (scheme) => new Map(leavesOf({ ...presentScheme(scheme), naam: null })),
  );
  const places = [...new Set([...after!.keys(), ...before!.keys()])];
  return places
    .filter((place) => before!.get(place) !== after!.get(place))
    .map((place) =>
      sentence(placeInWords(JSON.parse(place) as string[]), before!.get(place), after!.get(place)),
    );
}
