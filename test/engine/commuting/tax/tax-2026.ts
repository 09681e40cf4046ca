import { Exact } from '../../../../src/engine/exact.ts';
import { marginalRates } from '../../../../src/engine/commuting/tax/marginal-rates.ts';
import type { TaxTerms } from '../../../../src/engine/commuting/tax/tax-terms.ts';

/** By wage in euros from which they hold, as `income-tax/...` has them. */
export const taxTables2026 = [
  { 0: '0.3575', 38883: '0.3756', 78426: '0.4950' },
  { 29736: '0.06398', 78426: '0' },
  { 45592: '0.0651', 132920: '0' },
];

/**
 * Tax and premiums of 2026 as the facts of November 2026 have them, written out here so that the known
 * answers do not move when a file in `config/` does. Premiums: Aof (high) 7.63, Ufo 0.68, Whk 1.52 (the
 * national average with the part for sickness) and Zvw 6.10: 15.93%.
 */
export const tax2026: TaxTerms = {
  marginalRates: marginalRates(taxTables2026),
  premiumRatio: new Exact('0.1593'),
  maximumWageCents: 79_409_00,
  workRelatedCosts: {
    firstBracketLimitCents: 400_000_00,
    firstBracketRatio: new Exact('0.02'),
    aboveRatio: new Exact('0.0118'),
    finalLevyRatio: new Exact('0.80'),
  },
  exchangeShareRatio: '1',
};
