import { expect, test } from '@jest/globals';
import { solvePairingProblem } from '../../src/services/stateless/solve-pairing-problem.ts';
import {
  assignmentInstance,
  generalisedAssignmentInstances,
  knapsackInstances,
} from './instances/public-instances.ts';
import { solveInThread } from './in-thread-solver.ts';

test.each([...knapsackInstances(), ...generalisedAssignmentInstances(), assignmentInstance()])(
  '$name has its published optimum, with proof',
  async ({ problem, bestPoints }) => {
    const limits = { gapRatio: 0, nodeLimit: 20_000 };
    const answer = await solvePairingProblem({ solver: solveInThread }, problem, limits);
    expect(answer.plan.points).toBe(bestPoints);
    expect(answer.upperBoundPoints).toBe(bestPoints);
  },
);
