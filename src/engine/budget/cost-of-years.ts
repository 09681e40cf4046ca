import { InvalidInput } from '../problems.ts';

/**
 * Cents per budget year, from an outcome that has its own list of years.
 *
 * @param years - budget years, in order
 * @param found - cents by year
 * @param what - Dutch name of the outcome, for the message
 * @throws InvalidInput when the outcome misses a budget year, naming them all
 * @see not law: bookkeeping
 */
export function costOfYears(
  years: readonly number[],
  found: ReadonlyMap<number, number>,
  what: string,
): readonly number[] {
  const missing = years.filter((year) => !found.has(year));
  if (missing.length > 0) {
    throw new InvalidInput([
      {
        place: what,
        found: `geen uitkomst voor ${missing.join(', ')}`,
        expected: `een uitkomst voor elk jaar van ${years[0]} tot en met ${years.at(-1)}`,
      },
    ]);
  }
  return years.map((year) => found.get(year) ?? 0);
}
