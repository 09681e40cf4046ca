import type { FinanceTables } from '../../engine/budget/finance-tables.ts';
import type { LedgerProfile } from '../../engine/budget/ledger/ledger-profile.ts';
import type { ParameterLibrary } from '../../engine/parameter-library.ts';
import type { MilpSolver } from '../../solver/milp-solver.ts';

/** What a calculation may touch: no database and no queue, so the command line uses it as well. */
export interface CalculationContext {
  readonly library: ParameterLibrary;
  /** The tables of `config/finance`. */
  readonly finance: FinanceTables;
  /** Layouts that ledgers take in; the default one comes first. */
  readonly ledgers: readonly LedgerProfile[];
  readonly solver: MilpSolver;
  /** Version of this program, part of the fingerprint of each result. */
  readonly engineVersion: string;
  /** Stops long work; the calculation then rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
}
