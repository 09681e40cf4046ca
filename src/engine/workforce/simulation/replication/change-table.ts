import { stockPairs, type StockPair } from './change-kinds.ts';
import { countFigures, type FigureColumns } from '../figure-columns.ts';

/** Columns and signs per kind of change, worked out once for a chunk. */
export interface ChangeTable {
  /** First column of what is counted, and the amount; then of its FTE (-1 = a flow, which has none). */
  readonly countColumn: Int32Array;
  readonly sign: Int32Array;
  readonly fteColumn: Int32Array;
}

/** Where each kind of change is counted: flows by their number, then pairs of stocks. */
export function changeTable(columns: FigureColumns): ChangeTable {
  const columnOf = (figure: StockPair['count']): number => {
    if (figure === 'further contract') return columns.furtherColumn;
    return figure === 'not counted' ? columns.spareColumn : columns.firstColumn[figure]!;
  };
  const flows = countFigures.map((_, figure) => figure);
  return {
    countColumn: Int32Array.of(
      ...flows.map(columnOf),
      ...stockPairs.map((of) => columnOf(of.count)),
    ),
    sign: Int32Array.of(...flows.map(() => 1), ...stockPairs.map(({ sign }) => sign)),
    fteColumn: Int32Array.of(...flows.map(() => -1), ...stockPairs.map((of) => columnOf(of.fte))),
  };
}
