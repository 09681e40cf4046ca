import { engineVersion } from '../config/engine-version.ts';
import { loadFinance } from '../config/finance.ts';
import { loadLedgerProfiles } from '../config/ledger-profiles.ts';
import { loadParameters } from '../config/parameters.ts';
import type { CalculationContext } from './services/stateless/calculation-context.ts';
import { solveMilp } from './solver/solve-milp.ts';

/**
 * What calculations need, and no more: the command line starts without database and queue, whose
 * libraries alone take longer to load than most of its answers take to compute.
 */
export const composeCalculations = (): CalculationContext => ({
  library: loadParameters(),
  finance: loadFinance(),
  ledgers: loadLedgerProfiles(),
  solver: solveMilp,
  engineVersion,
});
