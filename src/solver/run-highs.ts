import type { Highs } from 'highs';
import type { MilpProblem, MilpSolution } from './milp-solver.ts';

/** What the worker thread is given: plain data. */
export interface HighsJob {
  readonly problem: MilpProblem;
  readonly gapRatio: number;
  readonly nodeLimit: number;
  /** `null` = no plan is known. */
  readonly start: readonly number[] | null;
}

/**
 * Solves one problem with HiGHS and returns the answer with a proved bound.
 *
 * 1. Each row is scaled by a power of two (exact) so that its largest coefficient is about 1; the
 *    feasibility tolerance (1e-9) is then relative to the largest amount in the row.
 * 2. HiGHS (branch and cut, one thread, fixed seed) runs until the gap or the node limit, never
 *    until a time, so the same input gives the same answer on every machine.
 * 3. The answer is rounded to 0/1 and checked against the unscaled rows. Should tolerance have let
 *    through a set of variables that breaks a limit, the cut "not all of these together" is added and
 *    the problem solved again. That cut removes nothing that is allowed, so the bound stays valid.
 * 4. The bound is HiGHS's dual bound, widened by its tolerances and, when every objective
 *    coefficient is whole, rounded down: no plan can be worth more than a whole number.
 *
 * Returns null when it is proved that nothing keeps all limits.
 *
 * Its text also runs inside the worker thread (see solve-milp.ts): it must not use anything from
 * outside its own body.
 *
 * @see HiGHS: Huangfu and Hall, Parallelizing the dual revised simplex method, 2018 (doi 10.1007/s12532-017-0130-5)
 */
export function runHighs(highs: Highs, job: HighsJob): MilpSolution | null {
  /** Rounds of step 3 before giving up; one is rare already. */
  const maximumRounds = 25;
  const tolerance = 1e-9;
  const { problem, gapRatio, nodeLimit, start } = job;
  const size = problem.objective.length;
  const isWhole = problem.objective.every((value) => Number.isSafeInteger(value));
  const worth = (chosen: readonly number[]): number =>
    chosen.reduce((sum, variable) => sum + problem.objective[variable]!, 0);
  const { constants, infinity } = highs;

  type Row = MilpProblem['constraints'][number];
  const solveOnce = (rows: readonly Row[]) => {
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    const rowLower: number[] = [];
    const rowUpper: number[] = [];
    for (const { terms, least, limit } of rows) {
      const largest = terms.reduce((most, term) => Math.max(most, Math.abs(term.coefficient)), 0);
      let scale = 1;
      if (largest > 0) {
        while (largest * scale > 1) scale /= 2;
        while (largest * scale <= 0.5) scale *= 2;
      }
      for (const { variable, coefficient } of terms) {
        indices.push(variable);
        values.push(coefficient * scale);
      }
      starts.push(indices.length);
      rowLower.push(least === undefined ? -infinity : least * scale);
      rowUpper.push(limit * scale);
    }
    return highs.withModel(
      {
        numCols: size,
        numRows: rows.length,
        sense: constants.objectiveSense.maximize,
        colCost: problem.objective,
        colLower: new Float64Array(size),
        colUpper: new Float64Array(size).fill(1),
        integrality: Array.from({ length: size }, () => constants.variableType.integer),
        rowLower,
        rowUpper,
        matrix: { format: 'csr', numRows: rows.length, numCols: size, starts, indices, values },
      },
      (model) => {
        model.options.set({
          output_flag: false,
          random_seed: 1,
          mip_rel_gap: gapRatio,
          // Whole values: less than 1 from the bound is the bound.
          mip_abs_gap: isWhole ? 0.99 : tolerance,
          mip_max_nodes: Math.max(1, nodeLimit),
          mip_feasibility_tolerance: tolerance,
          primal_feasibility_tolerance: tolerance,
          dual_feasibility_tolerance: tolerance,
          // Measured on pairing problems of 60 to 150 masters: without it the root takes a third less.
          mip_heuristic_run_root_reduced_cost: false,
        });
        if (start !== null) {
          const startValues = new Float64Array(size);
          for (const variable of start) startValues[variable] = 1;
          model.setSolution({ colValue: startValues });
        }
        const { modelStatus } = model.run();
        if (modelStatus === constants.modelStatus.infeasible) return null;
        const isOptimal = modelStatus === constants.modelStatus.optimal;
        if (!isOptimal && modelStatus !== constants.modelStatus.solutionLimit) {
          throw new Error(`HiGHS ended with model status ${modelStatus}.`);
        }
        if (model.info.get('primal_solution_status') !== constants.solutionStatus.feasible) {
          throw new Error('HiGHS found no feasible answer within the node limit.');
        }
        const chosen: number[] = [];
        model.getSolution().colValue.forEach((value, variable) => {
          if (value > 0.5) chosen.push(variable);
        });
        return { chosen, isOptimal, dualBound: Number(model.info.get('mip_dual_bound')) };
      },
    );
  };

  let rows = problem.constraints;
  for (let round = 0; round < maximumRounds; round += 1) {
    const answer = solveOnce(rows);
    if (answer === null) return null;
    const { chosen, isOptimal, dualBound } = answer;
    const isChosen = new Set(chosen);
    const broken = problem.constraints.flatMap(({ name, terms, least, limit }) => {
      const used = terms.filter(({ variable }) => isChosen.has(variable));
      const sum = used.reduce((total, { coefficient }) => total + coefficient, 0);
      if (least !== undefined && sum < least - tolerance * Math.max(1, Math.abs(least))) {
        throw new Error(`HiGHS stayed below the least of "${name}".`);
      }
      const isKept = used.every(({ coefficient }) => Number.isSafeInteger(coefficient))
        ? sum <= limit
        : sum <= limit + tolerance * Math.max(1, Math.abs(limit));
      if (isKept) return [];
      // Negative coefficients help to keep the limit, so only the positive ones must not come together.
      const together = used.filter(({ coefficient }) => coefficient > 0);
      if (together.length < used.length) {
        throw new Error(`HiGHS broke "${name}", which has negative coefficients.`);
      }
      return [
        {
          name: `${name}: not all together`,
          terms: together.map(({ variable }) => ({ variable, coefficient: 1 })),
          limit: together.length - 1,
        },
      ];
    });
    if (broken.length === 0) {
      const value = worth(chosen);
      const widened = dualBound + tolerance * Math.max(1, Math.abs(dualBound)) + 1e-6;
      const bound = isWhole ? Math.floor(widened) : widened;
      return {
        chosen,
        value,
        upperBound: Math.max(value, bound),
        status: isOptimal ? 'optimal' : 'node-limit',
      };
    }
    rows = [...rows, ...broken];
  }
  throw new Error(`HiGHS kept breaking limits after ${maximumRounds} rounds.`);
}
