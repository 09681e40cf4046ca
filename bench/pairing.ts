/** Claim: the pairing plan for 1,300 people takes less than 5 s, with a proved gap of at most 0.1%. */
import type { MilpSolver } from '../src/solver/milp-solver.ts';
import { calculatePairing } from '../src/services/stateless/calculate-pairing.ts';
import { exampleInput } from './example-input.ts';
import { printRatio } from './print-ratio.ts';

const { context, rows, scenario, description, seed } = exampleInput;
const input = { rows, scenario };

/** Chooses nothing, so that the greedy plan is what remains. */
const noSolver: MilpSolver = () =>
  Promise.resolve({ chosen: [], value: 0, upperBound: 0, status: 'node-limit' });

const { pairs, value, upperBound, gapRatio, greedy, optionCount, posts } = await calculatePairing(
  context,
  input,
);

await printRatio({
  title: 'Pairing plan, with its proof',
  input: `${description}; ${posts.length} posts, ${optionCount} options`,
  seed: `${seed}; HiGHS has a fixed seed and stops on gap or nodes, never on time`,
  packages: ['highs'],
  limit: 'less than 5 s, gap at most 0.1%',
  measure: () => calculatePairing(context, input),
  reference: {
    name: 'the same calculation that stops at the greedy plan',
    measure: () => calculatePairing({ ...context, solver: noSolver }, input),
  },
  facts: {
    answer: `${pairs.length} pairs worth ${value.toFixed(2)}; greedy ${greedy.value.toFixed(2)}`,
    proof: `upper bound ${upperBound.toFixed(2)}, gap ${(gapRatio * 100).toFixed(3)}%`,
  },
});
