import { plusMonths } from '../calendar/calendar-date.ts';
import { InvalidInput, type Problem } from '../problems.ts';
import type { RosterOnDay } from './backtest-outcome.ts';
import { numberedPeople } from './numbered-people.ts';

/** A shorter time says nothing of chances per month. */
const fewestMonths = 1;

/**
 * Whether rosters can be held against each other: two or more, from old to new, at least a month apart,
 * and each with people of the one before.
 *
 * @throws InvalidInput with every problem at once; never names a person
 * @see not law: checking input
 */
export function checkRosters(rosters: readonly RosterOnDay[]): void {
  const problems: Problem[] = [];
  if (rosters.length < 2) {
    problems.push({
      place: 'personeelsbestanden',
      found: String(rosters.length),
      expected: 'twee of meer personeelsbestanden, van oud naar nieuw',
    });
  }
  for (const [index, newer] of rosters.entries()) {
    const older = rosters[index - 1];
    if (older === undefined) continue;
    const place = `personeelsbestanden[${index}]`;
    const earliest = plusMonths(older.referenceDate, fewestMonths);
    if (newer.referenceDate < earliest) {
      problems.push({
        place: `${place}.peildatum`,
        found: newer.referenceDate,
        expected: `een peildatum van ${earliest} of later: van oud naar nieuw, minstens een maand later dan de vorige`,
      });
    }
    const known = new Set(numberedPeople(older).keys());
    if (![...numberedPeople(newer).keys()].some((number) => known.has(number))) {
      problems.push({
        place,
        found: null,
        expected: 'personeelsnummers die ook in het vorige personeelsbestand voorkomen',
      });
    }
  }
  if (problems.length > 0) throw new InvalidInput(problems);
}
