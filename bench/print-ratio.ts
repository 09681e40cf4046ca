/**
 * Prints one claim about speed: what was measured, beside a reference that ran in the same minute on
 * the same machine. A time alone says more about the machine than about the program; the ratio stays.
 *
 * 1. Both run `warmUps` times unmeasured, so that neither pays for compiling and loading.
 * 2. They run in turns, so that a busy minute hits both.
 * 3. The median of the runs counts; the range beside it shows how quiet the machine was.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../config/project-root.ts';

export interface Claim {
  readonly title: string;
  /** What is worked on, and how much of it. */
  readonly input: string;
  /** What makes the input the same every time. */
  readonly seed: string;
  /** Packages that do the work; their installed versions are printed. */
  readonly packages: readonly string[];
  /** The claim, in words. */
  readonly limit: string;
  readonly measure: () => unknown;
  readonly reference: { readonly name: string; readonly measure: () => unknown };
  /** Anything else worth knowing about the answer, by name. */
  readonly facts?: Readonly<Record<string, string>>;
}

const warmUps = 2;
/** Odd, so that the median is a run; few enough for a coffee, many enough to pass over one hiccup. */
const runs = 9;

async function millisecondsOf(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** The installed version of a package. */
export function versionOf(name: string): string {
  const path = join(projectRoot, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
  return `${name} ${version}`;
}

const shown = (milliseconds: number): string =>
  `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;

function summaryOf(times: readonly number[]): { readonly median: number; readonly text: string } {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[(sorted.length - 1) / 2] ?? Number.NaN;
  const range = `${shown(sorted[0] ?? Number.NaN)} to ${shown(sorted.at(-1) ?? Number.NaN)}`;
  return { median, text: `${shown(median)} (${range})` };
}

/** Measures a claim and its reference, and prints both with all that is needed to repeat it. */
export async function printRatio(claim: Claim): Promise<void> {
  const { measure, reference } = claim;
  for (let run = 0; run < warmUps; run += 1) {
    await measure();
    await reference.measure();
  }
  const times: number[] = [];
  const referenceTimes: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(await millisecondsOf(measure));
    referenceTimes.push(await millisecondsOf(reference.measure));
  }
  const own = summaryOf(times);
  const other = summaryOf(referenceTimes);
  const processors = cpus();
  const lines = {
    input: claim.input,
    seed: claim.seed,
    versions: [`node ${process.versions.node}`, ...claim.packages.map(versionOf)].join(', '),
    machine: `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    method: `median (range) of ${runs} runs after ${warmUps} warm-ups, in turns`,
    ...claim.facts,
    measured: own.text,
    reference: `${other.text}, ${reference.name}`,
    ratio: (own.median / other.median).toFixed(2),
    claim: claim.limit,
  };
  const width = Math.max(...Object.keys(lines).map(({ length }) => length));
  const body = Object.entries(lines).map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
  console.log([claim.title, ...body, ''].join('\n'));
}
