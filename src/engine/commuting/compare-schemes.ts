import { receivedCents } from './commuting-amounts.ts';
import type { CommuterResult, SchemeResult } from './commuting-outcome.ts';
import type { RosterTrip } from './roster-trips.ts';

/** How many persons get more, less or as much. */
export interface WinnersAndLosers {
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
}

/**
 * Counts who is better and worse off under the proposal, to the cent per year, commuting and home
 * working together. The rows of one person are added up first: a person wins or loses, not a contract.
 *
 * @see not law: a comparison
 */
export function compareSchemes(
  trips: readonly RosterTrip[],
  current: SchemeResult,
  proposed: SchemeResult,
): WinnersAndLosers {
  const personByRow = new Map(trips.map(({ row, person }) => [row.rowNumber, person]));
  const differenceByPerson = new Map<number, number>();
  const add = (commuter: CommuterResult, sign: 1 | -1): void => {
    const person = personByRow.get(commuter.rowNumber);
    if (person === undefined) return;
    const before = differenceByPerson.get(person) ?? 0;
    differenceByPerson.set(person, before + sign * receivedCents(commuter));
  };
  for (const commuter of proposed.commuters) add(commuter, 1);
  for (const commuter of current.commuters) add(commuter, -1);

  const differences = [...differenceByPerson.values()];
  return {
    winners: differences.filter((cents) => cents > 0).length,
    losers: differences.filter((cents) => cents < 0).length,
    unchanged: differences.filter((cents) => cents === 0).length,
  };
}
