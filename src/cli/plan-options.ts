import { resolve } from 'node:path';
import { InvalidInput, type Problem } from '../engine/problems.ts';
import type { Scenario } from '../engine/scenario.ts';

export interface PlanOptions {
  readonly personeel?: string;
  readonly scenario?: string;
  readonly uit?: string;
  readonly json?: string;
  readonly seed?: string;
}

/** All that is wrong with the options at once; commander would name the first. */
export function checkPlanOptions({ personeel, uit, json, seed }: PlanOptions): {
  readonly personeel: string;
  readonly uit: string;
} {
  const required = 'deze verplichte optie';
  const problems: Problem[] = [];
  if (personeel === undefined) {
    problems.push({ place: '--personeel', found: null, expected: required });
  }
  if (uit === undefined) problems.push({ place: '--uit', found: null, expected: required });
  if (uit !== undefined && json !== undefined && resolve(uit) === resolve(json)) {
    problems.push({ place: '--json', found: json, expected: 'een ander bestand dan --uit' });
  }
  if (seed !== undefined && !/^\d{1,15}$/.test(seed)) {
    problems.push({
      place: '--seed',
      found: seed,
      expected: 'een heel getal van 0 of meer, met hoogstens 15 cijfers',
    });
  }
  if (personeel === undefined || uit === undefined || problems.length > 0) {
    throw new InvalidInput(problems, 'De opdracht klopt niet.');
  }
  return { personeel, uit };
}

/** The scenario, with the seed of the command line in place of its own when there is one. */
export function withSeed(scenario: Scenario, seed: string | undefined): Scenario {
  if (seed === undefined) return scenario;
  const { workforce } = scenario;
  const simulation = { ...workforce.simulation, seed: Number(seed) };
  return { ...scenario, workforce: { ...workforce, simulation } };
}
