/**
 * The same list, in which an item that is the same as the one before it is replaced by that one: months
 * in which nothing changes share one object, so that an answer need not be worked out again.
 *
 * @see not law: saving work
 */
export function shareRuns<Item>(
  items: readonly Item[],
  isSame: (before: Item, now: Item) => boolean,
): Item[] {
  const shared: Item[] = [];
  for (const now of items) {
    const before = shared.at(-1);
    shared.push(before !== undefined && isSame(before, now) ? before : now);
  }
  return shared;
}
