import type {
  CommutingAmounts,
  CommutingOutcome,
  CommutingYear,
  SchemeResult,
} from '../../src/engine/commuting/commuting-outcome.ts';

export const amounts = (
  commutingCents: number,
  { excessCents = 0, homeWorkingCents = 0, homeWorkingExcessCents = 0 } = {},
): CommutingAmounts => ({
  commutingCents,
  untaxedCents: commutingCents - excessCents,
  excessCents,
  homeWorkingCents,
  homeWorkingExcessCents,
});

const aCommutingYear = (year: number, extraCents: number): CommutingYear => ({
  year,
  current: amounts(40_000_000),
  proposed: amounts(40_000_000 + extraCents),
  extraCents,
});

export const aSchemeResult = (result: Partial<SchemeResult> = {}): SchemeResult => ({
  schemeName: 'Voorstel',
  commuters: [],
  total: amounts(0),
  byMode: [],
  byDistance: [],
  byProgramme: [],
  recalculationRows: [],
  ...result,
});

/** Four years in which the proposal costs so much more than the current scheme, in cents. */
export const aCommutingOutcome = (
  extraCentsByYear: readonly number[],
  outcome: Partial<CommutingOutcome> = {},
): CommutingOutcome => ({
  years: extraCentsByYear.map((extraCents, index) => aCommutingYear(2026 + index, extraCents)),
  current: aSchemeResult({ schemeName: 'Huidige regeling' }),
  proposed: aSchemeResult({ schemeName: 'Fietsen en lopen ook vergoed' }),
  winners: 0,
  losers: 0,
  unchanged: 0,
  incompleteRows: [],
  basis: [],
  ...outcome,
});
