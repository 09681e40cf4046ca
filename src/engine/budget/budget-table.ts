import type { BudgetLine } from './budget-line.ts';

/** How a municipality prints its table; `config/finance/table-profiles.yaml`. */
export interface TableProfile {
  readonly id: string;
  readonly caption: string;
  /** Euros per unit shown: 1000 = amounts x EUR 1.000. */
  readonly unitEuros: number;
  readonly sign: 'minus-is-nadeel' | 'plus-is-nadeel';
}

/** A table as printed: amounts in units with the sign of the profile, and the exact cents beside them. */
export interface BudgetTable {
  readonly profile: TableProfile;
  readonly years: readonly number[];
  readonly rows: readonly {
    readonly line: BudgetLine;
    /** Rounded to whole units, half away from zero, with the sign of the profile. */
    readonly shownByYear: readonly number[];
  }[];
  /** Rounded from the exact sum, not summed from the rounded rows. */
  readonly totalShownByYear: readonly number[];
  readonly totalCentsByYear: readonly number[];
  /** Shown total minus the sum of the shown rows, per year: what rounding makes visible. */
  readonly roundingDifferenceByYear: readonly number[];
}
