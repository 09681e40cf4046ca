import type { Decimal } from 'decimal.js';

/**
 * Solves A X = B by Gaussian elimination with partial pivoting, in decimals of 60 digits.
 *
 * @param matrix - square and not singular
 * @param right - as many rows as the matrix
 * @throws Error when the matrix is singular
 */
export function solveLinear(
  matrix: readonly (readonly Decimal[])[],
  right: readonly (readonly Decimal[])[],
): readonly (readonly Decimal[])[] {
  const rows = matrix.map((row, index) => ({ left: [...row], right: [...right[index]!] }));
  for (let column = 0; column < rows.length; column += 1) {
    const pivotAt = rows.reduce(
      (best, { left }, at) =>
        at > column && left[column]!.abs().gt(rows[best]!.left[column]!.abs()) ? at : best,
      column,
    );
    [rows[column], rows[pivotAt]] = [rows[pivotAt]!, rows[column]!];
    const pivotRow = rows[column]!;
    const pivot = pivotRow.left[column]!;
    if (pivot.isZero()) throw new Error('The matrix is singular.');
    pivotRow.left = pivotRow.left.map((value) => (value.isZero() ? value : value.div(pivot)));
    pivotRow.right = pivotRow.right.map((value) => (value.isZero() ? value : value.div(pivot)));
    for (const row of rows) {
      const factor = row.left[column]!;
      if (row === pivotRow || factor.isZero()) continue;
      const reduce = (values: Decimal[], by: readonly Decimal[]): Decimal[] =>
        values.map((value, at) => (by[at]!.isZero() ? value : value.minus(factor.times(by[at]!))));
      row.left = reduce(row.left, pivotRow.left);
      row.right = reduce(row.right, pivotRow.right);
    }
  }
  return rows.map((row) => row.right);
}
