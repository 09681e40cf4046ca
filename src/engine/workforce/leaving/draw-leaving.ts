import { guideCount, type LeavingTable } from './leaving-table.ts';

/**
 * In which month and through which cause somebody leaves, by inversion: the first entry of the table
 * whose running sum is above the random number. A guide says where to start, so that on average a few
 * steps are enough, however long the table.
 *
 * @param u - random number in [0, 1)
 * @returns `month * causeCount + cause`, or -1 = stays to the end of the table
 * @see Devroye, Non-uniform random variate generation (1986), section III.2.4
 */
export function drawLeaving({ cumulative, guide }: LeavingTable, u: number): number {
  const entryCount = cumulative.length;
  if (entryCount === 0 || u >= cumulative[entryCount - 1]!) return -1;
  let entry = guide[(u * guideCount) | 0]!;
  while (cumulative[entry]! <= u) entry += 1;
  return entry;
}
