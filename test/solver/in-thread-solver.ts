import loadHighs from 'highs';
import type { Highs } from 'highs';
import { runHighs } from '../../src/solver/run-highs.ts';
import type { MilpSolver } from '../../src/solver/milp-solver.ts';

/** The package describes its default export as CommonJS; at run time it is the loader itself. */
const highs = await (loadHighs as unknown as () => Promise<Highs>)();

/** The code of the worker thread in the thread of the test: the same answers without its start-up time. */
export const solveInThread: MilpSolver = async (problem, { gapRatio, nodeLimit, start }) =>
  problem.objective.length === 0
    ? { chosen: [], value: 0, upperBound: 0, status: 'optimal' }
    : runHighs(highs, { problem, gapRatio, nodeLimit, start: start ?? [] });
