import type { Worksheet } from 'exceljs';
import type { BudgetLine, LineOrigin } from '../../../engine/budget/budget-line.ts';
import type { BudgetTable } from '../../../engine/budget/budget-table.ts';
import { euros, formula, range } from '../cells.ts';
import { format } from '../house-look.ts';
import { layOutSheet, widthFor } from '../lay-out-sheet.ts';
import { writeTable, type PlacedTable } from '../write-table.ts';
import { writeTitle } from '../write-text.ts';

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

/** Numbers as numbers; `07` and `B2` stay text. */
export const codeContent = (code: string): string | number =>
  /^[1-9]\d*$/.test(code) ? Number(code) : code;

const structuralMark = ({ isStructural }: BudgetLine): string => (isStructural ? 'S' : 'I');

/** Cents with the sign of the table, in euros. */
export function signedEuros(cents: number, { profile }: BudgetTable): number {
  return profile.sign === 'plus-is-nadeel' && cents !== 0 ? -euros(cents) : euros(cents);
}

/** Every line to the cent: what 'Nieuw beleid' rounds. */
export function writeNewPolicyExact(sheet: Worksheet, table: BudgetTable): PlacedTable {
  const { years, rows } = table;
  writeTitle(
    sheet,
    'Nieuw beleid, exacte bedragen',
    `In euro's en centen. ${table.profile.sign === 'plus-is-nadeel' ? 'Plus = nadeel' : 'Min = nadeel'}. Regelnummers mogen vaker voorkomen.`,
  );
  const totals = [...table.totalCentsByYear, table.totalLaterCents];
  const placed = writeTable(
    sheet,
    4,
    [
      { heading: 'Nr.' },
      { heading: 'Omschrijving' },
      { heading: 'Programma', align: 'left' },
      { heading: 'S/I' },
      ...years.map((year) => ({ heading: String(year), format: format.cents })),
      { heading: `Na ${years.at(-1)}, per jaar`, format: format.cents },
      { heading: 'Taakveld' },
      { heading: 'Categorie' },
      { heading: 'Lasten of baten' },
      { heading: 'Kostenplaats' },
      { heading: 'Herkomst' },
    ],
    rows.map(({ line }) => [
      codeContent(line.number),
      line.description,
      codeContent(line.programme),
      structuralMark(line),
      ...[...line.effectCentsByYear, line.laterCentsPerYear].map((cents) =>
        signedEuros(cents, table),
      ),
      line.taakveld,
      line.category,
      line.side,
      line.costCentre,
      originText[line.origin.kind],
    ]),
    [
      null,
      'Totaal',
      null,
      null,
      ...totals.map((cents, year) =>
        formula(
          `ROUND(SUM(${range(firstYearColumn + year, 5, 4 + rows.length)}),2)`,
          signedEuros(cents, table),
        ),
      ),
    ],
  );
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
      ...totals.map(() => 15),
      10,
      10,
      10,
      widthOf(({ costCentre }) => costCentre ?? '', 12, 24),
      28,
    ],
    frozenRows: placed.headerRow,
    repeatedRow: placed.headerRow,
  });
  return placed;
}
