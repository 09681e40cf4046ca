import type { Worksheet } from 'exceljs';
import type { BudgetTable } from '../../../engine/budget/budget-table.ts';
import { roundToUnits } from '../../../engine/budget/round-to-units.ts';
import { address, addressOn, formula, range } from '../cells.ts';
import { format, look } from '../house-look.ts';
import { layOutSheet, sheetNames } from '../lay-out-sheet.ts';
import { writeTable, type PlacedTable } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';
import { firstYearColumn, lineHeading, lineWidths } from './write-new-policy-exact.ts';

/**
 * The table as the council knows it: every amount is the rounded amount of the exact sheet, and of a line
 * for several programmes the sum of their rounded amounts.
 */
export function writeNewPolicy(
  sheet: Worksheet,
  table: BudgetTable,
  exact: PlacedTable,
): PlacedTable {
  const { profile, years, rows } = table;
  const rounded = (year: number, exactRow: number, cents: number, shown: number) => {
    const sign = profile.sign === 'minus-is-nadeel' ? 1 : -1;
    // A line that stands for several adds up amounts that were rounded one by one.
    const extra = shown - roundToUnits(sign * cents, profile.unitEuros);
    const ofExact = `ROUND(${addressOn(sheetNames.newPolicyExact, firstYearColumn + year, exactRow)}/${profile.unitEuros},0)`;
    return formula(extra === 0 ? ofExact : `${ofExact}${extra > 0 ? '+' : ''}${extra}`, shown);
  };
  writeTitle(sheet, 'Nieuw beleid', profile.caption);
  const placed = writeTable(
    sheet,
    4,
    [
      { heading: 'Nr.' },
      { heading: 'Omschrijving' },
      { heading: 'Programma' },
      { heading: 'S/I' },
      ...years.map((year) => ({ heading: String(year), format: format.amount })),
    ],
    rows.map(({ line, shownByYear }, index) => [
      ...lineHeading(line),
      ...shownByYear.map((shown, year) =>
        rounded(year, exact.firstRow + index, line.effectCentsByYear[year] ?? 0, shown),
      ),
    ]),
    [
      null,
      'Totaal',
      null,
      null,
      ...table.totalShownByYear.map((shown, year) =>
        rounded(year, exact.totalRow ?? exact.lastRow, table.totalCentsByYear[year] ?? 0, shown),
      ),
    ],
  );

  const totalRow = placed.totalRow ?? placed.lastRow;
  const differenceRow = totalRow + 1;
  const label = sheet.getCell(differenceRow, 2);
  label.value = 'Afrondingsverschil in het totaal';
  label.style = look.note;
  table.roundingDifferenceByYear.forEach((difference, year) => {
    const column = firstYearColumn + year;
    const cell = sheet.getCell(differenceRow, column);
    const shown = range(column, placed.firstRow, placed.lastRow);
    cell.value = formula(`${address(column, totalRow)}-SUM(${shown})`, difference);
    cell.style = {
      ...look.note,
      numFmt: format.amount,
      alignment: { horizontal: 'right' },
    };
  });

  let row = writeSection(sheet, differenceRow + 2, 'Toelichting');
  const explanations = rows.map(({ line }) => {
    const heading = `${line.number}. ${line.description}`;
    return line.explanation === '' ? heading : `${heading}: ${line.explanation}`;
  });
  // Lines of one plan, each for a programme, share their explanation.
  for (const text of new Set(explanations)) row = writeText(sheet, row, text);
  row = writeText(
    sheet,
    row + 1,
    'S = structureel, I = incidenteel. Elk bedrag is afgerond vanaf het exacte bedrag, het totaal vanaf de exacte som; zie het blad Nieuw beleid exact.',
    { kind: 'note', width: 130 },
  );
  layOutSheet(sheet, {
    widths: [...lineWidths(table), ...years.map(() => 13)],
    frozenRows: placed.headerRow,
    repeatedRow: placed.headerRow,
  });
  return { ...placed, nextRow: row + 1 };
}
