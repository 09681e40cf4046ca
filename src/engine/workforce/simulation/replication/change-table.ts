import { stockPairs, type StockPair } from './change-kinds.ts';
import type { FigureColumns } from '../figure-columns.ts';

/** Where changes of stocks are counted, by their number; worked out once for a chunk. */
export interface ChangeTable {
  /** First column of what is counted, the amount, and the first column of its FTE. */
  readonly countColumn: Int32Array;
  readonly sign: Int32Array;
  readonly fteColumn: Int32Array;
}

/** Columns and signs of the pairs of stocks. */
export function changeTable(columns: FigureColumns): ChangeTable {
  const columnOf = (figure: StockPair['count']): number => {
    if (figure === 'further contract') return columns.furtherColumn;
    return figure === 'not counted' ? columns.spareColumn : columns.firstColumn[figure]!;
  };
  return {
    countColumn: Int32Array.from(stockPairs, ({ count }) => columnOf(count)),
    sign: Int32Array.from(stockPairs, ({ sign }) => sign),
    fteColumn: Int32Array.from(stockPairs, ({ fte }) => columnOf(fte)),
  };
}
