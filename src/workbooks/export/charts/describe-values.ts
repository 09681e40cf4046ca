import type { ChartCells } from './sheet-chart.ts';

/** "2026: 34; 2027: 40,5": the figures of a series, for an alternative text. */
export const describeValues = (
  categories: ChartCells['values'],
  values: readonly number[],
): string =>
  categories
    .map(
      (category, index) =>
        `${category}: ${(values[index] ?? 0).toLocaleString('nl-NL', { maximumFractionDigits: 1 })}`,
    )
    .join('; ');
