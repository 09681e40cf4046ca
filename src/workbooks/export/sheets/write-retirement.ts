import type { Worksheet } from 'exceljs';
import type { RetirementOutcome } from '../../../engine/retirement/retirement-outcome.ts';
import { address, formula, range } from '../cells.ts';
import { dayText } from '../dutch-text.ts';
import { barColour, format } from '../house-look.ts';
import { layOutSheet } from '../lay-out-sheet.ts';
import { writeTable, type PlacedTable } from '../write-table.ts';
import { writeTitle } from '../write-text.ts';
import { departuresColumn, writeRetirementByProgramme } from './write-retirement-by-programme.ts';

/** Where the totals per year stand, for the summary and the checks. */
export interface PlacedRetirement {
  readonly years: readonly string[];
  readonly byYear: PlacedTable;
}

/** After the year, four quarters and the departures. */
export const fteColumn = 7;

const quarters = ['K1', 'K2', 'K3', 'K4'];

/** A cell filled in proportion to its number, the longest bar for the largest. */
export function addBars(sheet: Worksheet, reference: string): void {
  sheet.addConditionalFormatting({
    ref: reference,
    rules: [
      {
        type: 'dataBar',
        priority: 1,
        cfvo: [{ type: 'num', value: 0 }, { type: 'max' }],
        color: { argb: barColour },
        gradient: false,
        border: false,
        // Missing from the types of exceljs, known to its writer.
      } as Parameters<Worksheet['addConditionalFormatting']>[0]['rules'][number],
    ],
  });
}

/** The wave per year and quarter, and per programme with small counts left out. No single person. */
export function writeRetirement(
  sheet: Worksheet,
  { counts, referenceDate, horizonEnd }: RetirementOutcome,
  threshold: number,
): PlacedRetirement {
  const all = counts.filter(({ grouping }) => grouping === 'all');
  const years = all.filter(({ periodKind }) => periodKind === 'year');
  const countIn = (period: string): number | null =>
    all.find((count) => count.period === period)?.departures ?? null;

  writeTitle(
    sheet,
    'Pensioengolf',
    `Wie de organisatie verlaat door pensioen of met een bekende datum, van ${dayText(referenceDate)} tot en met ${dayText(horizonEnd)}`,
  );
  const [firstRow, lastRow] = [5, 4 + years.length];
  const byYear = writeTable(
    sheet,
    4,
    [
      { heading: 'Jaar', format: format.year, align: 'left' },
      ...quarters.map((quarter) => ({ heading: quarter, format: format.count })),
      { heading: 'Vertrekken', format: format.count },
      { heading: 'Fte', format: format.fte },
    ],
    years.map(({ period, departures, partTimeFactorSum }, index) => [
      Number(period),
      ...quarters.map((quarter) => countIn(`${period}-${quarter}`)),
      formula(`SUM(${address(2, firstRow + index)}:${address(5, firstRow + index)})`, departures),
      partTimeFactorSum,
    ]),
    [
      'Totaal',
      ...[2, 3, 4, 5].map((column) =>
        formula(
          `SUM(${range(column, firstRow, lastRow)})`,
          years.reduce((sum, { period }) => sum + (countIn(`${period}-K${column - 1}`) ?? 0), 0),
        ),
      ),
      formula(
        `SUM(${range(departuresColumn, firstRow, lastRow)})`,
        years.reduce((sum, { departures }) => sum + departures, 0),
      ),
      formula(
        `SUM(${range(fteColumn, firstRow, lastRow)})`,
        years.reduce((sum, { partTimeFactorSum }) => sum + partTimeFactorSum, 0),
      ),
    ],
  );
  addBars(sheet, range(departuresColumn, byYear.firstRow, byYear.lastRow));

  writeRetirementByProgramme(sheet, byYear, counts, threshold);
  layOutSheet(sheet, {
    widths: [36, ...Array.from({ length: Math.max(6, years.length + 1) }, () => 12)],
    frozenRows: 2,
    isOnePage: true,
  });
  return { years: years.map(({ period }) => period), byYear };
}
