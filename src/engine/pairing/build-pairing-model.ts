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
  const byMaster = new Map<string, number[]>();
  const byApprentice = new Map<string, number[]>();
  for (const [variable, { masterId, apprenticeId }] of problem.choices.entries()) {
    byMaster.set(masterId, [...(byMaster.get(masterId) ?? []), variable]);
    byApprentice.set(apprenticeId, [...(byApprentice.get(apprenticeId) ?? []), variable]);
  }
  const ones = (variables: readonly number[]) =>
    variables.map((variable) => ({ variable, coefficient: 1 }));

  const masters = [...byMaster]
    .filter(([, variables]) => variables.length > 1)
    .map(([id, variables]) => ({ name: `master ${id}`, terms: ones(variables), limit: 1 }));
  const apprentices = [...byApprentice].flatMap(([id, variables]) => {
    const limit = capacityOf(problem, id);
    const masterCount = new Set(variables.map((variable) => problem.choices[variable]!.masterId));
    return masterCount.size <= limit
      ? []
      : [{ name: `apprentice ${id}`, terms: ones(variables), limit }];
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
