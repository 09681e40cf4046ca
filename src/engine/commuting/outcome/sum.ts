/**
 * The sum of a column of whole cents: exact below 2^53, in whatever order.
 *
 * @see not law: addition
 */
export function sum(column: Float64Array): number {
  let total = 0;
  for (let index = 0; index < column.length; index += 1) total += column[index]!;
  return total;
}
