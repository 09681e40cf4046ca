import type { Worksheet } from 'exceljs';
import type { PairingOutcome } from '../../../engine/pairing/pairing-outcome.ts';
import { address, euros, formula, numberIn } from '../cells.ts';
import { format } from '../house-look.ts';
import { writeTable, type PlacedTable } from '../write-table.ts';
import { writeSection } from '../write-text.ts';
import { planColumns } from './plan-columns.ts';

/** Where the fund stands, for the summary and the checks. */
export interface PlacedFund {
  readonly fundRow: number;
  readonly spentRow: number;
}

/** What the plan costs against the fund per year, under the list that it sums. */
export function writeFund(
  sheet: Worksheet,
  list: PlacedTable,
  { years, fundCentsByYear, spentCentsByYear, greedy }: PairingOutcome,
): PlacedFund & { readonly nextRow: number } {
  const headerRow = writeSection(sheet, list.nextRow, 'Het fonds per jaar');
  const [fundRow, spentRow, greedyRow] = [headerRow + 1, headerRow + 2, headerRow + 4];
  const totalColumn = planColumns.firstYear + years.length;
  const blank = Array.from({ length: planColumns.firstYear - 2 }, () => null);
  const sum = (cents: readonly number[]): number => cents.reduce((total, one) => total + one, 0);
  const perYear = (centsByYear: readonly number[], row: number) => [
    ...centsByYear.map(euros),
    formula(
      `ROUND(SUM(${address(planColumns.firstYear, row)}:${address(totalColumn - 1, row)}),2)`,
      euros(sum(centsByYear)),
    ),
  ];
  const fund = perYear(fundCentsByYear, fundRow);
  const spent = [...spentCentsByYear, sum(spentCentsByYear)].map((cents, index) =>
    formula(address(planColumns.firstYear + index, list.totalRow ?? 0), euros(cents)),
  );
  const left = fund.map((amount, index) => {
    const column = planColumns.firstYear + index;
    return formula(
      `ROUND(${address(column, fundRow)}-${address(column, spentRow)},2)`,
      Math.round((numberIn(amount) - numberIn(spent[index])) * 100) / 100,
    );
  });
  const { nextRow } = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Meester-gezelfonds' },
      ...blank.map(() => ({ heading: '' })),
      ...years.map((year) => ({ heading: String(year), format: format.amount })),
      { heading: 'Totaal', format: format.amount },
    ],
    [
      ['Fonds', ...blank, ...fund],
      ['Kosten van het plan', ...blank, ...spent],
      ['Over', ...blank, ...left],
      [
        'Ter vergelijking: steeds de voordeligste koppeling eerst',
        ...blank,
        ...perYear(greedy.spentCentsByYear, greedyRow),
      ],
    ],
  );
  return { fundRow, spentRow, nextRow };
}
