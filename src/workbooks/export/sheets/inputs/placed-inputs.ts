/** Where the inputs stand and what follows them, for the formulas of other sheets. */
export interface PlacedInputs {
  /** Per budget year: the cell with what the line costs more than in the run; `null` = it follows nothing. */
  readonly extraCosts: Readonly<Record<'commuting' | 'workforce', readonly string[] | null>>;
  /** Per budget year: cells with the projected costs, as in the run and with the inputs; `null` = not followed. */
  readonly wages:
    | readonly {
        readonly year: number;
        readonly runWages: string;
        readonly wages: string;
        readonly hire: string;
      }[]
    | null;
  /** The areas with values, and how many there are. */
  readonly valueAreas: readonly string[];
  readonly inputCount: number;
  /** The cell with a sentence on what has changed. */
  readonly statusCell: string;
}

/** Name of the cell with the number of inputs that differ from the run. */
export const changedCountName = 'aantal_gewijzigd';

/** What the cell says while nothing has changed. */
export const unchangedText = 'Bedragen zoals berekend';
