import type { ParameterUse } from '../parameters.ts';
import type { BudgetLine } from './budget-line.ts';

/** What a column of the printed table holds; `years` stands for a column per year. */
export const budgetColumns = [
  'number',
  'description',
  'programme',
  'side',
  'structural',
  'taakveld',
  'category',
  'costCentre',
  'years',
  'later',
] as const;
/** What a column of the printed table holds; `years` stands for a column per year. */
export type BudgetColumn = (typeof budgetColumns)[number];

/** How a municipality prints its table; `config/finance/table-profiles.yaml`. */
export interface TableProfile {
  readonly id: string;
  readonly caption: string;
  /** Euros per unit shown: 1000 = amounts x EUR 1.000. */
  readonly unitEuros: number;
  /** `letter`: 132 N for a nadeel, 132 V for a voordeel; `trailing-minus`: 132- for a nadeel. */
  readonly sign: 'minus-is-nadeel' | 'plus-is-nadeel' | 'letter' | 'trailing-minus';
  /** In this order. */
  readonly columns: readonly BudgetColumn[];
  readonly total: 'none' | 'one' | 'per-programme';
  /** `to-total`: by largest remainder, so that the rows add up to the rounded total. */
  readonly rounding: 'each-line' | 'to-total';
  /** How 0 prints; `as-entered`: 0 while an amount is still to come, and a dash once the line has ended. */
  readonly nil: 'dash' | 'zero' | 'as-entered';
}

/** Amounts as printed: whole units, and the text with the sign and the nil of the profile. */
export interface ShownAmounts {
  /** Negative = nadeel, and with `plus-is-nadeel` the other way round. */
  readonly shownByYear: readonly number[];
  readonly textByYear: readonly string[];
  /** The same for each year after the last. */
  readonly shownLater: number;
  readonly textLater: string;
}

/** One line as printed. */
export interface BudgetRow extends ShownAmounts {
  readonly line: BudgetLine;
}

/** The sum of the lines of one programme. */
export interface ProgrammeTotal extends ShownAmounts {
  readonly programme: string;
  readonly centsByYear: readonly number[];
  readonly laterCentsPerYear: number;
}

/** Something a person should look at; no reason to refuse the table. */
export interface BudgetWarning {
  /** In Dutch, as `text`. */
  readonly place: string;
  readonly text: string;
}

/** A table as printed: amounts in units with the sign of the profile, and the exact cents beside them. */
export interface BudgetTable {
  readonly profile: TableProfile;
  readonly years: readonly number[];
  readonly rows: readonly BudgetRow[];
  /** By programme, in the order of their numbers; empty unless the profile asks for them. */
  readonly programmeTotals: readonly ProgrammeTotal[];
  /** Rounded from the exact sum, not summed from the rounded rows; whether it is printed, the profile says. */
  readonly totalShownByYear: readonly number[];
  readonly totalTextByYear: readonly string[];
  readonly totalCentsByYear: readonly number[];
  readonly totalShownLater: number;
  readonly totalTextLater: string;
  readonly totalLaterCents: number;
  /** Shown total minus the sum of the shown rows, per year: what rounding makes visible. */
  readonly roundingDifferenceByYear: readonly number[];
  /** Shown total minus the sum of rows rounded each by itself: what `to-total` has spread over the rows. */
  readonly spreadByYear: readonly number[];
  readonly warnings: readonly BudgetWarning[];
  /** Assumptions the table rests on besides those of the outcomes. */
  readonly basis: readonly ParameterUse[];
}
