/**
 * Claims, for made-up municipalities of growing size: 60 posts and 60 candidates, five fund years and at
 * least 20 ways to form each pair, within 0.1% of the proved bound in 5 s; 150 posts within 2% in 2 s; 300
 * posts within 2% in 10 s. Never worth less than the greedy plan, which is shown beside it.
 */
import { dropUselessChoices } from '../src/engine/pairing/drop-useless-choices.ts';
import { greedyPairing } from '../src/engine/pairing/greedy-pairing.ts';
import { pairKeyOf } from '../src/engine/pairing/pairing-problem.ts';
import { sortChoices } from '../src/engine/pairing/sort-choices.ts';
import { solvePairingProblem } from '../src/services/stateless/solve-pairing-problem.ts';
import { solveMilp } from '../src/solver/solve-milp.ts';
import { makePairingProblem, type ProblemSize } from './make-pairing-problem.ts';
import { printRatio } from './print-ratio.ts';

const context = { solver: solveMilp };
const nodeLimit = 2000;
const percent = (ratio: number): string => `${(ratio * 100).toFixed(3)}%`;

interface SizeClaim {
  readonly name: string;
  readonly size: ProblemSize;
  readonly gapRatio: number;
  readonly limit: string;
}

const municipal = { posts: 60, candidates: 60, fundYears: 5, seed: 1 };
const claims: readonly SizeClaim[] = [
  { name: '60 posts', size: municipal, gapRatio: 0.001, limit: '5 s, gap at most 0.1%' },
  {
    name: '60 posts, another municipality',
    size: { ...municipal, seed: 2 },
    gapRatio: 0.001,
    limit: '5 s, gap at most 0.1%',
  },
  {
    name: '60 posts, fund that carries over',
    size: { ...municipal, seed: 3, carriesOver: true },
    gapRatio: 0.001,
    limit: '5 s, gap at most 0.1%',
  },
  {
    name: '150 posts',
    size: { ...municipal, posts: 150, candidates: 150 },
    gapRatio: 0.02,
    limit: '2 s, gap at most 2%',
  },
  {
    name: '300 posts',
    size: { ...municipal, posts: 300, candidates: 300 },
    gapRatio: 0.02,
    limit: '10 s, gap at most 2%',
  },
];

for (const { name, size, gapRatio, limit } of claims) {
  const problem = makePairingProblem(size);
  const { choices } = problem;
  const pairCount = new Set(choices.map(pairKeyOf)).size;
  const measure = () => solvePairingProblem(context, problem, { gapRatio, nodeLimit });
  const { plan, greedy, upperBoundPoints } = await measure();
  const gap = 1 - plan.points / upperBoundPoints;
  if (plan.points < greedy.points) throw new Error(`${name}: the greedy plan is worth more.`);
  if (gap > gapRatio) throw new Error(`${name}: the gap is ${percent(gap)}.`);
  await printRatio({
    title: `Pairing plan, ${name}`,
    input: `${size.posts} posts, ${size.candidates} candidates, ${size.fundYears} fund years; ${pairCount} pairs that may be formed, ${(choices.length / pairCount).toFixed(1)} ways each`,
    seed: `${size.seed} in bench/make-pairing-problem.ts; stops on gap or nodes, never on time`,
    packages: ['highs'],
    limit: `less than ${limit}`,
    measure,
    reference: {
      name: 'the same reductions, then the greedy plan',
      measure: () => greedyPairing(dropUselessChoices(sortChoices(problem))),
    },
    facts: {
      answer: `${plan.chosen.length} pairs worth ${plan.points}; greedy ${greedy.chosen.length} pairs worth ${greedy.points} (${percent(1 - greedy.points / plan.points)} less)`,
      proof: `upper bound ${upperBoundPoints}, gap ${percent(gap)}`,
    },
  });
}
