import { one, over, times } from './fixed-point.ts';

/**
 * Solves A X = B by Gauss-Jordan elimination with partial pivoting, in fixed-point decimals of 80 places.
 * Cubic in the rows; zeros are skipped, so career ladders are much faster than full matrices: 200 full rows
 * take some 5 seconds, 40 rows 0.05. The places lost are about twice those of the largest number in the
 * inverse, so a stay of up to 10^20 steps keeps more than a double can show.
 *
 * @param matrix - square and not singular
 * @param right - as many rows as the matrix
 * @throws Error when the matrix is singular
 * @see not law: linear algebra
 */
export function solveLinear(
  matrix: readonly (readonly bigint[])[],
  right: readonly (readonly bigint[])[],
): readonly (readonly bigint[])[] {
  const rows = matrix.map((row, index) => ({ left: [...row], right: [...right[index]!] }));
  for (let column = 0; column < rows.length; column += 1) {
    const pivotAt = rows.reduce(
      (best, { left }, at) =>
        at > column && size(left[column]!) > size(rows[best]!.left[column]!) ? at : best,
      column,
    );
    [rows[column], rows[pivotAt]] = [rows[pivotAt]!, rows[column]!];
    const pivotRow = rows[column]!;
    const pivot = pivotRow.left[column]!;
    if (pivot === 0n) throw new Error('The matrix is singular.');
    divide(pivotRow.left, pivot);
    divide(pivotRow.right, pivot);
    for (const row of rows) {
      const factor = row.left[column]!;
      if (row === pivotRow || factor === 0n) continue;
      subtract(row.left, factor, pivotRow.left);
      subtract(row.right, factor, pivotRow.right);
    }
  }
  return rows.map((row) => row.right);
}

/**
 * I - Q for some of the groups.
 *
 * @param shares - `shares[from][to]` of all groups
 * @param groups - the groups to keep, in the order of rows and columns
 * @see not law: linear algebra
 */
export const identityLess = (
  shares: readonly (readonly bigint[])[],
  groups: readonly number[],
): bigint[][] =>
  groups.map((from) => groups.map((to) => (from === to ? one : 0n) - shares[from]![to]!));

const size = (value: bigint): bigint => (value < 0n ? -value : value);

function divide(values: bigint[], by: bigint): void {
  for (let at = 0; at < values.length; at += 1) {
    if (values[at] !== 0n) values[at] = over(values[at]!, by);
  }
}

function subtract(values: bigint[], factor: bigint, pivotValues: readonly bigint[]): void {
  for (let at = 0; at < values.length; at += 1) {
    if (pivotValues[at] !== 0n) values[at]! -= times(factor, pivotValues[at]!);
  }
}
