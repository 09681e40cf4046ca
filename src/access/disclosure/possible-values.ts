/**
 * What somebody who knows some sums over a table of counts can say of one count: the attacker's view, as a
 * linear programme.
 *
 * 1. The unknowns are the counts (0 or more), the equations the known sums. The lowest and the highest value
 *    of one count under those equations are found by the simplex method in two phases, with Bland's rule, so
 *    that it ends.
 * 2. Its answers are in fractions at times. Every end is therefore rounded inwards and the table that goes
 *    with it is put into the known sums: only a table of whole counts that fits them is a witness. Without
 *    one, all that is sure is the true count itself.
 *
 * After L. Willenborg and T. de Waal, Elements of Statistical Disclosure Control, Springer, 2001 (feasibility
 * intervals). Meant for some tens of counts: 25 counts under 15 sums take about two milliseconds.
 */

/** Indexes of the counts that add up to something known. */
export type SumOfCounts = readonly number[];

interface Range {
  readonly lowest: number;
  readonly highest: number;
}

export interface PossibleValues {
  /** No table that fits the sums has a value outside it. */
  readonly bounds: Range;
  /** Tables of whole counts exist with these two values. */
  readonly witnessed: Range;
}

/** Smaller is noise of fractions. */
const noise = 1e-9;

/** Coefficients per count, then what they add up to. */
type Equation = readonly number[];

interface Tableau {
  readonly equations: readonly Equation[];
  /** The count that each equation gives the value of; `null` = none yet. */
  readonly basis: readonly (number | null)[];
}

/** A target less so many times an equation, so that a column in it becomes zero. */
const cleared = (target: Equation, by: Equation, column: number): Equation => {
  const times = target[column] ?? 0;
  return times === 0 ? target : target.map((value, at) => value - times * (by[at] ?? 0));
};

function pivoted(
  { equations, basis }: Tableau,
  objective: Equation,
  row: number,
  column: number,
): { readonly tableau: Tableau; readonly objective: Equation } {
  const by = (equations[row] ?? []).map((value) => value / (equations[row]?.[column] ?? 1));
  return {
    tableau: {
      equations: equations.map((each, at) => (at === row ? by : cleared(each, by, column))),
      basis: basis.map((count, at) => (at === row ? column : count)),
    },
    objective: cleared(objective, by, column),
  };
}

/** The equation that first stops a count from growing; of equals the one with the lowest count. */
function firstToStop({ equations, basis }: Tableau, column: number): number {
  const room = (row: number): number =>
    (equations[row]?.at(-1) ?? 0) / (equations[row]?.[column] ?? 1);
  return [...equations.keys()]
    .filter((row) => (equations[row]?.[column] ?? 0) > noise)
    .reduce((best, row) => {
      if (best < 0 || room(row) < room(best) - noise) return row;
      const isEqual = room(row) <= room(best) + noise;
      return isEqual && (basis[row] ?? -1) < (basis[best] ?? -1) ? row : best;
    }, -1);
}

/** Pivots until no count with a negative coefficient in the objective is left (Bland: the first of them). */
function minimised(start: Tableau, aim: Equation): Tableau {
  let [tableau, objective] = [start, aim];
  for (;;) {
    const column = objective.slice(0, -1).findIndex((value) => value < -noise);
    const row = column < 0 ? -1 : firstToStop(tableau, column);
    if (row < 0) return tableau;
    ({ tableau, objective } = pivoted(tableau, objective, row, column));
  }
}

/** A first table that fits, in the form that the second phase starts from; sums that follow from others go. */
function feasible(counts: readonly number[], sums: readonly SumOfCounts[]): Tableau {
  const equations = sums.map((sum): Equation => [
    ...counts.map((_, count) => Number(sum.includes(count))),
    sum.reduce((total, count) => total + (counts[count] ?? 0), 0),
  ]);
  const missing = [...counts, 0].map((_, at) =>
    equations.reduce((total, equation) => total - (equation[at] ?? 0), 0),
  );
  let tableau = minimised({ equations, basis: equations.map(() => null) }, missing);
  for (const row of equations.keys()) {
    if (tableau.basis[row] !== null) continue;
    const column = (tableau.equations[row] ?? [])
      .slice(0, -1)
      .findIndex((value) => Math.abs(value) > noise);
    if (column >= 0) ({ tableau } = pivoted(tableau, missing, row, column));
  }
  const kept = [...tableau.basis.keys()].filter((row) => tableau.basis[row] !== null);
  return {
    equations: kept.map((row) => tableau.equations[row] ?? []),
    basis: kept.map((row) => tableau.basis[row] ?? null),
  };
}

/** The table in which a count is lowest (1) or highest (-1). */
function extremeTable(start: Tableau, counts: readonly number[], cell: number, sign: 1 | -1) {
  const aim = [...counts, 0].map((_, at) => (at === cell ? sign : 0));
  const objective = start.equations.reduce(
    (target, equation, row) => cleared(target, equation, start.basis[row] ?? 0),
    aim as Equation,
  );
  const { equations, basis } = minimised(start, objective);
  return counts.map((_, count) => equations[basis.indexOf(count)]?.at(-1) ?? 0);
}

/** What can be said of each count by who knows the sums; in the order of the counts. */
export function possibleValues(
  counts: readonly number[],
  sums: readonly SumOfCounts[],
): readonly PossibleValues[] {
  const start = feasible(counts, sums);
  const totalOf = (table: readonly number[], sum: SumOfCounts): number =>
    sum.reduce((total, count) => total + (table[count] ?? 0), 0);
  const isWitness = (table: readonly number[]): boolean =>
    table.every((count) => count >= 0) &&
    sums.every((sum) => totalOf(table, sum) === totalOf(counts, sum));

  return counts.map((count, cell): PossibleValues => {
    if (!sums.some((sum) => sum.includes(cell))) {
      const anything = { lowest: 0, highest: Infinity };
      return { bounds: anything, witnessed: anything };
    }
    const [low, high] = ([1, -1] as const).map((sign) => extremeTable(start, counts, cell, sign));
    const bounds = {
      lowest: Math.max(0, Math.ceil((low?.[cell] ?? 0) - noise)),
      highest: Math.floor((high?.[cell] ?? 0) + noise),
    };
    const seen = (table: readonly number[] = []): number => {
      // Adding nothing makes a zero of what was a hair below it.
      const whole = table.map((value) => Math.round(value) + 0);
      return isWitness(whole) ? (whole[cell] ?? count) : count;
    };
    return { bounds, witnessed: { lowest: seen(low), highest: seen(high) } };
  });
}
