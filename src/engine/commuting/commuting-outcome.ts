import type { ParameterUse } from '../parameters.ts';
import type { TravelMode } from '../roster.ts';

/** Amounts per year in whole cents, each rounded once. */
export interface CommutingAmounts {
  /** The commuting part: kilometres, public transport and fixed amounts. */
  readonly commutingCents: number;
  readonly untaxedCents: number;
  /** Above what is exempt: taxed, or to be designated as final-levy wage. */
  readonly excessCents: number;
  readonly homeWorkingCents: number;
  /** Part of `homeWorkingCents` above the exempt amount per day; not in `excessCents`. */
  readonly homeWorkingExcessCents: number;
}

/** One row of the roster (one travel pattern) under one scheme. */
export interface CommuterResult extends CommutingAmounts {
  readonly rowNumber: number;
  /** Travel days per year that were paid, unrounded unless the scheme rounds them. */
  readonly travelDays: number;
}

/** One scheme over all rows in service. `people` counts persons: two rows of one person count once per group. */
export interface SchemeResult {
  readonly schemeName: string;
  /** By row number. */
  readonly commuters: readonly CommuterResult[];
  readonly total: CommutingAmounts;
  readonly byMode: readonly ({
    readonly mode: TravelMode | 'unknown';
    readonly people: number;
  } & CommutingAmounts)[];
  /** `label` such as `5-10 km`. */
  readonly byDistance: readonly ({
    readonly label: string;
    readonly people: number;
  } & CommutingAmounts)[];
  readonly byProgramme: readonly ({
    readonly programme: string;
    readonly people: number;
  } & CommutingAmounts)[];
  /** Rows with a fixed allowance over so long a distance that it must be recalculated after the year. */
  readonly recalculationRows: readonly number[];
}

/** One budget year under both schemes. */
export interface CommutingYear {
  readonly year: number;
  readonly current: CommutingAmounts;
  readonly proposed: CommutingAmounts;
  /** Proposed minus current, commuting and home working together. */
  readonly extraCents: number;
}

/** What commuting costs under the current and the proposed scheme, and who gains or loses. */
export interface CommutingOutcome {
  readonly years: readonly CommutingYear[];
  /** In full for the first budget year. */
  readonly current: SchemeResult;
  readonly proposed: SchemeResult;
  /** People who get more, less or the same per year under the proposal (commuting and home working together). */
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  /**
   * Rows in service without distance, mode or office days, or without the cost of public transport
   * that a scheme pays a share of: counted, and paid nothing for commuting.
   */
  readonly incompleteRows: readonly number[];
  readonly basis: readonly ParameterUse[];
}
