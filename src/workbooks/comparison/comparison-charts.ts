import { columnCells, oneCell, rowCells } from '../export/charts/chart-cells.ts';
import { describeValues } from '../export/charts/describe-values.ts';
import type { ChartPlot, SheetChart } from '../export/charts/sheet-chart.ts';
import { chartColours } from '../export/house-look.ts';
import type { PlacedTable } from '../export/write-table.ts';
import { comparisonSheetNames } from './comparison-sheet-names.ts';
import type { ComparisonToHandOn } from './comparison-to-hand-on.ts';
import type { ComparedFigureName } from './compared-figures.ts';
import { sharedYears } from './shared-years.ts';
import { firstCostColumn, type PlacedCommutingCosts } from './sheets/write-compared-commuting.ts';
import { firstFigureColumn, type PlacedFigures } from './sheets/write-compared-figures.ts';

type Chart = Omit<SheetChart, 'from' | 'to'>;

interface FigureChart {
  readonly name: ComparedFigureName;
  readonly kind: ChartPlot['kind'];
  readonly title: string;
  /** What is drawn, in words. */
  readonly drawn: string;
  readonly valueTitle: string;
  readonly valueFormat: string;
  /** By what figures are multiplied in the words; 1 without. */
  readonly inWords?: number;
}

const inThousands = { valueTitle: '€ x 1.000', valueFormat: '#,##0,' } as const;

const budgetChart: FigureChart = {
  name: 'budget',
  kind: 'bars',
  title: 'Begroting: effect op het saldo per jaar',
  drawn: "Staven naast elkaar: het effect van elk scenario op het saldo per jaar, in euro's.",
  ...inThousands,
};

const staffChart: FigureChart = {
  name: 'filledFte',
  kind: 'line',
  title: 'Bezetting aan het eind van het jaar',
  drawn: 'Lijnen: de bezetting van elk scenario aan het eind van elk jaar, in fte.',
  valueTitle: 'Fte',
  valueFormat: '#,##0',
};

const hireChart: FigureChart = {
  name: 'hireShare',
  kind: 'line',
  title: 'Inhuur als deel van loonsom en inhuur',
  drawn: 'Lijnen: hoeveel procent van loonsom en inhuur samen elk scenario aan inhuur besteedt.',
  valueTitle: 'Deel',
  valueFormat: '0.0%',
  inWords: 100,
};

/** Of a scenario the same in every chart; there are at most five. */
const colourOf = (scenario: number): string | null =>
  chartColours.series[scenario % chartColours.series.length] ?? null;

/** Of the scheme in force, that is of no scenario. */
const colourOfNow = chartColours.series[5];

/** A series per scenario, of the years that all of them have; `null` without such a year. */
function figureChart(
  { scenarios, budgets }: ComparisonToHandOn,
  { rowOf }: PlacedFigures,
  labels: PlacedTable,
  { name, kind, title, drawn, valueTitle, valueFormat, inWords = 1 }: FigureChart,
): Chart | null {
  const shared = sharedYears(scenarios, name);
  const first = shared[0];
  if (first === undefined) return null;
  const years = shared.map((year) => budgets.years[year]!);
  const row = rowOf[name] + first;
  const series = scenarios.map(({ label, figures }) => ({
    label,
    values: shared.map((year) => figures[name][year]!),
  }));
  return {
    title,
    alternativeText: `${drawn} ${series
      .map(({ label, values }) => {
        const shown = values.map((value) => value * inWords);
        return `${label} ${describeValues(years, shown)}.`;
      })
      .join(' ')}`,
    categoryTitle: 'Jaar',
    valueTitle,
    valueFormat,
    categories: columnCells(comparisonSheetNames.keyFigures, [firstFigureColumn - 1, row], years),
    plots: [
      {
        kind,
        series: series.map(({ label, values }, index) => ({
          name: oneCell(comparisonSheetNames.overview, [1, labels.firstRow + index], label),
          values: columnCells(
            comparisonSheetNames.keyFigures,
            [firstFigureColumn + index, row],
            values,
          ),
          colour: colourOf(index),
        })),
      },
    ],
  };
}

/** What the current scheme of the first scenario costs, and the proposal of each. */
function commutingChart(
  { scenarios, budgets }: ComparisonToHandOn,
  { rows }: PlacedCommutingCosts,
  { rowOf }: PlacedFigures,
): Chart | null {
  const shared = sharedYears(scenarios, 'commutingTotal');
  const first = shared[0];
  if (first === undefined) return null;
  const years = shared.map((year) => budgets.years[year]!);
  const drawn = rows.filter(
    ({ scenario, scheme: { role } }) => role === 'Voorstel' || (role === 'Nu' && scenario === 0),
  );
  const valuesOf = (euros: readonly (number | null)[]): number[] =>
    shared.map((year) => euros[year] ?? 0);
  return {
    title: 'Reiskosten per regeling',
    alternativeText: `Staven naast elkaar: wat de huidige regeling en elk voorstel per jaar kosten, in euro's. ${drawn
      .map(({ title, euros }) => `${title} ${describeValues(years, valuesOf(euros))}.`)
      .join(' ')}`,
    categoryTitle: 'Jaar',
    ...inThousands,
    categories: columnCells(
      comparisonSheetNames.keyFigures,
      [firstFigureColumn - 1, rowOf.commutingTotal + first],
      years,
    ),
    plots: [
      {
        kind: 'bars',
        series: drawn.map(({ title, row, euros, scenario, scheme: { role } }) => ({
          name: oneCell(comparisonSheetNames.commuting, [1, row], title),
          values: rowCells(
            comparisonSheetNames.commuting,
            [firstCostColumn + first, row],
            valuesOf(euros),
          ),
          colour: role === 'Nu' ? colourOfNow : colourOf(scenario),
        })),
      },
    ],
  };
}

/**
 * The charts of the overview, over cells of the sheets behind it.
 *
 * @param labels - the table in which every scenario has a row with its name
 */
export function comparisonCharts(
  comparison: ComparisonToHandOn,
  {
    figures,
    commuting,
  }: { readonly figures: PlacedFigures; readonly commuting: PlacedCommutingCosts },
  labels: PlacedTable,
): readonly Chart[] {
  return [
    figureChart(comparison, figures, labels, budgetChart),
    commutingChart(comparison, commuting, figures),
    figureChart(comparison, figures, labels, staffChart),
    figureChart(comparison, figures, labels, hireChart),
  ].filter((chart) => chart !== null);
}
