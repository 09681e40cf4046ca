import type { WageOverview, WageYear } from '../../src/engine/budget/wages/wage-overview.ts';

/** A wage sum of 90 and hire of 10 million euros, of which 30 million of wages is overhead. */
export const aWageYear = (given: Partial<WageYear> = {}): WageYear => ({
  year: 2026,
  wageSumCents: 90_000_000_00,
  hireCents: 10_000_000_00,
  hireShareOfTotal: '0.1',
  hireShareOfWages: '0.111111',
  staffCents: 89_000_000_00,
  overheadCents: 30_000_000_00,
  overheadShare: '0.337079',
  withoutTaakveldCents: 0,
  ...given,
});

export const aWageOverview = (given: Partial<WageOverview> = {}): WageOverview => ({
  referenceDate: '2026-01-01',
  years: [aWageYear()],
  groups: [],
  overheadPeople: 400,
  withoutTaakveldPeople: 0,
  unpaidRowCount: 0,
  basis: [],
  ...given,
});
