import { groupBy } from '../group-by.ts';
import { capacityOf, type PairingProblem } from './pairing-problem.ts';

/**
 * The pairing problem as a 0/1 program: one variable per choice, in the form that `src/solver` takes.
 */
export interface PairingModel {
  /** Points per choice, to be made as large as possible. */
  readonly objective: readonly number[];
  readonly constraints: readonly {
    readonly name: string;
    readonly terms: readonly { readonly variable: number; readonly coefficient: number }[];
    readonly limit: number;
  }[];
}

/**
 * The pairing problem as a 0/1 program: each master at most one choice, each apprentice at most its
 * capacity, each period within its budget. Trainees of one kind are one apprentice with a capacity, so
 * that exchanging two of them is not a different plan (symmetry). Amounts stay in whole units (cents),
 * unrounded: the model has exactly the plans of the problem, so a bound for it is a bound for the
 * problem. A limit that cannot be reached is left out.
 *
 * @see Kellerer, Pferschy and Pisinger, Knapsack Problems (2004), ch. 11: multiple-choice knapsack
 */
export function buildPairingModel(problem: PairingProblem): PairingModel {
  const variables = [...problem.choices.keys()];
  const byMaster = groupBy(variables, (variable) => problem.choices[variable]!.masterId);
  const byApprentice = groupBy(variables, (variable) => problem.choices[variable]!.apprenticeId);
  const ones = (some: readonly number[]) => some.map((variable) => ({ variable, coefficient: 1 }));

  const masters = [...byMaster]
    .filter(([, some]) => some.length > 1)
    .map(([id, some]) => ({ name: `master ${id}`, terms: ones(some), limit: 1 }));
  const apprentices = [...byApprentice].flatMap(([id, some]) => {
    const limit = capacityOf(problem, id);
    const masters = new Set(some.map((variable) => problem.choices[variable]!.masterId));
    return masters.size <= limit ? [] : [{ name: `apprentice ${id}`, terms: ones(some), limit }];
  });
  const budgets = problem.budgets.map((limit, period) => ({
    name: `budget ${period}`,
    terms: problem.choices.flatMap(({ costs }, variable) =>
      costs[period] === 0 ? [] : [{ variable, coefficient: costs[period]! }],
    ),
    limit,
  }));
  return {
    objective: problem.choices.map(({ points }) => points),
    constraints: [...masters, ...apprentices, ...budgets].filter(({ terms }) => terms.length > 0),
  };
}
