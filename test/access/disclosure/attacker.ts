import { Decimal } from 'decimal.js';
import type { SuppressedTable } from '../../../src/access/disclosure/suppress-table.ts';

/**
 * Somebody who solves the published sums: Gaussian elimination over exact numbers on one unknown per
 * hidden cell. Knows nothing of how the cells were chosen.
 */

/** Hidden cells that the equations determine; names such as `1,2`, `total row 0`. */
export function recovered({ cells, rowTotals, columnTotals, total }: SuppressedTable): string[] {
  const names: string[] = [];
  const unknown = (name: string): number => names.push(name) - 1;
  const inner = cells.map((row, r) => row.map((cell, c) => cell ?? { at: unknown(`${r},${c}`) }));
  const ofRow = rowTotals.map((cell, r) => cell ?? { at: unknown(`row ${r}`) });
  const ofColumn = columnTotals.map((cell, c) => cell ?? { at: unknown(`column ${c}`) });
  const grand = total ?? { at: unknown('grand total') };

  type Term = number | { readonly at: number };
  const equation = (parts: readonly Term[], sum: Term): Decimal[] => {
    const row = Array.from({ length: names.length }, () => new Decimal(0));
    const add = (term: Term, sign: number): void => {
      if (typeof term !== 'number') row[term.at] = (row[term.at] ?? new Decimal(0)).plus(sign);
    };
    for (const part of parts) add(part, 1);
    add(sum, -1);
    return row;
  };
  const equations = [
    ...inner.map((row, r) => equation(row, ofRow[r] ?? 0)),
    ...ofColumn.map((sum, c) =>
      equation(
        inner.map((row) => row[c] ?? 0),
        sum,
      ),
    ),
    equation(ofRow, grand),
    equation(ofColumn, grand),
  ];
  // A cell is determined when it is alone in a row of the reduced form.
  return reduced(equations).flatMap((row) => {
    const left = row.flatMap((value, at) => (value.isZero() ? [] : [at]));
    return left.length === 1 ? left.map((at) => names[at] ?? '') : [];
  });
}

function reduced(equations: readonly (readonly Decimal[])[]): Decimal[][] {
  const rows = equations.map((row) => [...row]);
  let pivots = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const found = rows.findIndex((row, index) => index >= pivots && !row[column]?.isZero());
    const pivotRow = rows[found];
    if (!pivotRow) continue;
    rows[found] = rows[pivots] ?? [];
    const factor = pivotRow[column] ?? new Decimal(1);
    rows[pivots] = pivotRow.map((value) => value.div(factor));
    rows.forEach((row, index) => {
      const times = row[column];
      if (index === pivots || !times || times.isZero()) return;
      rows[index] = row.map((value, at) => value.minus(times.mul(rows[pivots]?.[at] ?? 0)));
    });
    pivots += 1;
  }
  return rows;
}
