import { mergeUnsafeGroups } from '../../../access/disclosure/merge-unsafe-groups.ts';

/** Somebody, but too few to tell something of. */
export const isFew = (people: number, threshold: number): boolean =>
  people > 0 && people < threshold;

/**
 * Rows of which an amount is not told, as few people are behind it: with so many others that the total
 * minus the rows that are told is not of few people either.
 *
 * @param people - behind the amount of each row
 */
export const rowsToHide = (people: readonly number[], threshold: number): ReadonlySet<number> =>
  new Set(
    mergeUnsafeGroups(
      people.map((count) => [count]),
      threshold,
    ).together,
  );
