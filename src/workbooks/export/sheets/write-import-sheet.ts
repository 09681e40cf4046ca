import type { Worksheet } from 'exceljs';
import type { BudgetLine } from '../../../engine/budget/budget-line.ts';
import type { BudgetTable } from '../../../engine/budget/budget-table.ts';
import { addressOn, euros, formula, type CellContent } from '../cells.ts';
import { format } from '../house-look.ts';
import { layOutSheet, sheetNames, widthFor } from '../lay-out-sheet.ts';
import { writeTable, type PlacedTable, type TableColumn } from '../write-table.ts';
import { firstYearColumn, originText } from './write-new-policy-exact.ts';

/** Columns that the checks add up. */
export const importColumns = { year: 1, side: 8, amount: 10 } as const;

export const sideMark: Readonly<Record<BudgetLine['side'], string>> = { lasten: 'L', baten: 'B' };

const columns: readonly TableColumn[] = [
  { heading: 'boekjaar', format: format.year, align: 'left' },
  { heading: 'regelnummer' },
  { heading: 'omschrijving' },
  { heading: 'programma' },
  { heading: 'taakveld' },
  { heading: 'iv3_categorie' },
  { heading: 'kostenplaats' },
  { heading: 'soort' },
  { heading: 'structureel_incidenteel' },
  { heading: 'bedrag_eur', format: format.cents },
  { heading: 'herkomst' },
  { heading: 'toelichting', wrapsAt: 44 },
];

/** Characters. */
const widestText = 48;

/** A cost is a positive amount of lasten, a saving a negative one; income is a positive amount of baten. */
const amountOf = (effectCents: number, side: BudgetLine['side']): number =>
  effectCents === 0 ? 0 : euros(side === 'lasten' ? -effectCents : effectCents);

/**
 * The budget as a flat list for the ledger: a row per line and year, codes as text, exact euros that are those
 * of the exact sheet, and the heading on the first row, where programs look for it.
 */
export function writeImportSheet(
  sheet: Worksheet,
  { rows, years, profile }: Pick<BudgetTable, 'rows' | 'years' | 'profile'>,
  exact: PlacedTable,
): PlacedTable {
  const isReversed = profile.sign === 'plus-is-nadeel';
  const placed = writeTable(
    sheet,
    1,
    columns,
    rows.flatMap(({ line }, row) =>
      years.map((year, index): CellContent[] => [
        year,
        line.number,
        line.description,
        line.programme,
        line.taakveld,
        line.category,
        line.costCentre,
        sideMark[line.side],
        line.isStructural ? 'S' : 'I',
        formula(
          `${(line.side === 'lasten') === isReversed ? '' : '0-'}${addressOn(sheetNames.newPolicyExact, firstYearColumn + index, exact.firstRow + row)}`,
          amountOf(line.effectCentsByYear[index] ?? 0, line.side),
        ),
        originText[line.origin.kind],
        line.explanation,
      ]),
    ),
    null,
    'Importregels',
  );
  const widthOf = (field: 'description' | 'programme', least: number): number =>
    widthFor(
      rows.map(({ line }) => line[field]),
      least,
      widestText,
    );
  layOutSheet(sheet, {
    widths: [
      10,
      13,
      widthOf('description', 34),
      widthOf('programme', 12),
      10,
      14,
      13,
      7,
      23,
      16,
      27,
      44,
    ],
    frozenRows: 1,
    repeatedRow: 1,
  });
  return placed;
}
