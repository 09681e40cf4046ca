import type { SheetChart } from './sheet-chart.ts';

/** Rows that one chart takes, and rows between two. */
const [rowsTall, gap] = [18, 1];

/** Charts beside each other split the width of the sheet at the edge of a column. */
function middleColumn(widths: readonly number[]): number {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let [column, reached] = [0, 0];
  while (column < widths.length - 1 && reached + (widths[column] ?? 0) / 2 < half) {
    reached += widths[column] ?? 0;
    column += 1;
  }
  return column;
}

/**
 * Charts two by two, below what stands on the sheet.
 *
 * @param firstRow - first free row, counted from 1
 * @param widths - of the columns of the sheet, in characters
 */
export function arrangeCharts(
  charts: readonly Omit<SheetChart, 'from' | 'to'>[],
  firstRow: number,
  widths: readonly number[],
): readonly SheetChart[] {
  const middle = middleColumn(widths);
  return charts.map((chart, index): SheetChart => {
    const top = firstRow - 1 + Math.floor(index / 2) * (rowsTall + gap);
    const isLeft = index % 2 === 0;
    return {
      ...chart,
      from: [isLeft ? 0 : middle, top],
      to: [isLeft ? middle : widths.length, top + rowsTall],
    };
  });
}
