import type { FinanceTables } from '../../engine/budget/finance-tables.ts';
import type { ParameterLibrary } from '../../engine/parameter-library.ts';
import type { MilpSolver } from '../../solver/milp-solver.ts';

/** What a calculation may touch: no database and no queue, so the command line uses it as well. */
export interface CalculationContext {
  readonly library: ParameterLibrary;
  /** The tables of `config/finance`. */
  readonly finance: FinanceTables;
  readonly solver: MilpSolver;
  /** Version of this program, part of the fingerprint of each result. */
  readonly engineVersion: string;
  /** Stops long work; the calculation then rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
}
