import type { Iv3Details } from '../../src/engine/budget/iv3/iv3-details.ts';

/** An invented municipality of 100,000 people that gives all it can. */
export const someIv3Details = (given: Partial<Iv3Details> = {}): Iv3Details => ({
  bookYear: 2026,
  authorityNumber: '9999',
  authorityName: 'Voorbeeldstad',
  contact: { name: 'Afdeling Financiën', email: 'financien@voorbeeldstad.nl', phone: '14 0999' },
  financePackage: 'Voorbeeldpakket',
  areDetailsPublic: false,
  unitEuros: 1000,
  inhabitants: 100_000,
  totalCostCents: 500_000_000_00,
  organisationCostCents: 105_200_000_00,
  otherOverheadCents: 20_000_000_00,
  ...given,
});
