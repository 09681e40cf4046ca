import type { PairingOutcome } from '../../../engine/pairing/pairing-outcome.ts';
import { euros } from '../cells.ts';
import { chartColours } from '../house-look.ts';
import { sheetNames } from '../lay-out-sheet.ts';
import { planColumns } from '../sheets/plan-columns.ts';
import { fundLabels, type PlacedFund } from '../sheets/write-fund.ts';
import { oneCell, rowCells } from './chart-cells.ts';
import { describeValues } from './describe-values.ts';
import type { SheetChart } from './sheet-chart.ts';

/** What of the fund is used per year and what is left: together what there was to use. */
export function fundChart(
  { years }: PairingOutcome,
  placed: PlacedFund,
): Omit<SheetChart, 'from' | 'to'> {
  const parts = [
    {
      label: fundLabels.fromFund,
      row: placed.fromFundRow,
      cents: placed.fromFundCentsByYear,
      colour: chartColours.line,
    },
    {
      label: fundLabels.left,
      row: placed.leftRow,
      cents: placed.leftCentsByYear,
      colour: chartColours.band,
    },
  ];
  return {
    title: 'Gebruik van het meester-gezelfonds',
    alternativeText: `Gestapelde staven: wat het plan per jaar uit het fonds gebruikt en wat over is, in euro's. ${parts
      .map(({ label, cents }) => `${label.trim()} ${describeValues(years, cents.map(euros))}.`)
      .join(' ')}`,
    categoryTitle: 'Jaar',
    valueTitle: '€ x 1.000',
    valueFormat: '#,##0,',
    categories: rowCells(sheetNames.pairing, [planColumns.firstYear, placed.fundRow - 1], years),
    plots: [
      {
        kind: 'stacked-bars',
        series: parts.map(({ label, row, cents, colour }) => ({
          name: oneCell(sheetNames.pairing, [1, row], label),
          values: rowCells(sheetNames.pairing, [planColumns.firstYear, row], cents.map(euros)),
          colour,
        })),
      },
    ],
  };
}
