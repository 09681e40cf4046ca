import { groupBy } from '../group-by.ts';
import { apprenticeRows } from './apprentice-rows.ts';
import { bindingBudgets } from './binding-budgets.ts';
import { pairKeyOf, type PairingProblem } from './pairing-problem.ts';

interface Term {
  readonly variable: number;
  readonly coefficient: number;
}

/**
 * The pairing problem as a 0/1 program: one variable per choice, in the form that `src/solver` takes.
 */
export interface PairingModel {
  /** Points per choice, to be made as large as possible. */
  readonly objective: readonly number[];
  readonly constraints: readonly {
    readonly name: string;
    readonly terms: readonly Term[];
    readonly least?: number;
    readonly limit: number;
  }[];
}

type Row = PairingModel['constraints'][number];

/**
 * The pairing problem as a 0/1 program: each master one first choice and no more apprentices than it may
 * have, each pair once at most (a required one exactly once), each apprentice at every moment at most its
 * capacity, each budget kept. Trainees of one kind are one apprentice with a capacity, so that
 * exchanging two of them is not a different plan (symmetry). Amounts stay in whole units (cents),
 * unrounded: the model has exactly the plans of the problem, so a bound for it is a bound for the
 * problem. A limit that cannot be reached, or that another one implies, is left out.
 *
 * @see Kellerer, Pferschy and Pisinger, Knapsack Problems (2004), ch. 11: multiple-choice knapsack
 */
export function buildPairingModel(problem: PairingProblem): PairingModel {
  const constraints = [
    ...masterRows(problem),
    ...pairRows(problem),
    ...rowsOfApprentices(problem),
    ...budgetRows(problem),
  ];
  return { objective: problem.choices.map(({ points }) => points), constraints };
}

const ones = (variables: readonly number[]): Term[] =>
  variables.map((variable) => ({ variable, coefficient: 1 }));

function masterRows({ choices, apprenticesPerMaster }: PairingProblem): Row[] {
  const byMaster = groupBy(choices.keys(), (variable) => choices[variable]!.masterId);
  return [...byMaster].flatMap(([id, own]) => {
    const firsts = own.filter((variable) => !choices[variable]!.isFurther);
    const apprentices = new Set(own.map((variable) => choices[variable]!.apprenticeId));
    const isFull =
      apprenticesPerMaster === 1 ? own.length > 1 : apprentices.size > apprenticesPerMaster;
    return [
      ...(isFull ? [{ name: `master ${id}`, terms: ones(own), limit: apprenticesPerMaster }] : []),
      ...(apprenticesPerMaster > 1 && firsts.length > 1
        ? [{ name: `first of master ${id}`, terms: ones(firsts), limit: 1 }]
        : []),
    ];
  });
}

function pairRows({ choices, apprenticesPerMaster, requiredPairs }: PairingProblem): Row[] {
  const byPair = groupBy(choices.keys(), (variable) => pairKeyOf(choices[variable]!));
  const optional = [...byPair].filter(([key, own]) => !requiredPairs.has(key) && own.length > 1);
  return [
    ...(apprenticesPerMaster > 1 ? optional : []).map(([key, own]) => ({
      name: `pair ${key}`,
      terms: ones(own),
      limit: 1,
    })),
    // A required pair without choices gets a row that cannot be kept, as it should.
    ...[...requiredPairs].sort().map((key) => ({
      name: `required ${key}`,
      terms: ones(byPair.get(key) ?? []),
      least: 1,
      limit: 1,
    })),
  ];
}

function rowsOfApprentices(problem: PairingProblem): Row[] {
  const { rows, firstRow, endRow } = apprenticeRows(problem);
  const terms: Term[][] = rows.map(() => []);
  for (const variable of problem.choices.keys()) {
    for (let row = firstRow[variable]!; row < endRow[variable]!; row += 1) {
      terms[row]!.push({ variable, coefficient: 1 });
    }
  }
  return rows.map(({ apprenticeId, capacity }, row) => ({
    name: `apprentice ${apprenticeId}`,
    terms: terms[row]!,
    limit: capacity,
  }));
}

function budgetRows(problem: PairingProblem): Row[] {
  return bindingBudgets(problem).map((period) => ({
    name: `budget ${period}`,
    terms: problem.choices.flatMap(({ costs }, variable) =>
      costs[period] === 0 ? [] : [{ variable, coefficient: costs[period]! }],
    ),
    limit: problem.budgets[period]!,
  }));
}
