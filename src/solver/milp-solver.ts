/**
 * A mixed integer linear problem as plain data, and its answer. The engine builds problems and reads
 * answers; only the adapter in this folder knows the solver.
 */
export interface MilpProblem {
  /**
   * Maximised. One entry per binary variable. Whole numbers are best: the bound is then a whole
   * number as well, so that a plan that reaches it is proved optimal exactly.
   */
  readonly objective: readonly number[];
  /**
   * `least` <= sum of coefficient x variable <= `limit`; without `least` there is no lower limit. With
   * whole numbers (sums below 2^53) an answer keeps every limit exactly; otherwise within the rounding of
   * a double.
   */
  readonly constraints: readonly {
    readonly name: string;
    readonly terms: readonly { readonly variable: number; readonly coefficient: number }[];
    readonly least?: number;
    readonly limit: number;
  }[];
}

interface MilpOptions {
  /** Stop when (bound - value) / bound is at most this. Never a time limit: same input, same answer. */
  readonly gapRatio: number;
  /** Stop after this many branch-and-bound nodes; at least 1. */
  readonly nodeLimit: number;
  /** Indices of the variables that are 1 in a plan that is known already; the answer is never worth less. */
  readonly start?: readonly number[];
  readonly signal?: AbortSignal;
}

export interface MilpSolution {
  /** Indices of the variables that are 1, ascending. */
  readonly chosen: readonly number[];
  readonly value: number;
  /** Proved upper bound on the value. */
  readonly upperBound: number;
  readonly status: 'optimal' | 'node-limit';
}

/**
 * Solves off the event loop; rejects with the reason of `signal` when aborted, and with `MilpInfeasible` when
 * nothing keeps all limits.
 */
export type MilpSolver = (problem: MilpProblem, options: MilpOptions) => Promise<MilpSolution>;
