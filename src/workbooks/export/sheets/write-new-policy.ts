import type { CellFormulaValue, Worksheet } from 'exceljs';
import type { BudgetTable, ShownAmounts } from '../../../engine/budget/budget-table.ts';
import { roundToUnits } from '../../../engine/budget/round-to-units.ts';
import { amountFormat } from '../amount-format.ts';
import { address, addressOn, formula, range, type CellContent } from '../cells.ts';
import { look } from '../house-look.ts';
import { layOutSheet, sheetNames } from '../lay-out-sheet.ts';
import { writeTable, type PlacedTable } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';
import {
  firstPrintedYear,
  printedColumns,
  widthOfColumn,
  type PrintedColumn,
} from './new-policy-columns.ts';
import { changedCountName, unchangedText } from './inputs/placed-inputs.ts';
import { firstYearColumn } from './write-new-policy-exact.ts';

/** Amounts as printed, with the exact ones they were rounded from. */
interface RoundedAmounts extends ShownAmounts {
  readonly cents: readonly number[];
  /** Rows of the exact sheet that add up to them. */
  readonly exactRows: readonly number[];
}

const unitsOf = ({ shownByYear, shownLater }: ShownAmounts): readonly number[] => [
  ...shownByYear,
  shownLater,
];

const textsOf = ({ textByYear, textLater }: ShownAmounts): readonly string[] => [
  ...textByYear,
  textLater,
];

const exactCell = (year: number, row: number): string =>
  addressOn(sheetNames.newPolicyExact, firstYearColumn + year, row);

/** The exact amount rounded live; a unit more or less where the table rounds to its total, or adds up lines. */
function roundedCell(
  { profile }: BudgetTable,
  { cents, exactRows, ...shown }: RoundedAmounts,
  year: number,
): CellFormulaValue {
  const units = unitsOf(shown)[year] ?? 0;
  const sign = profile.sign === 'plus-is-nadeel' ? -1 : 1;
  const extra = units - roundToUnits(sign * (cents[year] ?? 0), profile.unitEuros);
  const cells = exactRows.map((row) => exactCell(year, row));
  const exact = cells.length === 1 ? cells.join('') : `SUM(${cells.join(',')})`;
  const rounded = `ROUND(${exact}/${profile.unitEuros},0)`;
  if (extra === 0) return formula(rounded, units);
  // How units are spread over the lines is worked out for the amounts of the run.
  const unit = profile.rounding === 'to-total' ? `IF(${changedCountName}=0,${extra},0)` : extra;
  return formula(`${rounded}+${unit}`, units);
}

/** Cells of a row: what the columns of the line hold, and the amounts. */
const rowOf = (
  table: BudgetTable,
  columns: readonly PrintedColumn[],
  amounts: RoundedAmounts,
  contentOf: (column: PrintedColumn) => CellContent,
): readonly CellContent[] =>
  columns.map((column) =>
    'yearIndex' in column ? roundedCell(table, amounts, column.yearIndex) : contentOf(column),
  );

/** Signs and nil as the profile has them: the text of the table, while the cell stays a number. */
function formatAmounts(
  sheet: Worksheet,
  row: number,
  { profile }: BudgetTable,
  columns: readonly PrintedColumn[],
  shown: ShownAmounts,
): void {
  columns.forEach((column, index) => {
    if (!('yearIndex' in column)) return;
    const cell = sheet.getCell(row, index + 1);
    const text = textsOf(shown)[column.yearIndex] ?? '';
    cell.style = { ...cell.style, numFmt: amountFormat(profile.sign, text) };
  });
}

const spreadText = 'Afrondingsverschil, verdeeld over de regels';
const differenceText = 'Afrondingsverschil in het totaal';

/** Says whether amounts are still those of the run. */
function writeStatus(sheet: Worksheet, statusCell: string): void {
  const cell = sheet.getCell(3, 1);
  cell.value = formula(statusCell, unchangedText);
  cell.style = { ...look.note, alignment: { vertical: 'middle' } };
}

/** Below the table: what rounding makes visible, or what was spread over the lines to hide it. */
function writeDifference(
  sheet: Worksheet,
  row: number,
  table: BudgetTable,
  { placed, exact }: { readonly placed: PlacedTable; readonly exact: PlacedTable },
): void {
  const { profile } = table;
  const isSpread = profile.rounding === 'to-total';
  const label = sheet.getCell(row, profile.columns.indexOf('description') + 1);
  label.value = isSpread
    ? formula(`IF(${changedCountName}=0,"${spreadText}","${differenceText}")`, spreadText)
    : differenceText;
  label.style = look.note;
  const differences = isSpread ? table.spreadByYear : table.roundingDifferenceByYear;
  differences.forEach((difference, year) => {
    const column = firstPrintedYear(profile) + year;
    const exactLines = `${exactCell(year, exact.firstRow)}:${address(firstYearColumn + year, exact.lastRow)}`;
    const exactTotal = exactCell(year, exact.totalRow ?? exact.lastRow);
    const text = isSpread
      ? `ROUND(${exactTotal}/${profile.unitEuros},0)-SUMPRODUCT(ROUND(${exactLines}/${profile.unitEuros},0))`
      : `${address(column, placed.totalRow ?? 0)}-SUM(${range(column, placed.firstRow, placed.lastRow)})`;
    const cell = sheet.getCell(row, column);
    cell.value = formula(text, difference);
    cell.style = {
      ...look.note,
      numFmt: amountFormat(profile.sign, '-'),
      alignment: { horizontal: 'right' },
    };
  });
}

/** The sums per programme as a table of their own, in the same columns. */
function writeProgrammeTotals(
  sheet: Worksheet,
  row: number,
  table: BudgetTable,
  exact: PlacedTable,
): number {
  const columns = printedColumns(table);
  const headerRow = writeSection(sheet, row, 'Per programma');
  const totals = table.programmeTotals.map((total): RoundedAmounts & { programme: string } => ({
    ...total,
    cents: [...total.centsByYear, total.laterCentsPerYear],
    exactRows: table.rows.flatMap(({ line }, index) =>
      line.programme === total.programme ? [exact.firstRow + index] : [],
    ),
  }));
  const placed = writeTable(
    sheet,
    headerRow,
    columns.map((column) => ({
      heading: 'yearIndex' in column || column.heading === 'Omschrijving' ? column.heading : '',
      ...('yearIndex' in column ? { format: amountFormat(table.profile.sign, '-') } : {}),
    })),
    totals.map((total) =>
      rowOf(table, columns, total, ({ heading }) =>
        heading === 'Omschrijving' ? total.programme : null,
      ),
    ),
  );
  totals.forEach((total, index) =>
    formatAmounts(sheet, placed.firstRow + index, table, columns, total),
  );
  return placed.nextRow;
}

function writeNotes(sheet: Worksheet, row: number, table: BudgetTable): number {
  const { rows, profile, warnings } = table;
  let next = writeSection(sheet, row, 'Toelichting');
  const explanations = rows.map(({ line }) => {
    const heading = `${line.number}. ${line.description}`;
    return line.explanation === '' ? heading : `${heading}: ${line.explanation}`;
  });
  // Lines of one plan, each for a programme, share their explanation.
  for (const text of new Set(explanations)) next = writeText(sheet, next, text);
  if (warnings.length > 0) next = writeSection(sheet, next + 1, 'Om na te gaan');
  for (const { place, text } of warnings) next = writeText(sheet, next, `${place}: ${text}`);
  const rounding =
    profile.rounding === 'to-total'
      ? 'De regels zijn zo afgerond dat zij optellen tot het totaal, dat is afgerond vanaf de exacte som; na een wijziging op het blad Invoer is elk bedrag apart afgerond'
      : 'Elk bedrag is afgerond vanaf het exacte bedrag, het totaal vanaf de exacte som';
  return writeText(
    sheet,
    next + 1,
    `S = structureel, I = incidenteel. ${rounding}; zie het blad Nieuw beleid exact.`,
    { kind: 'note', width: 130 },
  );
}

/**
 * The table as the council knows it, in the columns and with the signs of its profile: every amount is the
 * rounded amount of the exact sheet, and of a line for several programmes the sum of their rounded amounts.
 */
export function writeNewPolicy(
  sheet: Worksheet,
  table: BudgetTable,
  exact: PlacedTable,
  statusCell: string,
): PlacedTable {
  const { profile, rows } = table;
  const columns = printedColumns(table);
  const lines = rows.map(({ line, ...shown }, index): RoundedAmounts => ({
    ...shown,
    cents: [...line.effectCentsByYear, line.laterCentsPerYear],
    exactRows: [exact.firstRow + index],
  }));
  const total: RoundedAmounts = {
    shownByYear: table.totalShownByYear,
    textByYear: table.totalTextByYear,
    shownLater: table.totalShownLater,
    textLater: table.totalTextLater,
    cents: [...table.totalCentsByYear, table.totalLaterCents],
    exactRows: [exact.totalRow ?? exact.lastRow],
  };
  writeTitle(sheet, 'Nieuw beleid', profile.caption);
  writeStatus(sheet, statusCell);
  const placed = writeTable(
    sheet,
    4,
    columns.map((column) => ({
      heading: column.heading,
      ...('yearIndex' in column ? { format: amountFormat(profile.sign, '-') } : {}),
    })),
    lines.map((amounts, index) =>
      rowOf(table, columns, amounts, (column) => {
        const line = rows[index]?.line;
        return line === undefined || 'yearIndex' in column ? null : column.content(line);
      }),
    ),
    profile.total === 'none'
      ? null
      : rowOf(table, columns, total, ({ heading }) =>
          heading === 'Omschrijving' ? 'Totaal' : null,
        ),
  );
  lines.forEach((amounts, index) =>
    formatAmounts(sheet, placed.firstRow + index, table, columns, amounts),
  );
  if (placed.totalRow !== null) formatAmounts(sheet, placed.totalRow, table, columns, total);

  const differenceRow = (placed.totalRow ?? placed.lastRow) + 1;
  if (profile.total !== 'none' || profile.rounding === 'to-total') {
    writeDifference(sheet, differenceRow, table, { placed, exact });
  }
  let row = differenceRow + 2;
  if (table.programmeTotals.length > 0) row = writeProgrammeTotals(sheet, row, table, exact);
  row = writeNotes(sheet, row, table);
  layOutSheet(sheet, {
    widths: columns.map((column) => widthOfColumn(column, table)),
    frozenRows: placed.headerRow,
    repeatedRow: placed.headerRow,
  });
  return { ...placed, nextRow: row + 1 };
}
