import type { Worksheet } from 'exceljs';
import type { BudgetLine, LineOrigin } from '../../../engine/budget/budget-line.ts';
import type { BudgetTable } from '../../../engine/budget/budget-table.ts';
import type { Scenario } from '../../../engine/scenario.ts';
import { address, euros, formula, range, type CellContent } from '../cells.ts';
import { format, look } from '../house-look.ts';
import { layOutSheet, widthFor } from '../lay-out-sheet.ts';
import { writeTable, type PlacedTable, type TableColumn } from '../write-table.ts';
import { writeSection, writeTitle } from '../write-text.ts';
import type { PlacedInputs } from './inputs/placed-inputs.ts';
import { lineFormula, manualIndexes } from './line-formula.ts';

/** First column with a year on this sheet. */
export const firstYearColumn = 5;

/** Where the amounts of a line come from. */
export const originText: Readonly<Record<LineOrigin['kind'], string>> = {
  manual: 'ingevoerd',
  retirement: 'berekend: pensioengolf',
  workforce: 'berekend: formatie',
  pairing: 'berekend: koppelingen',
  commuting: 'berekend: reiskosten',
  reserve: 'berekend: dekking uit reserve',
};

/** Numbers as numbers; `07`, `B2` and what has more digits than the 15 a spreadsheet keeps stay text. */
export const codeContent = (code: string): string | number =>
  /^[1-9]\d{0,14}$/.test(code) ? Number(code) : code;

const structuralMark = ({ isStructural }: BudgetLine): string => (isStructural ? 'S' : 'I');

/** Cents with the sign of the table, in euros. */
export function signedEuros(cents: number, { profile }: BudgetTable): number {
  return profile.sign === 'plus-is-nadeel' && cents !== 0 ? -euros(cents) : euros(cents);
}

/** The lines with formulas, and those of the run below them. */
export interface PlacedNewPolicy extends PlacedTable {
  readonly run: PlacedTable;
}

const headerRow = 4;

type Cells = (line: BudgetLine, row: number) => readonly CellContent[];

/** The columns up to the amounts, and the amounts; the total is their sum. */
function writeLines(
  sheet: Worksheet,
  top: number,
  table: BudgetTable,
  amountsOf: Cells,
  furtherColumns: readonly TableColumn[],
  furtherOf: (line: BudgetLine) => readonly CellContent[],
): PlacedTable {
  const { years, rows } = table;
  const totals = [...table.totalCentsByYear, table.totalLaterCents];
  return writeTable(
    sheet,
    top,
    [
      { heading: 'Nr.' },
      { heading: 'Omschrijving' },
      { heading: 'Programma', align: 'left' },
      { heading: 'S/I' },
      ...years.map((year) => ({ heading: String(year), format: format.cents })),
      { heading: `Na ${years.at(-1)}, per jaar`, format: format.cents },
      ...furtherColumns,
    ],
    rows.map(({ line }, index) => [
      codeContent(line.number),
      line.description,
      codeContent(line.programme),
      structuralMark(line),
      ...amountsOf(line, index),
      ...furtherOf(line),
    ]),
    [
      null,
      'Totaal',
      null,
      null,
      ...totals.map((cents, year) =>
        formula(
          `ROUND(SUM(${range(firstYearColumn + year, top + 1, top + rows.length)}),2)`,
          signedEuros(cents, table),
        ),
      ),
    ],
  );
}

/** What the changed inputs do to the total; nothing without a change. */
function writeDifference(
  sheet: Worksheet,
  { totalRow, run }: { readonly totalRow: number; readonly run: PlacedTable },
  columnCount: number,
): void {
  const row = totalRow + 1;
  const label = sheet.getCell(row, 2);
  label.value = 'Verschil met de berekening';
  label.style = look.note;
  for (let column = firstYearColumn; column < firstYearColumn + columnCount; column += 1) {
    const cell = sheet.getCell(row, column);
    cell.value = formula(
      `ROUND(${address(column, totalRow)}-${address(column, run.totalRow ?? 0)},2)`,
      0,
    );
    cell.style = { ...look.note, numFmt: format.cents, alignment: { horizontal: 'right' } };
  }
}

/**
 * Every line to the cent: what 'Nieuw beleid' rounds. Lines that are entered are those of the sheet Invoer,
 * and computed ones what the run found, in a table below, with what changed inputs add to it.
 */
export function writeNewPolicyExact(
  sheet: Worksheet,
  table: BudgetTable,
  scenario: Scenario,
  inputs: PlacedInputs,
): PlacedNewPolicy {
  const { years, rows, profile } = table;
  writeTitle(
    sheet,
    'Nieuw beleid, exacte bedragen',
    `In euro's en centen. ${profile.sign === 'plus-is-nadeel' ? 'Plus = nadeel' : 'Min = nadeel'}. Regelnummers mogen vaker voorkomen.`,
  );
  const centsOf = (line: BudgetLine): readonly number[] => [
    ...line.effectCentsByYear,
    line.laterCentsPerYear,
  ];
  const manual = manualIndexes(rows, scenario.budget.manualLines);
  // Below the total stands the difference.
  const runHeader = writeSection(
    sheet,
    headerRow + rows.length + 4,
    'Zoals berekend: zonder wat op het blad Invoer is gewijzigd',
  );
  const placed = writeLines(
    sheet,
    headerRow,
    table,
    (line, index) =>
      centsOf(line).map((cents, year) =>
        formula(
          lineFormula({
            line,
            year: year < years.length ? year : null,
            firstYear: scenario.firstYear,
            manualIndex: manual[index] ?? null,
            inputs,
            isReversed: profile.sign === 'plus-is-nadeel',
            runCell: address(firstYearColumn + year, runHeader + 1 + index),
            lastYearCell: address(firstYearColumn + years.length - 1, headerRow + 1 + index),
          }),
          signedEuros(cents, table),
        ),
      ),
    [
      { heading: 'Taakveld' },
      { heading: 'Categorie' },
      { heading: 'Lasten of\nbaten' },
      { heading: 'Kostenplaats' },
      { heading: 'Herkomst' },
    ],
    ({ taakveld, category, side, costCentre, origin }) => [
      taakveld,
      category,
      side,
      costCentre,
      originText[origin.kind],
    ],
  );
  const run = writeLines(
    sheet,
    runHeader,
    table,
    (line) => centsOf(line).map((cents) => signedEuros(cents, table)),
    [],
    () => [],
  );
  writeDifference(sheet, { totalRow: placed.totalRow ?? 0, run }, years.length + 1);
  const widthOf = (text: (line: BudgetLine) => string, least: number, most: number): number =>
    widthFor(
      rows.map(({ line }) => text(line)),
      least,
      most,
    );
  layOutSheet(sheet, {
    widths: [
      6,
      widthOf(({ description }) => description, 34, 60),
      widthOf(({ programme }) => programme, 12, 36),
      6,
      ...years.map(() => 15),
      15,
      10,
      10,
      10,
      widthOf(({ costCentre }) => costCentre ?? '', 12, 24),
      28,
    ],
    frozenRows: placed.headerRow,
    repeatedRow: placed.headerRow,
  });
  return { ...placed, nextRow: run.nextRow, run };
}
