import { resolve } from 'node:path';
import { InvalidInput, type Problem } from '../engine/problems.ts';
import type { Scenario } from '../engine/scenario.ts';

export interface PlanOptions {
  readonly personeel?: string;
  readonly scenario?: string;
  readonly uit?: string;
  readonly json?: string;
  readonly seed?: string;
  readonly ods?: string;
  readonly csv?: string;
  readonly importblad?: string;
  readonly grootboek?: string;
  readonly sjabloon?: string;
  readonly ingevuld?: string;
}

/** Every file that is written needs a name of its own, and the template stays as it is. */
function filesThatCollide(options: PlanOptions): Problem[] {
  const taken = new Map<string, string>();
  if (options.sjabloon !== undefined) taken.set(resolve(options.sjabloon), '--sjabloon');
  return (['uit', 'json', 'ods', 'csv', 'importblad', 'ingevuld'] as const).flatMap((name) => {
    const path = options[name];
    if (path === undefined) return [];
    const other = taken.get(resolve(path));
    taken.set(resolve(path), `--${name}`);
    return other === undefined
      ? []
      : [{ place: `--${name}`, found: path, expected: `een ander bestand dan ${other}` }];
  });
}

/** Options that say nothing without another. */
function optionsThatMiss(options: PlanOptions): Problem[] {
  const { grootboek, csv, importblad, sjabloon, ingevuld } = options;
  const problems: Problem[] = [];
  if (grootboek !== undefined && csv === undefined && importblad === undefined) {
    const expected = '--csv of --importblad erbij, het bestand dat wordt geschreven';
    problems.push({ place: '--grootboek', found: grootboek, expected });
  }
  if (sjabloon !== undefined && ingevuld === undefined) {
    const expected = '--ingevuld erbij, het gevulde sjabloon dat wordt geschreven';
    problems.push({ place: '--sjabloon', found: sjabloon, expected });
  }
  if (ingevuld !== undefined && sjabloon === undefined) {
    const expected = '--sjabloon erbij, de werkmap die wordt gevuld';
    problems.push({ place: '--ingevuld', found: ingevuld, expected });
  }
  return problems;
}

/** All that is wrong with the options at once; commander would name the first. */
export function checkPlanOptions(options: PlanOptions): {
  readonly personeel: string;
  readonly uit: string;
} {
  const { personeel, uit, seed } = options;
  const required = 'deze verplichte optie';
  const problems: Problem[] = [];
  if (personeel === undefined) {
    problems.push({ place: '--personeel', found: null, expected: required });
  }
  if (uit === undefined) problems.push({ place: '--uit', found: null, expected: required });
  problems.push(...filesThatCollide(options), ...optionsThatMiss(options));
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
