import type { RetirementOutcome } from '../../../engine/retirement/retirement-outcome.ts';
import { chartColours } from '../house-look.ts';
import { sheetNames } from '../lay-out-sheet.ts';
import { bandColumns } from '../sheets/write-retirement-band.ts';
import type { PlacedTable } from '../write-table.ts';
import { columnCells, oneCell } from './chart-cells.ts';
import { describeValues } from './describe-values.ts';
import type { ChartSeries, SheetChart } from './sheet-chart.ts';

/**
 * The expected departures as a line, over the band in which eight out of ten cases lie: an area from P10
 * to P90, that stands on an area which is not drawn. `null` without a band.
 */
export function retirementChart(
  { expected }: RetirementOutcome,
  placed: PlacedTable,
): Omit<SheetChart, 'from' | 'to'> | null {
  const bands = expected.groups.find(({ grouping }) => grouping === 'all')?.bands.year ?? [];
  const years = expected.periods.year;
  if (bands.length === 0 || bands.length !== placed.lastRow - placed.firstRow + 1) return null;
  const series = (
    column: keyof typeof bandColumns,
    name: string,
    values: readonly number[],
    colour: string | null,
  ): ChartSeries => ({
    name: oneCell(sheetNames.retirement, [bandColumns[column], placed.headerRow], name),
    values: columnCells(sheetNames.retirement, [bandColumns[column], placed.firstRow], values),
    colour,
  });
  const low = bands.map(({ p10 }) => p10);
  const spread = bands.map(({ p10, p90 }) => p90 - p10);
  const mean = bands.map((band) => band.mean);
  return {
    title: 'Pensioengolf: verwacht vertrek per jaar',
    alternativeText: `Lijn met een vlak eromheen: hoeveel mensen per jaar naar verwachting vertrekken, en tussen welke aantallen (P10 en P90) het in acht van de tien gevallen ligt. Verwacht ${describeValues(years, mean)}. P10 ${describeValues(years, low)}. P90 ${describeValues(
      years,
      bands.map(({ p90 }) => p90),
    )}.`,
    categoryTitle: 'Jaar',
    valueTitle: 'Mensen',
    valueFormat: '#,##0',
    categories: columnCells(sheetNames.retirement, [1, placed.firstRow], years.map(Number)),
    plots: [
      {
        kind: 'stacked-areas',
        series: [
          series('p10', 'P10', low, null),
          series('spread', 'P10 tot P90', spread, chartColours.band),
        ],
      },
      { kind: 'line', series: [series('mean', 'Verwacht', mean, chartColours.line)] },
    ],
  };
}
