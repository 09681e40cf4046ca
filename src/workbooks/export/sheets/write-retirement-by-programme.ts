import type { Worksheet } from 'exceljs';
import { suppressTable, type SuppressedTable } from '../../../access/disclosure/suppress-table.ts';
import { byName } from '../../../engine/by-name.ts';
import type { DepartureCount } from '../../../engine/retirement/retirement-outcome.ts';
import { address, formula, range, type CellContent } from '../cells.ts';
import { format } from '../house-look.ts';
import { hiddenMark, writeTable, type PlacedTable } from '../write-table.ts';
import { writeSection } from '../write-text.ts';

/** Column of the departures in the table per year, after the year and four quarters. */
export const departuresColumn = 6;

/** Years taken together in one column: single years if those can be shown, longer periods if not. */
const periodLengths = [1, 2, 5];

/** Some consecutive years, by their place in the table per year. */
interface Period {
  readonly heading: string;
  readonly first: number;
  readonly last: number;
}

function periodsOf(years: readonly string[], length: number): readonly Period[] {
  const count = Math.ceil(years.length / length);
  return Array.from({ length: count }, (_, index) => {
    const first = index * length;
    const last = Math.min(first + length, years.length) - 1;
    const heading = first === last ? `${years[first]}` : `${years[first]}-${years[last]}`;
    return { heading, first, last };
  });
}

interface Breakdown {
  readonly periods: readonly Period[];
  readonly shown: SuppressedTable;
}

function breakDown(
  departures: readonly (readonly number[])[],
  periods: readonly Period[],
  threshold: number,
): Breakdown & { readonly isReadable: boolean } {
  const counts = departures.map((perYear) =>
    periods.map(({ first, last }) =>
      perYear.slice(first, last + 1).reduce((sum, count) => sum + count, 0),
    ),
  );
  // The totals per year are about the whole organisation, and stand above this table.
  const shown = suppressTable(counts, { threshold, areColumnTotalsKnown: true });
  const hidden = shown.cells.flat().filter((count) => count === null).length;
  return { periods, shown, isReadable: hidden <= shown.cells.flat().length / 2 };
}

/** The shortest periods of which at least half can be shown; otherwise the longest. */
function chooseBreakdown(
  departures: readonly (readonly number[])[],
  years: readonly string[],
  threshold: number,
): Breakdown {
  const candidates = [...periodLengths, years.length].map((length) =>
    breakDown(departures, periodsOf(years, length), threshold),
  );
  return (
    candidates.find(({ isReadable }) => isReadable) ??
    candidates.at(-1) ??
    breakDown(departures, [], threshold)
  );
}

/**
 * Departures per programme under the table per year, with small counts left out. Only the totals per
 * year may be known from elsewhere: nothing else in the workbook is counted per programme. Returns the
 * first free row below.
 */
export function writeRetirementByProgramme(
  sheet: Worksheet,
  byYear: PlacedTable,
  counts: readonly DepartureCount[],
  threshold: number,
): number {
  const perYear = counts.filter(({ periodKind }) => periodKind === 'year');
  const years = perYear.filter(({ grouping }) => grouping === 'all').map(({ period }) => period);
  const ofProgramme = perYear.filter(({ grouping }) => grouping === 'programme');
  const programmes = [...new Set(ofProgramme.map(({ group }) => group))].sort(byName);
  // A total over one programme would give every count away.
  if (programmes.length < 2) return byYear.nextRow;

  const departures = programmes.map((programme) =>
    years.map(
      (year) =>
        ofProgramme.find(({ group, period }) => group === programme && period === year)
          ?.departures ?? 0,
    ),
  );
  const { periods, shown } = chooseBreakdown(departures, years, threshold);
  const headerRow = writeSection(sheet, byYear.nextRow, 'Per programma');
  const mark = (count: number | null | undefined): number | string => count ?? hiddenMark;
  const rowTotal = (index: number): CellContent => {
    const total = shown.rowTotals[index] ?? null;
    if (total === null || shown.cells[index]?.includes(null)) return mark(total);
    const row = headerRow + 1 + index;
    return formula(`SUM(${address(2, row)}:${address(periods.length + 1, row)})`, total);
  };
  const totalOfYears = (first: number, last: number, result: number | null | undefined) =>
    formula(
      `SUM(${range(departuresColumn, byYear.firstRow + first, byYear.firstRow + last)})`,
      result ?? 0,
    );
  // One period is its own total.
  const hasTotals = periods.length > 1;
  const placed = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Programma' },
      ...periods.map(({ heading }) => ({ heading, format: format.count })),
      ...(hasTotals ? [{ heading: 'Totaal', format: format.count }] : []),
    ],
    programmes.map((programme, index) => [
      programme,
      ...(shown.cells[index] ?? []).map(mark),
      ...(hasTotals ? [rowTotal(index)] : []),
    ]),
    [
      'Totaal',
      ...periods.map(({ first, last }, index) =>
        totalOfYears(first, last, shown.columnTotals[index]),
      ),
      ...(hasTotals ? [totalOfYears(0, years.length - 1, shown.total)] : []),
    ],
  );
  return placed.nextRow;
}
