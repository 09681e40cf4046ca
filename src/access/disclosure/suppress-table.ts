import { hideSmallSums } from './hide-small-sums.ts';
import { protectHiddenCells, type TableCell } from './protect-hidden-cells.ts';

/** Counts of people in rows x columns with their totals; `null` = hidden. */
export interface SuppressedTable {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

export interface SuppressionRule {
  /** Counts of 1 up to and including `threshold` - 1 are hidden; parameter `disclosure/...`. */
  readonly threshold: number;
  /** Totals per column and the grand total are known already, so cannot be hidden. Default: false. */
  readonly areColumnTotalsKnown?: boolean;
  /** Totals per row are known already, so cannot be hidden. Default: false. */
  readonly areRowTotalsKnown?: boolean;
  /** Columns whose total is hidden elsewhere, although other totals are known; hidden here too. */
  readonly hiddenColumns?: ReadonlySet<number>;
}

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

/**
 * A two-way table that may be published: small counts are hidden, and with them as many others as it
 * takes to keep anybody from working them out from the totals, or their sum where that is small as well.
 * Zeros are shown where they can be.
 *
 * @param counts - people per row and column; every row equally long
 */
export function suppressTable(
  counts: readonly (readonly number[])[],
  {
    threshold,
    areColumnTotalsKnown = false,
    areRowTotalsKnown = false,
    hiddenColumns = new Set(),
  }: SuppressionRule,
): SuppressedTable {
  const rowTotals = counts.map(sum);
  const columnTotals = (counts[0] ?? []).map((_, column) =>
    sum(counts.map((row) => row[column] ?? 0)),
  );
  const total = sum(rowTotals);
  const [rowCount, columnCount] = [counts.length, columnTotals.length];

  // Sums: one per row, the row of totals, one per column, the column of totals.
  const rowOfTotals = rowCount;
  const columnLine = (column: number): number => rowCount + 1 + column;
  const columnOfTotals = columnLine(columnCount);
  // Any inner cell is cheaper than any total, any total cheaper than the grand total.
  const perTotal = total + rowCount * columnCount + 1;
  const perGrandTotal = perTotal * (rowCount + columnCount + 1);
  const rowTotalCost = areRowTotalsKnown ? null : perTotal;
  const columnTotalCost = (column: number): number | null =>
    areColumnTotalsKnown && !hiddenColumns.has(column) ? null : perTotal;
  const grandTotalCost = areColumnTotalsKnown ? null : perGrandTotal;

  const cells: readonly TableCell[] = [
    ...counts.flatMap((row, from) =>
      row.map((count, column) => ({ from, to: columnLine(column), count, cost: count + 1 })),
    ),
    ...rowTotals.map((count, row) => ({
      from: columnOfTotals,
      to: row,
      count,
      cost: rowTotalCost,
    })),
    ...columnTotals.map((count, column) => ({
      from: columnLine(column),
      to: rowOfTotals,
      count,
      cost: columnTotalCost(column),
    })),
    { from: rowOfTotals, to: columnOfTotals, count: total, cost: grandTotalCost },
  ];
  const small = cells.flatMap(({ count, cost }, index) =>
    count > 0 && count < threshold && cost !== null ? [index] : [],
  );
  const firstColumnTotal = rowCount * columnCount + rowCount;
  const hiddenTotals = [...hiddenColumns].map((column) => firstColumnTotal + column);
  const protectedCells = protectHiddenCells(cells, [...new Set([...small, ...hiddenTotals])]);
  const inner = rowCount * columnCount;
  const rowKeys = [...counts.keys()];
  const columnKeys = [...columnTotals.keys()];
  const hidden = hideSmallSums(cells, protectedCells, threshold, [
    ...rowKeys.map((row) => ({
      parts: columnKeys.map((column) => row * columnCount + column),
      total: inner + row,
    })),
    ...columnKeys.map((column) => ({
      parts: rowKeys.map((row) => row * columnCount + column),
      total: firstColumnTotal + column,
    })),
    { parts: rowKeys.map((row) => inner + row), total: cells.length - 1 },
    { parts: columnKeys.map((column) => firstColumnTotal + column), total: cells.length - 1 },
  ]);
  const shown = cells.map(({ count }, index) => (hidden.has(index) ? null : count));

  return {
    cells: counts.map((_, row) => shown.slice(row * columnCount, (row + 1) * columnCount)),
    rowTotals: shown.slice(inner, inner + rowCount),
    columnTotals: shown.slice(inner + rowCount, inner + rowCount + columnCount),
    total: shown.at(-1) ?? null,
  };
}
