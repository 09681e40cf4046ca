/**
 * Claims: a national run (342 municipalities, 190,000 people, 200 replications) is at least 1.8 times as fast on
 * two workers as on one, gives the same bytes, and takes less than 500 MB per worker.
 *
 * The workers are processes of the built program. One municipality after another is handed to whoever is free,
 * as a queue does; a municipality is a part of the example staff with personnel numbers of its own.
 *
 * Each worker gets one processor, as a container with that limit does: a process of Node compiles and collects
 * garbage on other processors than the one it works on, so that on a machine of two processors one worker
 * takes some of the second as well. The gain on processors that anybody may use is printed beside it.
 */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { chooseParameters } from '../src/engine/parameter-library.ts';
import type { RosterRow } from '../src/engine/roster.ts';
import { chunkBytes } from '../src/engine/workforce/simulation/chunk-bytes.ts';
import { nextRound } from '../src/engine/workforce/simulation/chunk-plan.ts';
import { prepareSimulation } from '../src/engine/workforce/simulation/prepare-simulation.ts';
import { simulateReplications } from '../src/engine/workforce/simulation/simulate-replications.ts';
import { exampleInput } from './example-input.ts';

const municipalities = 342;
const peopleOfAll = 190_000;
const replications = 200;

const { context, rows, scenario } = exampleInput;
const parameters = chooseParameters(context.library, scenario.assumptionIds);

/** From small to large, from a tenth of the average to nearly twice as many. */
function sizeOf(municipality: number): number {
  const average = peopleOfAll / municipalities;
  return Math.round(average * (0.1 + (1.8 * municipality) / (municipalities - 1)));
}

/** Every so manieth row, so that each has a share of everything; another start for each. */
function staffOf(municipality: number): RosterRow[] {
  const size = Math.round((sizeOf(municipality) / 1304) * rows.length);
  return Array.from({ length: size }, (_, index) => {
    const row = rows[(municipality * 7 + Math.floor((index * rows.length) / size)) % rows.length]!;
    const number = row.personnelNumber;
    return {
      ...row,
      rowNumber: index + 2,
      personnelNumber: number === null ? null : `${municipality}-${number}`,
    };
  });
}

interface Finished {
  readonly municipality: number;
  readonly people: number;
  readonly sha256: string;
  readonly megabytes: number;
}

function simulateMunicipality(municipality: number): Finished {
  const model = prepareSimulation(staffOf(municipality), scenario, parameters);
  const hash = createHash('sha256');
  const settings = { ...scenario.workforce.simulation, replications, askedErrorPeople: null };
  for (const { firstReplication, replicationCount } of nextRound(settings, 0, null)) {
    hash.update(chunkBytes(simulateReplications(model, firstReplication, replicationCount)));
  }
  return {
    municipality,
    people: model.people.count,
    sha256: hash.digest('hex'),
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

interface Run {
  readonly seconds: number;
  readonly people: number;
  readonly megabytes: number;
  readonly sha256: string;
}

const canPin = spawnSync('taskset', ['--version']).error === undefined;

/** A worker process, on one processor when it is given one. */
function startWorker(processor: number | null): ChildProcess {
  const program = import.meta.filename;
  if (processor === null) return fork(program, ['worker']);
  const execArgv = ['--cpu-list', String(processor), process.execPath];
  return fork(program, ['worker'], { execPath: 'taskset', execArgv });
}

/** Largest first, so that the last ones to finish are small. */
async function runOn(workerCount: number, isPinned: boolean): Promise<Run> {
  const waiting = Array.from({ length: municipalities }, (_, municipality) => municipality);
  const finished: Finished[] = [];
  const workers = Array.from({ length: workerCount }, (_, index) =>
    startWorker(isPinned ? index : null),
  );
  await Promise.all(
    workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))),
  );
  const startedAt = performance.now();
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          const giveNext = (): void => {
            const next = waiting.pop();
            if (next === undefined) {
              worker.disconnect();
              resolve();
            } else worker.send(next);
          };
          worker.on('message', (one) => {
            finished.push(one as Finished);
            giveNext();
          });
          worker.on('exit', (code) => {
            if (code !== 0) reject(new Error(`A worker stopped with exit code ${code}.`));
          });
          giveNext();
        }),
    ),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  finished.sort((a, b) => a.municipality - b.municipality);
  const all = createHash('sha256');
  for (const { sha256 } of finished) all.update(sha256);
  return {
    seconds,
    people: finished.reduce((sum, { people }) => sum + people, 0),
    megabytes: Math.max(...finished.map(({ megabytes }) => megabytes)),
    sha256: all.digest('hex'),
  };
}

if (process.argv[2] === 'worker') {
  process.on('message', (municipality) => {
    process.send?.(simulateMunicipality(municipality as number));
  });
  process.send?.('ready');
} else {
  const one = await runOn(1, canPin);
  const two = await runOn(2, canPin);
  const free = canPin ? await runOn(1, false) : one;
  if (new Set([one, two, free].map(({ sha256 }) => sha256)).size > 1) {
    throw new Error('Two workers give other bytes than one.');
  }
  const processors = cpus();
  const lines = {
    input: `${municipalities} municipalities, ${one.people} people, ${replications} replications, scenario.yaml`,
    machine: `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    bytes: `the same on one worker and on two, sha256 ${one.sha256.slice(0, 16)}`,
    memory: `${Math.max(one.megabytes, two.megabytes, free.megabytes).toFixed(0)} MB at most in a worker (claim: less than 500 MB)`,
    measured: `${two.seconds.toFixed(1)} s on two workers${canPin ? ', each on a processor of its own' : ''}`,
    reference: `${one.seconds.toFixed(1)} s on one worker${canPin ? ', on one processor' : ''}`,
    'speed-up': (one.seconds / two.seconds).toFixed(2),
    'one, free': canPin
      ? `${free.seconds.toFixed(1)} s on one worker that may use all processors: ${(free.seconds / two.seconds).toFixed(2)}`
      : 'taskset is missing: no worker was kept to one processor',
    claim: 'at least 1.8 times as fast',
  };
  const width = Math.max(...Object.keys(lines).map(({ length }) => length));
  const body = Object.entries(lines).map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
  console.log(['National workforce run', ...body, ''].join('\n'));
}
