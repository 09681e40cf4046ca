import type { Worksheet } from 'exceljs';
import type {
  ComparedAmounts,
  ComparedLine,
} from '../../../engine/budget/comparison/compare-budgets.ts';
import { address, euros, formula, range, type CellContent } from '../../export/cells.ts';
import { format } from '../../export/house-look.ts';
import { layOutSheet, noteWidth, widthFor } from '../../export/lay-out-sheet.ts';
import { codeContent } from '../../export/sheets/write-new-policy-exact.ts';
import { writeTable, type PlacedTable, type TableColumn } from '../../export/write-table.ts';
import { writeSection, writeText, writeTitle } from '../../export/write-text.ts';
import type { ComparisonToHandOn } from '../comparison-to-hand-on.ts';
import { scenariosLegend } from '../scenario-labels.ts';
import { comparedWidth, sideBySideCells, sideBySideColumns } from '../side-by-side.ts';

/** Columns before those of the scenarios. */
const lineColumns: readonly TableColumn[] = [
  { heading: 'Nr.' },
  { heading: 'Omschrijving' },
  { heading: 'Programma', align: 'left' },
  { heading: 'Taakveld' },
  { heading: 'Categorie' },
  { heading: 'Kant' },
  { heading: 'Jaar', format: format.year, align: 'left' },
];
const yearColumn = 7;

/** Column of the first scenario on this sheet. */
export const firstPolicyColumn = 8;

/** In place of a year: each year after the last. */
const later = 'daarna';

/** Where the amounts came to stand: per line, and in total, a row for each year and one for later years. */
export interface PlacedPolicy {
  readonly lines: PlacedTable;
  readonly totals: PlacedTable;
}

const courseOf = ({ centsByYear, laterCents }: ComparedAmounts): readonly number[] => [
  ...centsByYear,
  laterCents,
];

const descriptionOf = ({ byTable }: ComparedLine): string =>
  byTable.find((entry) => entry !== null)?.lines[0].description ?? '';

/** Amounts of one line in one year; a scenario without the line shows nothing, and counts as 0. */
function amountsOf({ byTable }: ComparedLine, year: number, row: number): readonly CellContent[] {
  const cents = byTable.map((entry) => (entry === null ? null : courseOf(entry)[year]!));
  return sideBySideCells(
    {
      contents: cents.map((amount) => (amount === null ? null : euros(amount))),
      values: cents.map((amount) => euros(amount ?? 0)),
      decimals: 2,
    },
    row,
    firstPolicyColumn,
  );
}

/** The budget lines of all scenarios, a row per line and year, and what they come to. */
export function writeComparedPolicy(
  sheet: Worksheet,
  { scenarios, budgets, smallest }: ComparisonToHandOn,
): PlacedPolicy {
  const { years, lines, totals } = budgets;
  const count = scenarios.length;
  const periods: readonly (number | string)[] = [...years, later];
  const amountColumns = sideBySideColumns(count, format.cents);
  const firstDifference = firstPolicyColumn + count;
  const lastDifference = firstDifference + count - 2;
  const descriptions = lines.map(descriptionOf);
  const widths = [
    6,
    widthFor(descriptions, 26, 40),
    widthFor(
      lines.map(({ programme }) => programme),
      11,
      20,
    ),
    9,
    10,
    7,
    8,
    ...amountColumns.map(() => comparedWidth),
    9,
  ];
  const width = noteWidth(widths);
  writeTitle(
    sheet,
    'Nieuw beleid naast elkaar',
    "Effect op het saldo in euro's en centen: min = nadeel. Een leeg vak: dit scenario heeft de regel niet.",
  );
  const headerRow =
    writeText(sheet, 3, scenariosLegend(scenarios.map(({ label }) => label)), { width }) + 1;
  const rows = lines.flatMap((line, index) =>
    periods.map((period, year): readonly CellContent[] => {
      const row = headerRow + 1 + index * periods.length + year;
      const amounts = amountsOf(line, year, row);
      const differences = `${address(firstDifference, row)}:${address(lastDifference, row)}`;
      const cents = line.byTable.map((entry) => (entry === null ? 0 : courseOf(entry)[year]!));
      return [
        codeContent(line.number),
        descriptions[index]!,
        codeContent(line.programme),
        line.taakveld,
        line.category,
        line.side,
        period,
        ...amounts,
        formula(
          `IF(SUMPRODUCT(ABS(${differences}))=0,"nee","ja")`,
          cents.every((amount) => amount === cents[0]) ? 'nee' : 'ja',
        ),
      ];
    }),
  );
  const placed = writeTable(
    sheet,
    headerRow,
    [...lineColumns, ...amountColumns, { heading: 'Verschilt' }],
    rows,
    null,
    'Nieuw_beleid_naast_elkaar',
  );
  const sumRow = writeSection(sheet, placed.nextRow, 'Totaal');
  const yearCells = range(yearColumn, placed.firstRow, placed.lastRow);
  const placedTotals = writeTable(
    sheet,
    sumRow,
    [
      ...lineColumns.map((column, index) => ({
        ...column,
        heading: index === yearColumn - 1 ? column.heading : '',
      })),
      ...amountColumns,
    ],
    periods.map((period, year): readonly CellContent[] => {
      const row = sumRow + 1 + year;
      const values = totals.map((total) => euros(courseOf(total)[year]!));
      const contents = values.map((value, scenario) => {
        const cells = range(firstPolicyColumn + scenario, placed.firstRow, placed.lastRow);
        return formula(`ROUND(SUMIF(${yearCells},${address(yearColumn, row)},${cells}),2)`, value);
      });
      return [
        null,
        'Alle regels',
        null,
        null,
        null,
        null,
        period,
        ...sideBySideCells({ contents, values, decimals: 2 }, row, firstPolicyColumn),
      ];
    }),
  );
  writeText(
    sheet,
    placedTotals.nextRow,
    `Na haar eigen laatste jaar telt van een begroting het bedrag voor de jaren daarna. Regels van de koppelingen staan alleen per programma als daar in elk plan, en in het verschil tussen elke twee plannen, minstens ${smallest.plan} posten achter zitten, of geen.`,
    { kind: 'note', width },
  );
  layOutSheet(sheet, { widths, frozenRows: headerRow, repeatedRow: headerRow });
  return { lines: placed, totals: placedTotals };
}
