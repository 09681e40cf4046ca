import { byText } from './by-text.ts';

/**
 * Order of the names of groups, for `sort`: by the number that a name starts with (programme 3 before 13), names
 * without one after those, and otherwise by their characters. The same on every machine, unlike an order by
 * language.
 *
 * @see not law: ordering
 */
export function byName(a: string, b: string): number {
  const [numberOfA, numberOfB] = [leadingNumber(a), leadingNumber(b)];
  return numberOfA === numberOfB ? byText(a, b) : numberOfA < numberOfB ? -1 : 1;
}

/** Infinity for a name that does not start with digits. */
function leadingNumber(name: string): number {
  const digits = /^\d+/.exec(name)?.[0];
  return digits === undefined ? Infinity : Number(digits);
}
