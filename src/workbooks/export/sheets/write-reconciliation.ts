import type { Worksheet } from 'exceljs';
import type { BudgetTable } from '../../../engine/budget/budget-table.ts';
import type { WorkforceOutcome } from '../../../engine/workforce/workforce-outcome.ts';
import { address, addressOn, formula, type CellContent } from '../cells.ts';
import { format } from '../house-look.ts';
import { layOutSheet, scaleToFit, sheetNames, widthFor } from '../lay-out-sheet.ts';
import { peopleDecimals, staffCourses, type StaffCourse, withoutNoise } from '../staff-course.ts';
import { writeTable, type PlacedTable, type TableColumn } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';
import { firstPrintedYear } from './new-policy-columns.ts';
import { firstYearColumn, signedEuros } from './write-new-policy-exact.ts';

/** Columns of the flows of people, for the checks. */
export const courseColumns = {
  breakdown: 1,
  group: 2,
  year: 3,
  begin: 4,
  joined: 5,
  left: 6,
  moved: 7,
  end: 8,
  simulated: 9,
  difference: 10,
} as const;

/** Where the flows stand, and what their formulas come to. */
export interface PlacedReconciliation {
  readonly courses: PlacedTable;
  /** Per breakdown: the sum of the ends over all groups and years. */
  readonly endsByBreakdown: ReadonlyMap<string, number>;
}

const courseTable: readonly TableColumn[] = [
  { heading: 'Uitsplitsing' },
  { heading: 'Groep' },
  { heading: 'Jaar', format: format.year, align: 'left' },
  { heading: 'Begin', format: format.fte },
  { heading: 'Erbij', format: format.fte },
  { heading: 'Eraf', format: format.fte },
  { heading: 'Verplaatst', format: format.fte },
  { heading: 'Eind', format: format.fte },
  { heading: 'Doorgerekend', format: format.fte },
  { heading: 'Verschil', format: format.cents },
];

/** Opening + in - out + moves = closing, beside the closing that was simulated. */
function courseRows(
  { breakdown, group, opening, years }: StaffCourse,
  firstRow: number,
): { readonly rows: CellContent[][]; readonly ends: readonly number[] } {
  const ends: number[] = [];
  const rows = years.map(({ year, joined, left, moved, closing }, index) => {
    const row = firstRow + index;
    const begin = ends.at(-1) ?? opening;
    const end = withoutNoise(begin + joined - left + moved);
    ends.push(end);
    const at = (column: keyof typeof courseColumns, of = row): string =>
      address(courseColumns[column], of);
    return [
      breakdown,
      group,
      year,
      index === 0 ? opening : formula(at('end', row - 1), begin),
      joined,
      left,
      moved,
      formula(
        `ROUND(${at('begin')}+${at('joined')}-${at('left')}+${at('moved')},${peopleDecimals})`,
        end,
      ),
      closing,
      formula(
        `ROUND(${at('end')}-${at('simulated')},2)`,
        Math.round((end - closing) * 100) / 100 + 0,
      ),
    ];
  });
  return { rows, ends };
}

function writeCourses(
  sheet: Worksheet,
  headerRow: number,
  courses: readonly StaffCourse[],
): PlacedReconciliation {
  const endsByBreakdown = new Map<string, number>();
  const rows: CellContent[][] = [];
  for (const course of courses) {
    const { rows: ofGroup, ends } = courseRows(course, headerRow + 1 + rows.length);
    rows.push(...ofGroup);
    const before = endsByBreakdown.get(course.breakdown) ?? 0;
    endsByBreakdown.set(
      course.breakdown,
      ends.reduce((sum, end) => sum + end, before),
    );
  }
  const placed = writeTable(sheet, headerRow, courseTable, rows, null, 'Aansluiting_mensen');
  return { courses: placed, endsByBreakdown };
}

/** The total is rounded from the sum of the unrounded lines; what rounding makes visible is a column. */
function writeRounding(
  sheet: Worksheet,
  headerRow: number,
  budget: BudgetTable,
  { newPolicy, exact }: { readonly newPolicy: PlacedTable; readonly exact: PlacedTable },
): PlacedTable {
  const { profile, years, rows } = budget;
  const { unitEuros } = profile;
  return writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Begrotingsjaar', format: format.year, align: 'left' },
      { heading: '' },
      { heading: '' },
      { heading: 'Som van\nexacte regels', format: format.cents },
      { heading: 'Totaal\nafgerond', format: format.amount },
      { heading: 'Som van\nafgeronde regels', format: format.amount },
      { heading: 'Verschil\nin de tabel', format: format.amount },
      { heading: 'Afronding van\nhet totaal', format: format.cents },
    ],
    years.map((year, index): CellContent[] => {
      const row = headerRow + 1 + index;
      const sum = (name: string, column: number, { firstRow, lastRow }: PlacedTable): string =>
        `SUM(${addressOn(name, column, firstRow)}:${address(column, lastRow)})`;
      const exactTotal = signedEuros(budget.totalCentsByYear[index] ?? 0, budget);
      const total = (budget.totalShownByYear[index] ?? 0) * unitEuros;
      const shown =
        rows.reduce((added, { shownByYear }) => added + (shownByYear[index] ?? 0), 0) * unitEuros;
      return [
        year,
        null,
        null,
        formula(
          `ROUND(${sum(sheetNames.newPolicyExact, firstYearColumn + index, exact)},2)`,
          exactTotal,
        ),
        formula(`ROUND(${address(4, row)}/${unitEuros},0)*${unitEuros}`, total),
        formula(
          `${sum(sheetNames.newPolicy, firstPrintedYear(profile) + index, newPolicy)}*${unitEuros}`,
          shown,
        ),
        formula(`${address(5, row)}-${address(6, row)}`, total - shown),
        formula(
          `ROUND(${address(5, row)}-${address(4, row)},2)`,
          Math.round((total - exactTotal) * 100) / 100 + 0,
        ),
      ];
    }),
  );
}

/** How the figures of other sheets add up: the budget with its rounding, and people per group and year. */
export function writeReconciliation(
  sheet: Worksheet,
  workforce: WorkforceOutcome,
  budget: BudgetTable,
  tables: { readonly newPolicy: PlacedTable; readonly exact: PlacedTable },
  threshold: number,
): PlacedReconciliation {
  const courses = staffCourses(workforce, threshold);
  writeTitle(
    sheet,
    'Aansluiting',
    'Begin + erbij - eraf + verplaatst = eind; een totaal is de som van onafgeronde bedragen',
  );
  const rounding = writeRounding(
    sheet,
    writeSection(sheet, 4, "Nieuw beleid: van exacte regels naar het afgeronde totaal, in euro's"),
    budget,
    tables,
  );
  let row = writeSection(sheet, rounding.nextRow, 'Mensen in dienst, verwacht per jaar');
  row = writeText(
    sheet,
    row,
    `Getoond met een decimaal, gerekend zonder af te ronden. Verplaatst: naar de groep min uit de groep, binnen de organisatie. Groepen van minder dan ${threshold} mensen op de peildatum staan samen.`,
    { kind: 'note', width: 150 },
  );
  const placed = writeCourses(sheet, row, courses);
  const widths = [
    18,
    widthFor(
      courses.map(({ group }) => group),
      22,
      40,
    ),
    8,
    ...Array.from({ length: 7 }, () => 17),
  ];
  layOutSheet(sheet, {
    widths,
    frozenRows: 2,
    repeatedRow: placed.courses.headerRow,
    scale: scaleToFit(widths),
  });
  return placed;
}
