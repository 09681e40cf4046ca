import type { Worksheet } from 'exceljs';
import type { BudgetLine } from '../../../engine/budget/budget-line.ts';
import type { BudgetTable } from '../../../engine/budget/budget-table.ts';
import { euros, formula, range, type CellContent } from '../cells.ts';
import { format } from '../house-look.ts';
import { layOutSheet, widthFor } from '../lay-out-sheet.ts';
import { writeTable, type PlacedTable } from '../write-table.ts';
import { writeTitle } from '../write-text.ts';

/** First column with a year, on this sheet and on 'Nieuw beleid'. */
export const firstYearColumn = 5;

const originText: Readonly<Record<BudgetLine['origin'], string>> = {
  manual: 'ingevoerd',
  retirement: 'berekend: pensioengolf',
  pairing: 'berekend: koppelingen',
  commuting: 'berekend: reiskosten',
};

/** Numbers as numbers; `07` and `B2` stay text. */
const codeContent = (code: string): CellContent => (/^[1-9]\d*$/.test(code) ? Number(code) : code);

/** The first four cells of a budget line, the same on both sheets. */
export const lineHeading = (line: BudgetLine): readonly CellContent[] => [
  codeContent(line.number),
  line.description,
  codeContent(line.programme),
  line.isStructural ? 'S' : 'I',
];

/** Widths of those four columns. */
export const lineWidths = ({ rows }: BudgetTable): readonly number[] => [
  6,
  widthFor(
    rows.map(({ line }) => line.description),
    34,
    60,
  ),
  widthFor(
    rows.map(({ line }) => line.programme),
    12,
    36,
  ),
  6,
];

/** Cents with the sign of the table, in euros. */
export function signedEuros(cents: number, { profile }: BudgetTable): number {
  return profile.sign === 'minus-is-nadeel' || cents === 0 ? euros(cents) : -euros(cents);
}

/** Every line to the cent: what 'Nieuw beleid' rounds. */
export function writeNewPolicyExact(sheet: Worksheet, table: BudgetTable): PlacedTable {
  writeTitle(
    sheet,
    'Nieuw beleid, exacte bedragen',
    `In euro's en centen, met dezelfde tekens als het blad Nieuw beleid. Regelnummers mogen vaker voorkomen.`,
  );
  const placed = writeTable(
    sheet,
    4,
    [
      { heading: 'Nr.' },
      { heading: 'Omschrijving' },
      { heading: 'Programma', align: 'left' },
      { heading: 'S/I' },
      ...table.years.map((year) => ({ heading: String(year), format: format.cents })),
      { heading: 'Taakveld' },
      { heading: 'Categorie' },
      { heading: 'Herkomst' },
    ],
    table.rows.map(({ line }) => [
      ...lineHeading(line),
      ...line.effectCentsByYear.map((cents) => signedEuros(cents, table)),
      line.taakveld,
      line.category,
      originText[line.origin],
    ]),
    [
      null,
      'Totaal',
      null,
      null,
      ...table.totalCentsByYear.map((cents, year) =>
        formula(
          `ROUND(SUM(${range(firstYearColumn + year, 5, 4 + table.rows.length)}),2)`,
          signedEuros(cents, table),
        ),
      ),
    ],
  );
  layOutSheet(sheet, {
    widths: [...lineWidths(table), ...table.years.map(() => 15), 10, 10, 24],
    frozenRows: placed.headerRow,
    repeatedRow: placed.headerRow,
  });
  return placed;
}
