/**
 * Leaving tables of many people side by side, for drawing from them in any order. The tables of 1,300
 * people are ten megabytes, and a draw from each in turn finds none of it in a cache; here most of a draw
 * happens in less than one.
 *
 * 1. Who is above the chance of leaving at all stays: one number.
 * 2. A guide says in which month to start looking, among running sums per month of which the first 32 bits
 *    are kept apart. Only when these are the same as those of the random number are all bits compared.
 * 3. Within the month the cause is found in the running sums of the table itself.
 *
 * It gives the first entry of the running sums of a table that is above the random number.
 *
 * @see Chen and Asau, On generating random variates from an empirical distribution (AIIE Transactions 6, 1974);
 *   Devroye, Non-uniform random variate generation (1986), section III.2.4: guide tables
 */
import { causeCount, type LeavingTable } from '../leaving/leaving-table.ts';

/** Parts of 0-1 for which the guide has a first month; a power of two, so that a number times it is exact. */
const guideCount = 32;

/** A drawn departure is `month << causeBits | cause`: taken apart without dividing. */
export const causeBits = 3;
/** @see causeBits */
export const causeMask = 2 ** causeBits - 1;

/** Tables by number. */
export interface PackedLeaving {
  readonly monthCount: number;
  /** Chance of leaving at all. */
  readonly total: Float64Array;
  readonly guide: Uint16Array;
  /** First bits of the chance of having left at the end of a month: `[table * monthCount + month]`. */
  readonly monthSums: Uint32Array;
  /** Running sums over months and causes. */
  readonly sums: Float64Array;
}

/** Room for tables of at most so many months. */
export const packedLeaving = (tableCount: number, monthCount: number): PackedLeaving => ({
  monthCount,
  total: new Float64Array(tableCount),
  guide: new Uint16Array(tableCount * guideCount),
  monthSums: new Uint32Array(tableCount * monthCount),
  sums: new Float64Array(tableCount * monthCount * causeCount),
});

/** How many numbers of 32 bits there are, and the largest. */
const size = 2 ** 32;
const largest = size - 1;

const firstBitsOf = (chance: number): number => Math.min(largest, Math.floor(chance * size));

/** Puts a table in its place. */
export function packTable(packed: PackedLeaving, number: number, table: LeavingTable): void {
  const { monthCount, monthSums } = packed;
  const { cumulative } = table;
  const sumOf = (month: number): number => cumulative[(month + 1) * causeCount - 1]!;
  packed.total[number] = cumulative.at(-1) ?? 0;
  packed.sums.set(cumulative, number * monthCount * causeCount);
  for (let month = 0; month < table.monthCount; month += 1) {
    monthSums[number * monthCount + month] = firstBitsOf(sumOf(month));
  }
  let month = 0;
  for (let part = 0; part < guideCount; part += 1) {
    while (month < table.monthCount - 1 && sumOf(month) <= part / guideCount) month += 1;
    packed.guide[number * guideCount + part] = month;
  }
}

/**
 * In which month and through which cause somebody leaves.
 *
 * @param u - random number in [0, 1)
 * @returns `month << causeBits | cause`, or -1 = stays
 */
export function drawPacked(packed: PackedLeaving, number: number, u: number): number {
  if (u >= packed.total[number]!) return -1;
  const { monthSums, sums, monthCount } = packed;
  const first = number * monthCount;
  const firstBits = Math.floor(u * size);
  let month = packed.guide[number * guideCount + ((u * guideCount) | 0)]!;
  for (;;) {
    const sum = monthSums[first + month]!;
    if (sum > firstBits) break;
    // The same first bits: all bits decide.
    if (sum === firstBits && sums[(first + month + 1) * causeCount - 1]! > u) break;
    month += 1;
  }
  const firstOfMonth = (first + month) * causeCount;
  let cause = 0;
  while (sums[firstOfMonth + cause]! <= u) cause += 1;
  return (month << causeBits) | cause;
}
