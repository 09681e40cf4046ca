import type { ParameterUse } from '../parameters.ts';
import type { LeavingCause } from '../workforce/workforce-figures.ts';
import type { Band, WorkforceGrouping } from '../workforce/workforce-outcome.ts';

/** A group in a calendar year. */
export interface WorkforceCell {
  readonly grouping: WorkforceGrouping;
  readonly group: string;
  readonly year: number;
}

/** One cause of leaving in a cell. */
export interface CellPart {
  readonly cause: LeavingCause;
  /** People expected to leave through it; unrounded. */
  readonly expected: number;
  /** The values behind it, with their source. */
  readonly uses: readonly ParameterUse[];
}

/** A value that only one of two outcomes rests on. */
export interface ChangedUse {
  readonly side: 'this' | 'other';
  readonly use: ParameterUse;
}

/** A cell against the same cell of another outcome: this minus the other. */
export interface CellDifference {
  readonly headcount: number;
  readonly expected: number;
  /** Causes that differ, the largest difference first. */
  readonly parts: readonly { readonly cause: LeavingCause; readonly expected: number }[];
  /** Values behind the causes that differ, which only one of the two rests on. */
  readonly changedUses: readonly ChangedUse[];
}

/** Why so many people are expected to leave a group in a year. */
export interface CellExplanation extends WorkforceCell {
  /** People in service on the reference date. */
  readonly headcount: number;
  readonly leavers: Band;
  /** Causes that occur, the largest first; they sum to the mean of `leavers`. */
  readonly parts: readonly CellPart[];
  /** `null` = not compared. */
  readonly difference: CellDifference | null;
}
