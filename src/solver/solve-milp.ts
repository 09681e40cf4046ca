import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { type HighsJob, runHighs } from './run-highs.ts';
import { MilpInfeasible } from './milp-infeasible.ts';
import type { MilpProblem, MilpSolution, MilpSolver } from './milp-solver.ts';

/**
 * The worker is a few lines of text around the text of `runHighs`, so that the same code runs from
 * TypeScript under Jest (a thread of Node 20 cannot load .ts) and from the compiled files, without
 * a path that differs between the two. `highs` is resolved here: a thread made from text has no
 * place of its own to resolve from.
 */
const workerText = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.highsUrl)
    .then((module) => module.default({ wasmModule: workerData.wasmModule }))
    .then((highs) => parentPort.postMessage((${runHighs.toString()})(highs, workerData.job)));
`;

/** The one function of the global that is used; Node's types for version 20 do not describe it. */
declare const WebAssembly: { readonly compile: (bytes: Uint8Array) => Promise<object> };

let compiled: Promise<object> | null = null;

/**
 * HiGHS is compiled once per process; threads share the code. Optimising all of it takes V8 about two
 * seconds, which a solve of a few tenths of a second never earns back, so V8 is told to wait until a
 * function has run a lot (the default is 1.8 million): a long solve is some 15% slower for it, a short
 * one three to five times as fast. A runtime that does not know the flag ignores it.
 */
async function compileHighs(): Promise<object> {
  setFlagsFromString('--wasm-tiering-budget=1000000000');
  return WebAssembly.compile(await readFile(fileURLToPath(import.meta.resolve('highs/runtime'))));
}

/**
 * Solves a problem with HiGHS in a worker thread of its own, so that the event loop stays free and
 * an abort stops the work at once. Same input, same answer; a thread takes about 0.1 s to start.
 *
 * @throws the reason of `signal` when aborted; MilpInfeasible when nothing keeps all limits; Error when
 *   HiGHS finds no answer at all within the node limit
 */
export const solveMilp: MilpSolver = async (problem, { gapRatio, nodeLimit, start, signal }) => {
  signal?.throwIfAborted();
  // HiGHS calls a problem without variables "empty" and gives no bound.
  if (problem.objective.length === 0) {
    if (!isKeptByNothing(problem)) throw new MilpInfeasible();
    return { chosen: [], value: 0, upperBound: 0, status: 'optimal' };
  }
  const wasmModule = await (compiled ??= compileHighs());
  signal?.throwIfAborted();
  const job: HighsJob = { problem, gapRatio, nodeLimit, start: start ?? null };
  const worker = new Worker(workerText, {
    eval: true,
    workerData: { highsUrl: import.meta.resolve('highs'), wasmModule, job },
  });
  const { promise, resolve, reject } = newPromise<MilpSolution | null>();
  const stop = (): void => reject(signal?.reason);
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`The solver thread ended with code ${code}.`)));
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const solution = await promise;
    if (solution === null) throw new MilpInfeasible();
    return solution;
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
};

/** Whether a plan without variables keeps all limits. */
export const isKeptByNothing = ({ constraints }: MilpProblem): boolean =>
  constraints.every(({ least, limit }) => (least ?? 0) <= 0 && limit >= 0);

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function newPromise<T>(): Deferred<T> {
  let resolve!: Deferred<T>['resolve'];
  let reject!: Deferred<T>['reject'];
  const promise = new Promise<T>((resolveIt, rejectIt) => {
    resolve = resolveIt;
    reject = rejectIt;
  });
  return { promise, resolve, reject };
}
