/** Groups that may be named, and those that are only shown together. */
export interface MergedGroups<Group> {
  /** Each of at least the threshold, the largest first. */
  readonly named: readonly Group[];
  /** Together at least the threshold, or nobody at all; less only when nothing is named. */
  readonly rest: readonly Group[];
}

/**
 * Which groups stand on their own when everything adds up to a known total. Small groups are taken
 * together, with the smallest of the others as long as what the total minus the named groups leaves
 * would itself be small. Equal groups keep the order they came in.
 */
export function mergeSmallGroups<Group>(
  groups: readonly Group[],
  sizeOf: (group: Group) => number,
  threshold: number,
): MergedGroups<Group> {
  const bySize = groups.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  const named = bySize.filter((group) => sizeOf(group) >= threshold);
  const rest = bySize.filter((group) => sizeOf(group) < threshold);
  const isSmall = (): boolean => {
    const size = rest.reduce((sum, group) => sum + sizeOf(group), 0);
    return size > 0 && size < threshold;
  };
  while (isSmall() && named.length > 0) rest.push(...named.splice(-1));
  return { named, rest };
}
