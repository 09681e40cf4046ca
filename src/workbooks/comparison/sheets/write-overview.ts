import type { Worksheet } from 'exceljs';
import type { SheetChart } from '../../export/charts/sheet-chart.ts';
import { arrangeCharts } from '../../export/charts/arrange-charts.ts';
import { address, addressOn, formula, type CellContent } from '../../export/cells.ts';
import { dayText } from '../../export/dutch-text.ts';
import { format, look } from '../../export/house-look.ts';
import { layOutSheet, scaleToFit, scaleToHeight } from '../../export/lay-out-sheet.ts';
import { overallRow } from '../../export/sheets/write-check-list.ts';
import { writeTable, type PlacedTable, type TableColumn } from '../../export/write-table.ts';
import { writeSection, writeText, writeTitle } from '../../export/write-text.ts';
import { comparisonCharts } from '../comparison-charts.ts';
import { comparisonSheetNames } from '../comparison-sheet-names.ts';
import type { ComparisonToHandOn } from '../comparison-to-hand-on.ts';
import { figureForms, type ComparedFigureName } from '../compared-figures.ts';
import { sharedYears } from '../shared-years.ts';
import { roundedTo } from '../side-by-side.ts';
import type { PlacedCommutingCosts } from './write-compared-commuting.ts';
import { firstFigureColumn, type PlacedFigures } from './write-compared-figures.ts';

/** A column of the overview: one number per scenario, of all shared years together or of the last. */
interface OverviewColumn {
  readonly name: ComparedFigureName;
  readonly kind: 'sum' | 'last';
  readonly heading: string;
}

const overviewColumns: readonly OverviewColumn[] = [
  { name: 'retirements', kind: 'sum', heading: 'Vertrek door\npensioen' },
  { name: 'filledFte', kind: 'last', heading: 'Bezetting\nin fte' },
  { name: 'hireShare', kind: 'last', heading: 'Deel\ninhuur' },
  { name: 'fund', kind: 'sum', heading: 'Uit het\nfonds (€)' },
  { name: 'commutingTotal', kind: 'sum', heading: 'Reiskosten\nvoorstel (€)' },
  { name: 'budget', kind: 'sum', heading: 'Effect op het\nsaldo (€)' },
];

const periodText = (years: readonly number[], kind: OverviewColumn['kind']): string => {
  const [first, last] = [years[0], years.at(-1)];
  if (last === undefined) return 'geen jaar';
  return kind === 'last' ? `eind ${last}` : `${first}-${last}`;
};

/** The number of a scenario, by formula from the key figures; `null` when no year is in every scenario. */
function overviewCell(
  { scenarios }: ComparisonToHandOn,
  { rowOf }: PlacedFigures,
  { name, kind }: OverviewColumn,
  scenario: number,
): { readonly content: CellContent; readonly value: number | null } {
  const shared = sharedYears(scenarios, name);
  const values = shared.map((year) => scenarios[scenario]!.figures[name][year]!);
  const [first, last] = [shared[0], shared.at(-1)];
  if (first === undefined || last === undefined) return { content: null, value: null };
  const cellOf = (year: number): string =>
    addressOn(comparisonSheetNames.keyFigures, firstFigureColumn + scenario, rowOf[name] + year);
  if (kind === 'last') {
    const value = values.at(-1)!;
    return { content: formula(cellOf(last), value), value };
  }
  const { decimals } = figureForms[name];
  const value = roundedTo(
    values.reduce((sum, one) => sum + one, 0),
    decimals,
  );
  const end = address(firstFigureColumn + scenario, rowOf[name] + last);
  return { content: formula(`ROUND(SUM(${cellOf(first)}:${end}),${decimals})`, value), value };
}

function columnsOf({ scenarios, budgets: { years } }: ComparisonToHandOn): readonly TableColumn[] {
  return overviewColumns.map(({ name, kind, heading }) => {
    const shared = sharedYears(scenarios, name).map((year) => years[year]!);
    return {
      heading: `${heading}\n${periodText(shared, kind)}`,
      format: figureForms[name].format,
    };
  });
}

/** A row per scenario, and then the difference of each with the first. */
function writeTotals(
  sheet: Worksheet,
  row: number,
  comparison: ComparisonToHandOn,
  placed: PlacedFigures,
): PlacedTable & { readonly scenarios: PlacedTable } {
  const { scenarios } = comparison;
  const columns = columnsOf(comparison);
  const cells = scenarios.map((_, scenario) =>
    overviewColumns.map((column) => overviewCell(comparison, placed, column, scenario)),
  );
  const table = writeTable(
    sheet,
    writeSection(sheet, row, 'In het kort'),
    [{ heading: 'Scenario' }, ...columns],
    scenarios.map(({ label }, index) => [label, ...cells[index]!.map(({ content }) => content)]),
  );
  const section = writeSection(sheet, table.nextRow, `Verschil met ${scenarios[0].label}`);
  const differences = writeTable(
    sheet,
    section,
    [{ heading: 'Scenario' }, ...columns],
    scenarios.slice(1).map(({ label }, index): readonly CellContent[] => [
      label,
      ...overviewColumns.map(({ name }, place): CellContent => {
        const [base, value] = [cells[0]![place]!.value, cells[index + 1]![place]!.value];
        if (base === null || value === null) return null;
        const { decimals } = figureForms[name];
        const [after, before] = [table.firstRow + index + 1, table.firstRow].map((line) =>
          address(place + 2, line),
        );
        return formula(`ROUND(${after}-${before},${decimals})`, roundedTo(value - base, decimals));
      }),
    ]),
  );
  return { ...differences, scenarios: table };
}

/** The effect of the whole budget per year; what the council votes on. */
function writeBudgetYears(
  sheet: Worksheet,
  row: number,
  { scenarios, budgets: { years } }: ComparisonToHandOn,
  { rowOf }: PlacedFigures,
): PlacedTable {
  return writeTable(
    sheet,
    writeSection(sheet, row, 'Begroting: effect op het saldo per jaar (€)'),
    [
      { heading: 'Scenario' },
      ...years.map((year) => ({ heading: String(year), format: format.amount })),
    ],
    scenarios.map(({ label, figures }, scenario) => [
      label,
      ...figures.budget.map((value, year) =>
        value === null
          ? null
          : formula(
              addressOn(
                comparisonSheetNames.keyFigures,
                firstFigureColumn + scenario,
                rowOf.budget + year,
              ),
              value,
            ),
      ),
    ]),
  );
}

function writeVerdict(sheet: Worksheet, row: number, verdict: string): void {
  const [label, cell] = [sheet.getCell(row, 1), sheet.getCell(row, 2)];
  label.value = comparisonSheetNames.checks;
  label.style = look.total;
  cell.value = formula(addressOn(comparisonSheetNames.checks, 1, overallRow), verdict);
  cell.style = look.text;
  sheet.getRow(row).height = 17;
}

/** What it comes to on one page; the charts that are returned stand on the next. */
export function writeOverview(
  sheet: Worksheet,
  comparison: ComparisonToHandOn,
  placed: { readonly figures: PlacedFigures; readonly commuting: PlacedCommutingCosts },
  verdict: string,
  createdOn: string,
): readonly SheetChart[] {
  const { scenarios } = comparison;
  const { referenceDate } = scenarios[0].scenario;
  writeTitle(
    sheet,
    'Scenario’s naast elkaar',
    `Peildatum ${dayText(referenceDate)} · gemaakt op ${dayText(createdOn)}`,
  );
  const widths = [44, ...overviewColumns.map(() => 17)];
  const row = writeText(
    sheet,
    4,
    'Wat elk scenario betekent voor bezetting, inhuur, fonds, reiskosten en begroting. Effect op het saldo: min = nadeel. Per jaar staat het op het blad Kerncijfers, per begrotingsregel op Nieuw beleid, en wat er anders is gekozen op Keuzes.',
    { width: 130 },
  );
  const totals = writeTotals(sheet, row + 1, comparison, placed.figures);
  const perYear = writeBudgetYears(sheet, totals.nextRow, comparison, placed.figures);
  const lastRow = perYear.nextRow - 1;
  writeVerdict(sheet, lastRow, verdict);
  // Excel keeps to page breaks only at a fixed scale.
  sheet.getRow(lastRow).addPageBreak();
  layOutSheet(sheet, {
    widths,
    frozenRows: 2,
    scale: Math.min(scaleToFit(widths), scaleToHeight(sheet, lastRow)),
  });
  const charts = comparisonCharts(comparison, placed, totals.scenarios);
  return arrangeCharts(charts, lastRow + 2, widths);
}
