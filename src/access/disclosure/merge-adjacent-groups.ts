/**
 * Groups that follow each other (bands of a scale), the small ones joined with their neighbours until
 * each of the answer has nobody or at least the threshold. So no sum over them is small, also when the
 * total is known. In the order they came in; only when all of them together are small, the answer
 * holds one group under the threshold.
 */
export function mergeAdjacentGroups<Group>(
  groups: readonly Group[],
  sizeOf: (group: Group) => number,
  threshold: number,
): readonly (readonly Group[])[] {
  const isSmall = (part: readonly Group[]): boolean => {
    const size = part.reduce((sum, group) => sum + sizeOf(group), 0);
    return size > 0 && size < threshold;
  };
  const merged: Group[][] = [];
  for (const group of groups) {
    const last = merged.at(-1);
    if (last && isSmall(last)) last.push(group);
    else merged.push([group]);
  }
  // What is left over at the end joins what comes before it, empty groups in between included.
  for (let last = merged.at(-1); last && isSmall(last) && merged.length > 1; last = merged.at(-1)) {
    merged.splice(-2, 2, merged.slice(-2).flat());
  }
  return merged;
}
