import { groupBy } from '../group-by.ts';
import type { RosterRow } from '../roster.ts';
import { sumAmounts } from './commuting-amounts.ts';
import type { CommuterResult, CommutingAmounts } from './commuting-outcome.ts';

/** A row in service with what it gets. */
export interface PaidRow {
  readonly row: RosterRow;
  readonly person: number;
  readonly result: CommuterResult;
}

/** One group of rows, with the persons in it. */
export type CommuterGroup<Key> = { readonly key: Key; readonly people: number } & CommutingAmounts;

/**
 * Amounts and number of persons per group, groups in the order of `compare`. Somebody whose two rows
 * fall in two groups is counted in both.
 *
 * @see not law: presentation
 */
export function groupCommuters<Key>(
  paidRows: readonly PaidRow[],
  keyOf: (row: RosterRow) => Key,
  compare: (a: Key, b: Key) => number,
): CommuterGroup<Key>[] {
  return [...groupBy(paidRows, ({ row }) => keyOf(row))]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, group]) => ({
      key,
      people: new Set(group.map(({ person }) => person)).size,
      ...sumAmounts(group.map(({ result }) => result)),
    }));
}
