/**
 * Counts what a replication of the example draws and looks up, and prints it as JSON. Each random number reads
 * the second word of one key, and nothing else does.
 */
import { chooseParameters } from '../src/engine/parameter-library.ts';
import { countFigures } from '../src/engine/workforce/simulation/figure-columns.ts';
import { prepareSimulation } from '../src/engine/workforce/simulation/prepare-simulation.ts';
import { simulateReplications } from '../src/engine/workforce/simulation/simulate-replications.ts';
import type { SimulationModel } from '../src/engine/workforce/simulation/simulation-model.ts';
import { exampleInput } from './example-input.ts';

export interface Work {
  /** Per replication: random numbers of people in service, of places and of hire. */
  readonly people: number;
  readonly places: number;
  readonly hire: number;
  /** Look-ups: when recruits leave, how long a vacancy lasts. */
  readonly recruits: number;
  readonly vacancies: number;
  /** Look-ups of what somebody costs: per step of the scale and period of the tables. */
  readonly costs: number;
}

/** A multiple of `replicationsAhead`, as more would be drawn than used otherwise. */
const replications = 24;
const { context, rows, scenario } = exampleInput;
const parameters = chooseParameters(context.library, scenario.assumptionIds);
const model = prepareSimulation(rows, scenario, parameters);

const counts = { people: 0, places: 0, hire: 0, recruits: 0, costs: 0 };
const counting = <T extends object>(read: T, what: keyof typeof counts): T =>
  new Proxy(read, {
    get: (target, at) => {
      counts[what] += 1;
      return Reflect.get(target, at) as unknown;
    },
  });
const watched: SimulationModel = {
  ...model,
  people: { ...model.people, key1: counting(model.people.key1, 'people') },
  places: { ...model.places, key1: counting(model.places.key1, 'places') },
  hire: { ...model.hire, key1: counting(model.hire.key1, 'hire') },
  grades: {
    ...model.grades,
    costs: counting(model.grades.costs, 'costs'),
    hireCosts: counting(model.grades.hireCosts, 'costs'),
  },
  drawRecruitDeparture: (...given) => {
    counts.recruits += 1;
    return model.drawRecruitDeparture(...given);
  },
};
const chunk = simulateReplications(watched, 0, replications);

const { columns, calendar } = model;
const sumOf = (figure: (typeof countFigures)[number]): number => {
  const first = columns.firstColumn[countFigures.indexOf(figure)]! * replications;
  return chunk.counts
    .subarray(first, first + calendar.monthCount * replications)
    .reduce((sum, count) => sum + count, 0);
};
const each = (count: number): number => Math.round(count / replications);
const work: Work = {
  people: each(counts.people),
  places: each(counts.places),
  hire: each(counts.hire),
  recruits: each(counts.recruits),
  vacancies: each(sumOf('joined/recruited') + sumOf('moved/in')),
  costs: each(counts.costs),
};
console.log(JSON.stringify(work));
