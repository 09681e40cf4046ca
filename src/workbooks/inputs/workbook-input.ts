/** Euros are whole cents; a share is 0-1, and a percentage per year 0.03 for 3%. */
export type InputUnit = 'euro-per-km' | 'euro-per-day' | 'euro' | 'share' | 'percentage-per-year';

/** A cell of the sheet Invoer that a reader may change. */
export interface WorkbookInput {
  /** Defined name in the workbook, of `a-z0-9_`, unique: `invoer_voorstel_fiets_tarief`. */
  readonly name: string;
  /** The table it stands in. */
  readonly section: string;
  readonly label: string;
  readonly unit: InputUnit;
  /** As in the cell. */
  readonly value: number;
  /** Inclusive, and `null` without a limit; the data validation of the cell as well. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Where it stands in the published scenario: `['reiskosten', 'voorstel', 'vervoer', 'fiets', 'tarief']`. */
  readonly place: readonly (string | number)[];
  /**
   * Whether formulas can follow it, as far as the scenario decides that; false = only after it is taken in
   * and calculated again. What the run adds to that is said beside the cell.
   */
  readonly isFollowed: boolean;
}
