/**
 * Claim: the municipal plan comes within twice the time of a native solver that gets the same problem as a
 * model file. Reports; a solver that is not installed is named and passed over. On Debian:
 * apt-get install coinor-cbc glpk-utils (HiGHS and SCIP have packages of their own).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPairingModel } from '../src/engine/pairing/build-pairing-model.ts';
import { dropUselessChoices } from '../src/engine/pairing/drop-useless-choices.ts';
import { sortChoices } from '../src/engine/pairing/sort-choices.ts';
import { solvePairingProblem } from '../src/services/stateless/solve-pairing-problem.ts';
import { solveMilp } from '../src/solver/solve-milp.ts';
import { makePairingProblem } from './make-pairing-problem.ts';
import { lpText } from './model-file.ts';

const gapRatio = 0.001;
/** A native solver that needs longer than this is reported so, and not waited for. */
const patienceSeconds = 120;

interface Peer {
  readonly program: string;
  readonly args: (modelFile: string, optionsFile: string) => readonly string[];
  /** Points of the best plan in what the program prints. */
  readonly points: RegExp;
}

const peers: readonly Peer[] = [
  {
    program: 'highs',
    args: (model, options) => ['--options_file', options, '--model_file', model],
    points: /Primal bound\s+([\d.e+]+)/,
  },
  {
    program: 'cbc',
    args: (model) => [model, 'ratio', String(gapRatio), 'sec', String(patienceSeconds), 'solve'],
    points: /Objective value:\s+-?([\d.e+]+)/,
  },
  {
    program: 'glpsol',
    args: (model) => ['--lp', model, '--mipgap', String(gapRatio), '--tmlim', `${patienceSeconds}`],
    // The last line of the search that names a plan.
    points: /mip =\s+([\d.e+]+)(?![\s\S]*mip =\s+[\d.])/,
  },
  {
    program: 'scip',
    args: (model) =>
      [
        `read ${model}`,
        `set limits gap ${gapRatio}`,
        `set limits time ${patienceSeconds}`,
        'optimize',
        'quit',
      ].flatMap((command) => ['-c', command]),
    points: /Primal Bound\s+:\s+\+?([\d.e+]+)/,
  },
];

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const isInstalled = (program: string): boolean =>
  spawnSync('which', [program], { stdio: 'ignore' }).status === 0;

const size = { posts: 60, candidates: 60, fundYears: 5, seed: 1 };
const problem = makePairingProblem(size);
const solve = () =>
  solvePairingProblem({ solver: solveMilp }, problem, { gapRatio, nodeLimit: 2000 });
await solve();
const startedAt = performance.now();
const { plan, upperBoundPoints } = await solve();
const ownTime = performance.now() - startedAt;

const folder = mkdtempSync(join(tmpdir(), 'pairing-'));
const modelFile = join(folder, 'pairing.lp');
const optionsFile = join(folder, 'highs.txt');
const model = buildPairingModel(dropUselessChoices(sortChoices(problem)));
writeFileSync(modelFile, lpText(model));
writeFileSync(optionsFile, `mip_rel_gap = ${gapRatio}\ntime_limit = ${patienceSeconds}\n`);
console.log(
  [
    'Pairing plan against native solvers',
    `  input     ${size.posts} posts, ${size.candidates} candidates; seed ${size.seed} in bench/make-pairing-problem.ts`,
    `  model     ${model.objective.length} variables, ${model.constraints.length} rows, gap at most ${gapRatio * 100}%`,
    `  measured  ${seconds(ownTime)}: ${plan.points} points, bound ${upperBoundPoints}`,
    '  claim     at most 2 times a native solver',
  ].join('\n'),
);

for (const { program, args, points } of peers) {
  const name = program.padEnd(8);
  if (!isInstalled(program)) {
    console.log(`  ${name}  not installed: not compared`);
    continue;
  }
  const from = performance.now();
  const { stdout } = spawnSync(program, args(modelFile, optionsFile), { encoding: 'utf8' });
  const took = performance.now() - from;
  const found = Number(points.exec(stdout)?.[1] ?? Number.NaN);
  console.log(
    `  ${name}  ${seconds(took)}: ${found} points; ratio ${(ownTime / took).toFixed(2)}${took >= patienceSeconds * 1000 ? ' (stopped by its time limit)' : ''}`,
  );
  if (found > upperBoundPoints + 0.5) {
    rmSync(folder, { recursive: true });
    throw new Error(`${program} found a plan above the proved bound.`);
  }
}
console.log('');
rmSync(folder, { recursive: true });
