import { byText } from '../by-text.ts';
import { groupBy } from '../group-by.ts';
import type { RosterRow } from '../roster.ts';

/**
 * Who (or what) each row is, as a text for `personKey` that does not depend on the order of the rows.
 *
 * - A row with a personnel number is that number. A person's further contracts get a count behind it, in
 *   the order of their content.
 * - A row without one (a vacancy, some hire) is its own content with a count among equals. Rows that are
 *   equal can take each other's place, so it does not matter which of them gets which count.
 *
 * The place of a row in the file never counts. So when one row changes, no other row becomes another one,
 * except an equal one, which made no difference, or a further contract of the same person.
 *
 * @returns one text per row, all different, in the order of the rows
 * @see not law: keys of random numbers
 */
export function rowIdentities(rows: readonly RosterRow[]): string[] {
  const identities = rows.map(() => '');
  const sameKey = groupBy(rows.keys(), (index) => keyOf(rows[index]!));
  for (const [key, indexes] of sameKey) {
    const contents = indexes.length === 1 ? [] : indexes.map((index) => contentOf(rows[index]!));
    const order = [...indexes.keys()].sort((a, b) => byText(contents[a] ?? '', contents[b] ?? ''));
    for (const [count, place] of order.entries()) {
      // A key ends with a quote or a bracket, so a key with a count is never another key.
      identities[indexes[place]!] = count === 0 ? key : `${key} ${count + 1}`;
    }
  }
  return identities;
}

const keyOf = (row: RosterRow): string =>
  row.personnelNumber === null ? contentOf(row) : JSON.stringify(row.personnelNumber);

/**
 * A row as text, in an order of names, as readers differ in theirs: every field but its place, and but how
 * difficult the post is to hand over, so that assessing a post gives nobody another future.
 */
function contentOf(row: RosterRow): string {
  const { positionFactor: _, ...content } = { ...row, rowNumber: 0 };
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => byText(a, b)));
}
