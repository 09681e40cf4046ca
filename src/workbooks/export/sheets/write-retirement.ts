import type { Worksheet } from 'exceljs';
import { suppressTable } from '../../../access/disclosure/suppress-table.ts';
import type { RetirementOutcome } from '../../../engine/retirement/retirement-outcome.ts';
import { formula, range, type CellContent } from '../cells.ts';
import { dayText } from '../dutch-text.ts';
import { barColour, format } from '../house-look.ts';
import { layOutSheet, scaleToFit } from '../lay-out-sheet.ts';
import { hiddenMark, writeTable, type PlacedTable } from '../write-table.ts';
import { writeText, writeTitle } from '../write-text.ts';
import { writeRetirementBand } from './write-retirement-band.ts';
import { departuresColumn, writeRetirementByProgramme } from './write-retirement-by-programme.ts';

/** Where the totals per year stand, for the summary and the checks. */
export interface PlacedRetirement {
  readonly years: readonly string[];
  readonly byYear: PlacedTable;
  /** The expected wave with its band. */
  readonly band: PlacedTable;
  /** Years of which every quarter can be shown. */
  readonly completeYears: readonly {
    readonly year: string;
    readonly row: number;
    readonly departures: number;
  }[];
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

/** The wave per year and quarter, and per programme, with small counts of both left out. */
export function writeRetirement(
  sheet: Worksheet,
  retirement: RetirementOutcome,
  threshold: number,
): PlacedRetirement {
  const { counts, referenceDate, horizonEnd } = retirement;
  const all = counts.filter(({ grouping }) => grouping === 'all');
  const years = all.filter(({ periodKind }) => periodKind === 'year');
  // The totals per year are about the whole organisation, so they are known: columns here, rows below.
  const shown = suppressTable(
    quarters.map((quarter) =>
      years.map(
        ({ period }) =>
          all.find((count) => count.period === `${period}-${quarter}`)?.departures ?? 0,
      ),
    ),
    { threshold, areColumnTotalsKnown: true },
  );

  writeTitle(
    sheet,
    'Pensioengolf',
    `Hoeveel mensen de organisatie verlaten door pensioen of met een bekende datum, van ${dayText(referenceDate)} tot en met ${dayText(horizonEnd)}`,
  );
  const [firstRow, lastRow] = [5, 4 + years.length];
  const quarterTotal = (index: number): CellContent => {
    const total = shown.rowTotals[index] ?? null;
    return total === null || shown.cells[index]?.includes(null)
      ? (total ?? hiddenMark)
      : formula(`SUM(${range(index + 2, firstRow, lastRow)})`, total);
  };
  const byYear = writeTable(
    sheet,
    4,
    [
      { heading: 'Jaar', format: format.year, align: 'left' },
      ...quarters.map((quarter) => ({ heading: quarter, format: format.count })),
      { heading: 'Vertrekken', format: format.count },
      { heading: 'Fte', format: format.fte },
    ],
    years.map(({ period, departures, partTimeFactorSum }, year) => [
      Number(period),
      ...quarters.map((_, quarter) => shown.cells[quarter]?.[year] ?? hiddenMark),
      departures,
      partTimeFactorSum,
    ]),
    [
      'Totaal',
      ...quarters.map((_, index) => quarterTotal(index)),
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

  const belowProgrammes = writeRetirementByProgramme(sheet, byYear, counts, threshold);
  const belowNote = writeText(
    sheet,
    belowProgrammes - 1,
    `${hiddenMark} = weggelaten: het gaat om minder dan ${threshold} mensen, of het getal zou een ander weggelaten getal verraden. De totalen per jaar gaan over de hele organisatie.`,
    { kind: 'note', width: 165 },
  );
  sheet.getRow(belowNote).addPageBreak();
  const band = writeRetirementBand(sheet, belowNote + 1, retirement);
  const widths = [36, ...Array.from({ length: Math.max(6, years.length + 1) }, () => 12)];
  layOutSheet(sheet, { widths, frozenRows: 2, scale: scaleToFit(widths) });
  const completeYears = years.flatMap(({ period, departures }, index) =>
    shown.cells.every((row) => row[index] !== null)
      ? [{ year: period, row: firstRow + index, departures }]
      : [],
  );
  return { years: years.map(({ period }) => period), byYear, band, completeYears };
}
