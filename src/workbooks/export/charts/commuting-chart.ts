import { euros } from '../cells.ts';
import { schemeTitle } from '../commuting-schemes.ts';
import { chartColours } from '../house-look.ts';
import { sheetNames } from '../lay-out-sheet.ts';
import { firstCommutingYearColumn } from '../sheets/write-scheme-make-up.ts';
import type { PlacedCommuting } from '../sheets/write-commuting.ts';
import { oneCell, rowCells } from './chart-cells.ts';
import { describeValues } from './describe-values.ts';
import type { SheetChart } from './sheet-chart.ts';

/** What each scheme costs per year, beside each other. */
export function commutingChart({
  schemes,
  totals,
}: PlacedCommuting): Omit<SheetChart, 'from' | 'to'> {
  const years = schemes[0]?.outcome.years.map(({ year }) => year) ?? [];
  const costs = schemes.map((scheme, index) => ({
    title: schemeTitle(scheme),
    row: totals.firstRow + index,
    values: scheme.outcome.years.map(({ totalCents }) => euros(totalCents)),
  }));
  return {
    title: 'Reiskosten per regeling',
    alternativeText: `Staven naast elkaar: wat elke regeling de werkgever per jaar kost, in euro's. ${costs
      .map(({ title, values }) => `${title} ${describeValues(years, values)}.`)
      .join(' ')}`,
    categoryTitle: 'Jaar',
    valueTitle: '€ x 1.000',
    valueFormat: '#,##0,',
    categories: rowCells(sheetNames.commuting, [firstCommutingYearColumn, totals.headerRow], years),
    plots: [
      {
        kind: 'bars',
        series: costs.map(({ title, row, values }, index) => ({
          name: oneCell(sheetNames.commuting, [1, row], title),
          values: rowCells(sheetNames.commuting, [firstCommutingYearColumn, row], values),
          colour: chartColours.series[index % chartColours.series.length] ?? null,
        })),
      },
    ],
  };
}
