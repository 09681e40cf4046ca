/** Cells that a chart is drawn from, and what they show, so that a viewer without calculation draws it too. */
export interface ChartCells {
  /** `'Formatie'!$C$5:$G$5`. */
  readonly reference: string;
  readonly values: readonly (string | number)[];
}

export interface ChartSeries {
  readonly name: ChartCells;
  readonly values: ChartCells;
  /** RRGGBB; `null` = nothing is drawn: the foot on which a band stands. Such a series has no legend. */
  readonly colour: string | null;
}

/** Series that are drawn alike; later plots lie over earlier ones. */
export interface ChartPlot {
  readonly kind: 'bars' | 'stacked-bars' | 'stacked-areas' | 'line';
  readonly series: readonly ChartSeries[];
}

/** A native chart over cells of the workbook, which a reader can change in Excel. */
export interface SheetChart {
  readonly title: string;
  /** For who cannot see it: what the chart shows, with its figures. */
  readonly alternativeText: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly valueFormat: string;
  readonly categories: ChartCells;
  readonly plots: readonly ChartPlot[];
  /** Top left and bottom right, in columns and rows counted from 0; `to` is the first that is free. */
  readonly from: readonly [column: number, row: number];
  readonly to: readonly [column: number, row: number];
}
