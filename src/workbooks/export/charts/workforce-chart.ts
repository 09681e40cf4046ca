import { occupationForms } from '../../../engine/workforce/workforce-figures.ts';
import { chartColours } from '../house-look.ts';
import { sheetNames } from '../lay-out-sheet.ts';
import { formText } from '../sheets/write-workforce-forms.ts';
import type { WorkforceYear } from '../workforce-years.ts';
import type { PlacedTable } from '../write-table.ts';
import { oneCell, rowCells } from './chart-cells.ts';
import { describeValues } from './describe-values.ts';
import type { SheetChart } from './sheet-chart.ts';

/** After the label and the reference date. */
const firstYearColumn = 3;

/** People by form of contract at the end of each year, stacked; forms without people are left out. */
export function workforceChart(
  years: readonly WorkforceYear[],
  placed: PlacedTable,
): Omit<SheetChart, 'from' | 'to'> {
  const numbers = years.map(({ year }) => year);
  const forms = occupationForms
    .map((form, index) => ({
      name: formText[form],
      row: placed.firstRow + index,
      values: years.map(({ closing }) => closing(`people/${form}`).mean),
    }))
    .filter(({ values }) => values.some((value) => value > 0));
  return {
    title: 'Bezetting naar vorm van het contract',
    alternativeText: `Gestapelde staven: mensen aan het eind van elk jaar, verwacht. ${forms
      .map(({ name, values }) => `${name} ${describeValues(numbers, values)}.`)
      .join(' ')}`,
    categoryTitle: 'Einde van het jaar',
    valueTitle: 'Mensen',
    valueFormat: '#,##0',
    categories: rowCells(sheetNames.workforce, [firstYearColumn, placed.headerRow], numbers),
    plots: [
      {
        kind: 'stacked-bars',
        series: forms.map(({ name, row, values }, index) => ({
          name: oneCell(sheetNames.workforce, [1, row], name),
          values: rowCells(sheetNames.workforce, [firstYearColumn, row], values),
          colour: chartColours.series[index % chartColours.series.length] ?? null,
        })),
      },
    ],
  };
}
