/**
 * A mixed integer linear problem as plain data, and its answer. The engine builds problems and reads
 * answers; only the adapter in this folder knows the solver.
 */
export interface MilpProblem {
  /** Maximised. One entry per binary variable. */
  readonly objective: readonly number[];
  /** Sum of coefficient x variable <= limit. */
  readonly constraints: readonly {
    readonly name: string;
    readonly terms: readonly { readonly variable: number; readonly coefficient: number }[];
    readonly limit: number;
  }[];
}

export interface MilpOptions {
  /** Stop when (bound - value) / bound is at most this. Never a time limit: same input, same answer. */
  readonly gapRatio: number;
  /** Stop after this many branch-and-bound nodes. */
  readonly nodeLimit: number;
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

/** Solves off the event loop; rejects with the reason of `signal` when aborted. */
export type MilpSolver = (problem: MilpProblem, options: MilpOptions) => Promise<MilpSolution>;
