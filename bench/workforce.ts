/**
 * Claims: 1,300 people x 120 months x 1,000 replications, all causes, by 40 groups, on one thread, is at least
 * 5 times as fast as an object per person that passes every month; and within 3 times a bare loop that only
 * draws as many keyed random numbers and looks as often in the tables. Its cost is linear in people and
 * in replications.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chooseParameters } from '../src/engine/parameter-library.ts';
import { purposeAndOccurrence, uniformOf } from '../src/engine/random/keyed-draw.ts';
import type { RosterRow } from '../src/engine/roster.ts';
import { recruitLeavingTables } from '../src/engine/workforce/leaving/recruit-leaving-table.ts';
import type { LeavingTable } from '../src/engine/workforce/leaving/leaving-table.ts';
import { countFigures, moneyFigures } from '../src/engine/workforce/simulation/figure-columns.ts';
import { drawPacked } from '../src/engine/workforce/simulation/packed-leaving.ts';
import { prepareSimulation } from '../src/engine/workforce/simulation/prepare-simulation.ts';
import { replicationsAhead } from '../src/engine/workforce/simulation/replication/replication-state.ts';
import { simulateReplications } from '../src/engine/workforce/simulation/simulate-replications.ts';
import type { SimulationChunk } from '../src/engine/workforce/simulation/simulation-chunk.ts';
import type { SimulationModel } from '../src/engine/workforce/simulation/simulation-model.ts';
import { summariseSimulation } from '../src/engine/workforce/simulation/summarise-simulation.ts';
import { leavingCauses, type WorkforceFigure } from '../src/engine/workforce/workforce-figures.ts';
import type { Work } from './count-work.ts';
import { exampleInput } from './example-input.ts';
import { plainNumberOf, runPlainReplication, type PlainFigures } from './plain-simulation.ts';
import { printRatio } from './print-ratio.ts';

const { context, rows, scenario, description, seed } = exampleInput;
const parameters = chooseParameters(context.library, scenario.assumptionIds);
/** The claim is about this many; the ratios are measured on fewer, as cost is linear (see the table). */
const replications = 1000;
const measured = 100;

const startedAt = performance.now();
const model = prepareSimulation(rows, scenario, parameters);
const prepared = performance.now();
const whole = simulateReplications(model, 0, replications);
const simulated = performance.now();
const { groups } = summariseSimulation(model, [whole]);
const summarised = performance.now();

const recruitTable = recruitLeavingTables(scenario, parameters);
const recruitTables = new Map<string, LeavingTable>();
/** Kept, as making one takes far longer than a replication has for it. */
const tableOf = (...[age, start, contract]: Parameters<typeof recruitTable>): LeavingTable => {
  const key = `${age} ${start} ${contract}`;
  const table =
    recruitTables.get(key) ?? recruitTable(model.chances.recruitAges[age]!, start, contract);
  recruitTables.set(key, table);
  return table;
};
const plain = (replication: number): PlainFigures =>
  runPlainReplication(model, tableOf, replication);

await printRatio({
  title: 'Workforce simulation against a plain one',
  input: `${description}; ${model.calendar.monthCount} months, ${groups.length} groups, ${measured} replications`,
  seed: `${seed}; simulation ${scenario.workforce.simulation.seed}`,
  packages: [],
  limit: 'ratio of at most 0.20 (5 times as fast), the same distribution',
  measure: () => simulateReplications(model, 0, measured),
  reference: {
    name: 'objects that pass every month, counted anew at the end of each',
    measure: () => {
      for (let replication = 0; replication < measured; replication += 1) plain(replication);
    },
  },
  facts: {
    whole: `${replications} replications: prepared ${shown(prepared - startedAt)}, simulated ${shown(simulated - prepared)}, summarised ${shown(summarised - simulated)}`,
    answer: compareDistributions(whole, 200),
  },
});

const work = workPerReplication();
const againstDraws = {
  title: 'Workforce simulation against its random numbers',
  input: `the same; per replication ${work.people + work.places + work.hire} numbers and ${work.people + 2 * work.recruits + work.vacancies + work.costs} look-ups in tables`,
  seed: `${seed}; simulation ${scenario.workforce.simulation.seed}`,
  packages: [],
  measure: () => simulateReplications(model, 0, measured),
};
await printRatio({
  ...againstDraws,
  limit: 'ratio of at most 3',
  reference: {
    name: 'a loop of those draws and look-ups alone, replication after replication',
    measure: () => bareLoop(work, 1),
  },
});
await printRatio({
  ...againstDraws,
  limit: 'none; beside the claim above it shows what the order of drawing does for the loop itself',
  reference: {
    name: 'the same loop, which draws for the people of some replications at once, as the simulation does',
    measure: () => bareLoop(work, replicationsAhead),
  },
});

printLinearity();

function shown(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}

/** The sum of a figure of the total over its months, or its last month, per replication. */
function valueOf(chunk: SimulationChunk, name: WorkforceFigure, replication: number): number {
  const { columns, calendar } = model;
  const number = countFigures.indexOf(name as never);
  const isCount = number >= 0;
  const first = isCount
    ? columns.firstColumn[number]!
    : moneyFigures.indexOf(name as never) * columns.width;
  if (isCount && first >= columns.countColumns) return 0;
  const values = isCount ? chunk.counts : chunk.amounts;
  const at = (month: number): number =>
    values[(first + month) * chunk.replicationCount + replication]!;
  return isStock(name)
    ? at(calendar.monthCount - 1)
    : [...calendar.months.keys()].reduce((sum, month) => sum + at(month), 0);
}

function isStock(name: WorkforceFigure): boolean {
  return /^(people|fte|posts\/(budgeted|vacant))/.test(name);
}

/** Stops when a mean of the plain simulation lies too far from ours; says how far the farthest lies. */
function compareDistributions(chunk: SimulationChunk, plainReplications: number): string {
  const { monthCount } = model.calendar;
  const plainRuns = Array.from({ length: plainReplications }, (_, replication) =>
    plain(replication),
  );
  const names: WorkforceFigure[] = [
    ...countFigures.filter((_, number) => model.columns.activeFigures.includes(number)),
    ...moneyFigures,
  ];
  const off = names.map((name) => {
    const ours = Array.from({ length: chunk.replicationCount }, (_, replication) =>
      valueOf(chunk, name, replication),
    );
    const theirs = plainRuns.map((figures) => {
      const months = figures[plainNumberOf(name)]!.subarray(0, monthCount);
      return isStock(name)
        ? months[monthCount - 1]!
        : months.reduce((sum, value) => sum + value, 0);
    });
    const [a, b] = [ours, theirs].map(meanAndVariance);
    const error = Math.sqrt(a!.variance / ours.length + b!.variance / theirs.length);
    const distance = Math.abs(a!.mean - b!.mean);
    return {
      name,
      errors: distance === 0 ? 0 : distance / error,
      ratio: a!.variance / b!.variance,
    };
  });
  const worst = off.toSorted((a, b) => b.errors - a.errors)[0]!;
  if (worst.errors > 4) {
    console.error(off.filter(({ errors }) => errors > 3));
    throw new Error(
      `The plain simulation counts otherwise: ${worst.name}, ${worst.errors} errors.`,
    );
  }
  return `${names.length} means agree; the farthest, ${worst.name}, lies ${worst.errors.toFixed(1)} standard errors away`;
}

function meanAndVariance(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) };
}

/** Counted in a process of its own, as watching would slow down the code that is measured here. */
function workPerReplication(): Work {
  const counter = join(import.meta.dirname, 'count-work.js');
  const { stdout } = spawnSync(process.execPath, [counter], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(stdout.toString()) as Work;
}

/**
 * The same draws, each from another place, and the same look-ups in the tables of leaving, filling, age and cost.
 * All tables are those of the model and are read through the same functions; people and months come in the same
 * turns. It does not look up what only decides on levers, movers and steps, and keeps nothing but a sum.
 *
 * @param atOnce - replications for which the people in service draw together; 1 = each on its own
 */
function bareLoop(work: Work, atOnce: number): number {
  const word = purposeAndOccurrence('leaving', 0);
  const { places, calendar, chances, levers, hire, grades } = model;
  let sum = 0;
  for (let replication = 0; replication < measured; replication += 1) {
    const draw = (index: number): number => {
      const place = (index * 389) % places.count;
      return uniformOf(places.key0[place]!, places.key1[place]!, replication, word + index);
    };
    if (replication % atOnce === 0) {
      sum += drawPeople(work, replication, Math.min(replication + atOnce, measured));
    }
    for (let vacancy = 0; vacancy < work.vacancies; vacancy += 1) {
      const drawn = draw(vacancy);
      const first = places.family[vacancy % places.count]! * calendar.monthCount;
      let months = 0;
      while (months < calendar.monthCount && drawn >= levers.fillSums[first + months]!) months += 1;
      sum += months;
    }
    for (let recruit = 0; recruit < work.recruits; recruit += 1) {
      const drawn = draw(recruit);
      let age = 0;
      while (drawn >= chances.recruitAgeSums[age]!) age += 1;
      const start = (recruit * 7) % calendar.monthCount;
      sum += model.drawRecruitDeparture(age, start, 'temporary', draw(recruit));
    }
    const others = work.places - work.vacancies - 2 * work.recruits;
    for (let other = 0; other < others; other += 1) sum += draw(other);
    for (let index = 0; index < work.costs; index += 1) {
      const grade = places.grade[(index * 389) % places.count]!;
      sum += grades.costs[grades.firstCost[grade]! + (index % grades.periods.count)]!;
    }
    for (let index = 0; index < work.hire; index += 1) {
      const person = index % hire.count;
      sum += uniformOf(hire.key0[person]!, hire.key1[person]!, replication, word + index);
    }
  }
  return sum;
}

/** The people in service, one after the other, each in all of some replications. */
function drawPeople(work: Work, from: number, to: number): number {
  const word = purposeAndOccurrence('leaving', 0);
  const { key0, key1, packedTables } = model.people;
  let sum = 0;
  for (let person = 0; person < work.people; person += 1) {
    for (let replication = from; replication < to; replication += 1) {
      const drawn = uniformOf(key0[person]!, key1[person]!, replication, word);
      sum += drawPacked(packedTables, person, drawn);
    }
  }
  return sum;
}

/** Time per replication for some numbers of people and of replications, and what is kept of them. */
function printLinearity(): void {
  const times = (count: number): RosterRow[] =>
    Array.from({ length: count }, (_, copy) =>
      rows.map((row) => ({
        ...row,
        personnelNumber: row.personnelNumber === null ? null : `${row.personnelNumber}-${copy}`,
        position: `${row.position} ${copy}`,
      })),
    ).flat();
  console.log(
    'Cost of a simulation\n  people  replications  seconds  ms per replication  of 1,000 people  MB kept',
  );
  for (const [copies, count] of [
    [1, 100],
    [1, 200],
    [1, 400],
    [2, 100],
    [4, 100],
    [8, 100],
  ] as const) {
    const own: SimulationModel = prepareSimulation(times(copies), scenario, parameters);
    simulateReplications(own, 0, 20);
    const from = performance.now();
    const { counts, amounts } = simulateReplications(own, 0, count);
    const took = performance.now() - from;
    const perReplication = took / count;
    const cells = [
      own.people.count.toString().padStart(8),
      count.toString().padStart(14),
      (took / 1000).toFixed(2).padStart(9),
      perReplication.toFixed(2).padStart(20),
      ((perReplication / own.people.count) * 1000).toFixed(2).padStart(17),
      ((counts.byteLength + amounts.byteLength) / 1e6).toFixed(0).padStart(9),
    ];
    console.log(cells.join(''));
  }
  console.log(
    `  all people of the example once, ${leavingCauses.length} causes; then two, four and eight times\n`,
  );
}
