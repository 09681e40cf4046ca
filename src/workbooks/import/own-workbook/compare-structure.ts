import { InvalidInput, type Problem } from '../../../engine/problems.ts';
import { canonicalFormula } from './canonical-formula.ts';
import type { ProblemCollector } from './collect-problems.ts';
import type { OwnWorkbook } from './open-own-workbook.ts';

/** Longest piece of a fingerprint or reference that is repeated in a message. */
const longestShown = 128;

/**
 * What a workbook says about the run it came from, held against ours; what it does not say any more is no
 * difference.
 *
 * @throws InvalidInput when it says another run
 */
export function requireSameRun(original: OwnWorkbook, returned: OwnWorkbook): void {
  const problems = [...original.fingerprints].flatMap(([name, ours]): Problem[] => {
    const found = returned.fingerprints.get(name);
    if (found === undefined || found === ours) return [];
    return [{ place: `eigenschap ${name}`, found: found.slice(0, longestShown), expected: ours }];
  });
  if (problems.length === 0) return;
  throw new InvalidInput(problems, 'Dit werkboek hoort bij een andere berekening.');
}

/**
 * Which sheets there are, and in which order.
 *
 * @throws InvalidInput at once when one is missing
 */
export function compareSheetNames(
  original: OwnWorkbook,
  returned: OwnWorkbook,
  problems: ProblemCollector,
): void {
  const ours = original.parts.sheets.map(({ name }) => name);
  const theirs = returned.parts.sheets.map(({ name }) => name);
  const missing = ours.filter((name) => !theirs.includes(name));
  const unknown = theirs.filter((name) => !ours.includes(name));
  for (const name of missing) {
    problems.add({ place: `blad ${name}`, found: null, expected: `het blad ${name}` });
  }
  for (const name of unknown) {
    const place = `blad ${name.slice(0, longestShown)}`;
    problems.add({ place, found: 'een blad dat er niet was', expected: 'geen ander blad' });
  }
  // Formulas and names that pointed at it are lost as well: hundreds of problems that are this one.
  if (missing.length > 0) problems.refuse();
  if (unknown.length > 0 || ours.join('\n') === theirs.join('\n')) return;
  const first = ours.findIndex((name, index) => theirs[index] !== name);
  problems.add({
    place: 'volgorde van de bladen',
    found: `blad ${first + 1} is ${theirs[first] ?? ''}`,
    expected: `blad ${first + 1} is ${ours[first] ?? ''}`,
  });
}

/** Where the names of ours point; names of somebody else say nothing to our formulas. */
export function compareNames(
  original: OwnWorkbook,
  returned: OwnWorkbook,
  problems: ProblemCollector,
): void {
  for (const [name, ours] of original.references) {
    const theirs = returned.references.get(name)?.slice(0, longestShown) ?? null;
    if (theirs !== null && canonicalFormula(theirs) === canonicalFormula(ours)) continue;
    problems.add({ place: `naam ${name}`, found: theirs, expected: `de naam voor ${ours}` });
  }
}
