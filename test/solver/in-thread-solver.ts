import loadHighs from 'highs';
import type { Highs } from 'highs';
import { MilpInfeasible } from '../../src/solver/milp-infeasible.ts';
import type { MilpSolver } from '../../src/solver/milp-solver.ts';
import { runHighs } from '../../src/solver/run-highs.ts';
import { isKeptByNothing } from '../../src/solver/solve-milp.ts';

/** The package describes its default export as CommonJS; at run time it is the loader itself. */
const highs = await (loadHighs as unknown as () => Promise<Highs>)();

/** The code of the worker thread in the thread of the test: the same answers without its start-up time. */
export const solveInThread: MilpSolver = async (problem, { gapRatio, nodeLimit, start }) => {
  const nothing = { chosen: [], value: 0, upperBound: 0, status: 'optimal' } as const;
  const solution =
    problem.objective.length > 0
      ? runHighs(highs, { problem, gapRatio, nodeLimit, start: start ?? null })
      : isKeptByNothing(problem)
        ? nothing
        : null;
  if (solution === null) throw new MilpInfeasible();
  return solution;
};
