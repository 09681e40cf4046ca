import type { Worksheet } from 'exceljs';
import { address, euros, formula, range, type CellContent } from '../cells.ts';
import type { PlanGroup } from '../group-plan.ts';
import { format } from '../house-look.ts';
import { writeTable, type PlacedTable, type TableColumn } from '../write-table.ts';
import { planColumns } from './plan-columns.ts';

/** A count column of a plan table: its heading, and whose sum it is. */
interface CountColumn {
  readonly column: number;
  readonly heading: string;
  readonly countOf: (group: PlanGroup) => number;
}

const countColumns: readonly CountColumn[] = [
  {
    column: planColumns.posts,
    heading: 'Posten\nbekeken',
    countOf: ({ postCount }) => postCount,
  },
  {
    column: planColumns.planned,
    heading: 'Posten\nin plan',
    countOf: ({ plannedCount }) => plannedCount,
  },
  { column: planColumns.pairs, heading: 'Koppe-\nlingen', countOf: ({ pairCount }) => pairCount },
  { column: planColumns.months, heading: 'Maanden\noverlap', countOf: ({ months }) => months },
  { column: planColumns.risk, heading: 'Risico\nin plan', countOf: ({ risk }) => risk },
];

/**
 * Every group with its counts and what it costs per year.
 *
 * @param without - count columns that say nothing about these groups, and stay empty
 */
export function writePlanGroups(
  sheet: Worksheet,
  headerRow: number,
  heading: string,
  groups: readonly PlanGroup[],
  {
    years,
    without = [],
  }: { readonly years: readonly number[]; readonly without?: readonly number[] },
): PlacedTable {
  const totalColumn = planColumns.firstYear + years.length;
  const [firstRow, lastRow] = [headerRow + 1, headerRow + groups.length];
  const sumOf = (pick: (group: PlanGroup) => number): number =>
    groups.reduce((sum, group) => sum + pick(group), 0);
  const paid = (column: number, pick: (group: PlanGroup) => number): CellContent =>
    formula(`ROUND(SUM(${range(column, firstRow, lastRow)}),2)`, euros(sumOf(pick)));
  const centsOf = ({ costCentsByYear }: PlanGroup): number =>
    costCentsByYear.reduce((sum, cents) => sum + cents, 0);
  const isShown = ({ column }: CountColumn): boolean => !without.includes(column);

  const columns: TableColumn[] = [
    { heading },
    ...countColumns.map((count) => ({
      heading: isShown(count) ? count.heading : '',
      format: format.count,
    })),
    ...years.map((year) => ({ heading: String(year), format: format.amount })),
    { heading: 'Totaal', format: format.amount },
  ];
  return writeTable(
    sheet,
    headerRow,
    columns,
    groups.map((group, index) => [
      group.label,
      ...countColumns.map((count) => (isShown(count) ? count.countOf(group) : null)),
      ...group.costCentsByYear.map(euros),
      formula(
        `ROUND(SUM(${address(planColumns.firstYear, firstRow + index)}:${address(totalColumn - 1, firstRow + index)}),2)`,
        euros(centsOf(group)),
      ),
    ]),
    [
      'Totaal',
      ...countColumns.map((count) =>
        isShown(count)
          ? formula(`SUM(${range(count.column, firstRow, lastRow)})`, sumOf(count.countOf))
          : null,
      ),
      ...years.map((_, index) =>
        paid(planColumns.firstYear + index, ({ costCentsByYear }) => costCentsByYear[index] ?? 0),
      ),
      paid(totalColumn, centsOf),
    ],
  );
}
