import type {
  CommuterGroup,
  CommutingAmounts,
  CommutingOutcome,
  GroupComparison,
  MobilityLine,
  PaidPeople,
  PeopleBehind,
  SchemeOutcome,
  SchemeYear,
} from '../../src/engine/commuting/commuting-outcome.ts';
import type { LinearParts } from '../../src/engine/commuting/linear-parts.ts';

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

/** A year in which nothing but commuting and home working costs money, at the staff of the reference date. */
export function aSchemeYear({
  currentCents,
  ...year
}: Partial<SchemeYear> & Pick<SchemeYear, 'year'> & { readonly currentCents: number }): SchemeYear {
  const paid = { ...amounts(0), ...year };
  const totalCents = paid.commutingCents + paid.homeWorkingCents;
  const extraCents = totalCents - currentCents;
  return {
    headcountRatio: 1,
    guaranteeCents: 0,
    hardshipCents: 0,
    companyBikeCents: 0,
    parkingContributionCents: 0,
    premiumCents: 0,
    grossUpCents: 0,
    finalLevyCents: 0,
    exchangeCents: 0,
    totalCents,
    extraCents,
    budgetLeftCents: 100_000_000 - extraCents,
    room: {
      roomCents: 71_128_000,
      otherUseCents: 60_000_000,
      usedCents: 0,
      leftCents: 11_128_000,
    },
    netCents: totalCents,
    ...paid,
  };
}

/** Everybody is paid alike. */
const paidPeopleOf = ({
  people,
  ...cents
}: CommutingAmounts & Pick<CommuterGroup, 'people'>): PaidPeople => ({
  commuting: cents.commutingCents > 0 ? people : 0,
  excess: cents.excessCents > 0 ? people : 0,
  homeWorking: cents.homeWorkingCents > 0 ? people : 0,
  homeWorkingExcess: cents.homeWorkingExcessCents > 0 ? people : 0,
});

export const aCommuterGroup = (group: Partial<CommuterGroup> = {}): CommuterGroup => ({
  grouping: 'all',
  key: 'all',
  people: 1129,
  ...amounts(0),
  ...group,
  paidPeople: group.paidPeople ?? paidPeopleOf({ people: 1129, ...amounts(0), ...group }),
});

export const aGroupComparison = (comparison: Partial<GroupComparison> = {}): GroupComparison => ({
  grouping: 'all',
  key: 'all',
  people: 1129,
  winners: 1010,
  losers: 0,
  unchanged: 119,
  gainCents: 100_000_000,
  lossCents: 0,
  largestGainCents: 250_000,
  largestLossCents: 0,
  netDifferenceCents: 80_000_000,
  netWinners: 1010,
  netLosers: 0,
  apart: { paidFromReceived: 0, paidFromNet: 0, receivedFromNet: 0 },
  ...comparison,
});

/** Nobody is behind what nobody gets. */
export const somePeopleBehind = (people: Partial<PeopleBehind> = {}): PeopleBehind => ({
  guarantee: 0,
  hardship: 0,
  companyBike: 0,
  parkingContribution: 0,
  excess: 0,
  homeWorkingExcess: 0,
  net: 0,
  ...people,
});

export const aSchemeOutcome = (outcome: Partial<SchemeOutcome> = {}): SchemeOutcome => ({
  schemeName: 'Voorstel',
  years: [],
  peopleBehind: (outcome.years ?? []).map(() => somePeopleBehind()),
  fullYear: 2026,
  groups: [],
  comparisons: [],
  recalculations: 0,
  ...outcome,
});

/** Km of which the fuel is known. */
export const aMobilityLine = (line: Partial<MobilityLine> = {}): MobilityLine => ({
  mode: 'car',
  fuel: null,
  people: 100,
  kmPerYear: 100_000,
  assumedFuelKm: 0,
  assumedFuels: [],
  tankToWheelKg: 0,
  wellToWheelKg: 0,
  ...line,
});

/** Nothing that follows a rate. */
export const someLinearParts = (parts: Partial<LinearParts> = {}): LinearParts => ({
  year: 2026,
  roundings: 2,
  rates: [],
  groups: [],
  homeWorking: { people: 0, daysPerYear: 0, centsPerDay: '0' },
  fixed: { people: 0, cents: 0 },
  ...parts,
});

const currentCents = 40_000_000;

/** Four years in which the proposal costs so much more than the current scheme, in cents. */
export const aCommutingOutcome = (
  extraCentsByYear: readonly number[],
  outcome: Partial<CommutingOutcome> = {},
): CommutingOutcome => {
  const yearsOf = (extraOf: (extraCents: number) => number): SchemeYear[] =>
    extraCentsByYear.map((extraCents, index) =>
      aSchemeYear({
        year: 2026 + index,
        currentCents,
        ...amounts(currentCents + extraOf(extraCents)),
      }),
    );
  return {
    budget: { centsPerYear: 100_000_000, basis: 'extra' },
    current: aSchemeOutcome({ schemeName: 'Huidige regeling', years: yearsOf(() => 0) }),
    proposed: aSchemeOutcome({
      schemeName: 'Fietsen en lopen ook vergoed',
      years: yearsOf((extraCents) => extraCents),
    }),
    alternatives: [],
    linear: someLinearParts(),
    mobility: [],
    modeShift: [],
    incompleteRows: [],
    basis: [],
    ...outcome,
  };
};
