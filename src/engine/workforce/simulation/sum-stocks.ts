import type { StockFigure } from '../workforce-figures.ts';
import { countFigures, type FigureColumns } from './figure-columns.ts';
import type { JoinedChunks } from './join-chunks.ts';

const formsInService = ['permanent', 'temporary', 'trainee', 'intern'] as const;
const formsOfHire = ['self-employed', 'secondment', 'agency', 'payroll'] as const;

/** Stocks that are the sum of others, with a band of their own. */
export const summedStocks: readonly (readonly [StockFigure, readonly StockFigure[]])[] = [
  ['people/in-service', formsInService.map((form) => `people/${form}` as const)],
  ['fte/in-service', formsInService.map((form) => `fte/${form}` as const)],
  ['people/hire', formsOfHire.map((form) => `people/${form}` as const)],
  ['fte/hire', formsOfHire.map((form) => `fte/${form}` as const)],
];

/**
 * The columns of some stocks in one group and period; stocks that cannot occur have none.
 *
 * @param offset - of the group and period, from the first column of a figure
 * @see not law: storage
 */
export const columnsOfStocks = (
  { firstColumn, countColumns }: FigureColumns,
  stocks: readonly StockFigure[],
  offset: number,
): number[] =>
  stocks
    .map((stock) => firstColumn[countFigures.indexOf(stock)]!)
    .filter((first) => first < countColumns)
    .map((first) => first + offset);

/**
 * The sum of some columns, per replication.
 *
 * @see not law: adding up
 */
export function sumColumns(joined: JoinedChunks, columns: readonly number[]): Float64Array {
  const sums = new Float64Array(joined.replicationCount);
  for (const column of columns) {
    for (const [replication, count] of joined.countsOf(column).entries()) {
      sums[replication]! += count;
    }
  }
  return sums;
}
