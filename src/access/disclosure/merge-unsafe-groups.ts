/** Which rows of a table may stand on their own, and which are only shown together. */
export interface MergedRows {
  /** Indexes, in the order of the table. */
  readonly named: readonly number[];
  /** None, or at least two, unless there is nothing else. */
  readonly together: readonly number[];
}

/**
 * Small groups are taken together when more than one number per group must not be small: how many people
 * there are, and how many of them are paid something else under each scheme. The difference between two
 * tables of the same groups would otherwise be that of the few who are.
 *
 * 1. A group with a number that is neither 0 nor at least the threshold is not named.
 * 2. What is taken together must pass the same test, as it is the total minus the rest: the smallest group
 *    that adds to a number that is too small goes with it, for as long as there is one.
 * 3. Never one group alone: who knows the list of groups would see which one is missing.
 *
 * @param sizes - of every group the number of people, and then the other numbers
 */
export function mergeUnsafeGroups(
  sizes: readonly (readonly number[])[],
  smallestGroup: number,
): MergedRows {
  const isSmall = (size: number): boolean => size > 0 && size < smallestGroup;
  const people = (index: number): number => sizes[index]?.[0] ?? 0;
  const all = [...sizes.keys()];
  const named = new Set(all.filter((index) => !sizes[index]!.some(isSmall)));
  const together = all.filter((index) => !named.has(index));

  const smallestNamed = (adds: (index: number) => boolean): number | undefined =>
    [...named].filter(adds).sort((one, other) => people(one) - people(other))[0];
  const next = (): number | undefined => {
    const totals = (sizes[0] ?? []).map((_, number) =>
      together.reduce((total, index) => total + sizes[index]![number]!, 0),
    );
    for (const [number, total] of totals.entries()) {
      if (!isSmall(total)) continue;
      const found = smallestNamed((index) => sizes[index]![number]! > 0);
      if (found !== undefined) return found;
    }
    return together.length === 1 ? smallestNamed(() => true) : undefined;
  };
  for (let index = next(); index !== undefined; index = next()) {
    named.delete(index);
    together.push(index);
  }
  return { named: [...named], together };
}
