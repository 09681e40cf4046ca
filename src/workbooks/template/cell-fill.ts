import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';

/** What is put in a cell of a template: text stays text, `null` empties the cell and keeps its look. */
export type CellFill = string | number | { readonly day: CalendarDate } | null;

/** A rectangle of cells; rows from 1, columns from 0. */
export interface CellArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a template may ask for, by name in lower case. */
export interface TemplateValues {
  /** For a name that points at one cell. */
  readonly single: ReadonlyMap<string, CellFill>;
  /** For a name that points at one row or one column of cells. */
  readonly list: ReadonlyMap<string, readonly CellFill[]>;
  /** For a table with a heading row, or a name that points at a block with one. */
  readonly table: ReadonlyMap<string, TemplateTable>;
}

export interface TemplateTable {
  readonly columns: readonly { readonly heading: string; readonly values: readonly CellFill[] }[];
  readonly rowCount: number;
}
