import type { Worksheet } from 'exceljs';
import type { PairingOutcome } from '../../../engine/pairing/pairing-outcome.ts';
import { address, euros, formula, type CellContent } from '../cells.ts';
import { format } from '../house-look.ts';
import { writeTable, type PlacedTable } from '../write-table.ts';
import { writeSection } from '../write-text.ts';
import { planColumns } from './plan-columns.ts';

/** Where the fund stands, for the summary and the checks: one row per amount, years in columns. */
export interface PlacedFund {
  readonly fundRow: number;
  readonly carriedRow: number;
  readonly spentRow: number;
  readonly contributionRow: number;
  readonly fromFundRow: number;
  readonly leftRow: number;
  /** What the formulas of those rows come to, in cents per year. */
  readonly carriedCentsByYear: readonly number[];
  readonly fromFundCentsByYear: readonly number[];
  readonly leftCentsByYear: readonly number[];
}

/** Labels of the rows that the chart names its parts after. */
export const fundLabels = {
  fromFund: '   waarvan uit het fonds',
  left: 'Over aan het eind van het jaar',
} as const;

const sum = (cents: readonly number[]): number => cents.reduce((total, one) => total + one, 0);

/** What the fund pays and what that leaves, per year; `carried` is what the year before left. */
function followFund(
  { fundCentsByYear, spentCentsByYear, contributionCentsByYear }: PairingOutcome,
  carriesOver: boolean,
): Pick<PlacedFund, 'carriedCentsByYear' | 'fromFundCentsByYear' | 'leftCentsByYear'> {
  const [carried, fromFund, left]: [number[], number[], number[]] = [[], [], []];
  fundCentsByYear.forEach((fund, year) => {
    carried.push(carriesOver ? (left.at(-1) ?? 0) : 0);
    fromFund.push((spentCentsByYear[year] ?? 0) - (contributionCentsByYear[year] ?? 0));
    left.push(fund + (carried[year] ?? 0) - (fromFund[year] ?? 0));
  });
  return { carriedCentsByYear: carried, fromFundCentsByYear: fromFund, leftCentsByYear: left };
}

/**
 * What the plan costs and who pays, against the fund per year, under the list that it sums. Left =
 * fund + carried over - paid from the fund; carried over = what the year before left, if the scenario says so.
 */
export function writeFund(
  sheet: Worksheet,
  list: PlacedTable,
  pairing: PairingOutcome,
  carriesOver: boolean,
): PlacedFund & { readonly nextRow: number } {
  const { years, fundCentsByYear, spentCentsByYear, contributionCentsByYear, greedy } = pairing;
  const headerRow = writeSection(sheet, list.nextRow, 'Het fonds per jaar');
  const placed: PlacedFund = {
    ...followFund(pairing, carriesOver),
    fundRow: headerRow + 1,
    carriedRow: headerRow + 2,
    spentRow: headerRow + 3,
    contributionRow: headerRow + 4,
    fromFundRow: headerRow + 5,
    leftRow: headerRow + 6,
  };
  const greedyRow = headerRow + 7;
  const totalColumn = planColumns.firstYear + years.length;
  const at = (index: number, row: number): string => address(planColumns.firstYear + index, row);
  const total = (centsByYear: readonly number[], row: number): CellContent =>
    formula(
      `ROUND(SUM(${address(planColumns.firstYear, row)}:${address(totalColumn - 1, row)}),2)`,
      euros(sum(centsByYear)),
    );
  const entered = (centsByYear: readonly number[], row: number): CellContent[] => [
    ...centsByYear.map(euros),
    total(centsByYear, row),
  ];

  const { carriedCentsByYear: carried, fromFundCentsByYear: fromFund } = placed;
  const rows: readonly (readonly [string, ...CellContent[]])[] = [
    ['Fonds', ...entered(fundCentsByYear, placed.fundRow)],
    [
      'Meegenomen uit het jaar ervoor',
      ...carried.map((cents, index) =>
        carriesOver && index > 0 ? formula(at(index - 1, placed.leftRow), euros(cents)) : 0,
      ),
      // What is carried over is in the fund of an earlier year already.
      null,
    ],
    [
      'Kosten van het plan',
      ...[...spentCentsByYear, sum(spentCentsByYear)].map((cents, index) =>
        formula(at(index, list.totalRow ?? 0), euros(cents)),
      ),
    ],
    [
      '   waarvan eigen bijdrage, buiten het fonds',
      ...entered(contributionCentsByYear, placed.contributionRow),
    ],
    [
      fundLabels.fromFund,
      ...[...fromFund, sum(fromFund)].map((cents, index) =>
        formula(
          `ROUND(${at(index, placed.spentRow)}-${at(index, placed.contributionRow)},2)`,
          euros(cents),
        ),
      ),
    ],
    [
      fundLabels.left,
      ...placed.leftCentsByYear.map((cents, index) =>
        formula(
          `ROUND(${at(index, placed.fundRow)}+${at(index, placed.carriedRow)}-${at(index, placed.fromFundRow)},2)`,
          euros(cents),
        ),
      ),
      formula(
        `ROUND(${at(years.length, placed.fundRow)}-${at(years.length, placed.fromFundRow)},2)`,
        euros(sum(fundCentsByYear) - sum(fromFund)),
      ),
    ],
    [
      'Ter vergelijking: kosten van steeds de voordeligste koppeling eerst',
      ...entered(greedy.spentCentsByYear, greedyRow),
    ],
  ];
  const blank = Array.from({ length: planColumns.firstYear - 2 }, () => null);
  const { nextRow } = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Meester-gezelfonds' },
      ...blank.map(() => ({ heading: '' })),
      ...years.map((year) => ({ heading: String(year), format: format.amount })),
      { heading: 'Totaal', format: format.amount },
    ],
    rows.map(([label, ...amounts]) => [label, ...blank, ...amounts]),
  );
  return { ...placed, nextRow };
}
