import { expect, test } from '@jest/globals';
import type { CohortModel } from '../../../../src/engine/workforce/cohorts/cohort-model.ts';
import { projectCohorts } from '../../../../src/engine/workforce/cohorts/project-cohorts.ts';
import { prepareSimulation } from '../../../../src/engine/workforce/simulation/prepare-simulation.ts';
import { simulateReplications } from '../../../../src/engine/workforce/simulation/simulate-replications.ts';
import { summariseSimulation } from '../../../../src/engine/workforce/simulation/summarise-simulation.ts';
import { joins } from '../../../builders/cohort-intake.ts';
import { anEmployee, aVacancy, certainParameters, certainScenario } from './simulation-setting.ts';

/** Monthly chances of resigning, and of a vacancy being filled. */
const resigns = 1 - 0.8 ** (1 / 12);
const filled = 1 / 3;
const [held, open] = [35, 15];
const replications = 400;

test('posts that are held and vacant follow the Markov model, within the error of the simulation', () => {
  const model = prepareSimulation(
    [
      ...Array.from({ length: held }, (_, number) => anEmployee(number)),
      ...Array.from({ length: open }, (_, number) => aVacancy(100 + number)),
    ],
    certainScenario({
      horizonYears: 5,
      leavingFactors: { resignation: 1, disability: 0, death: 0 },
    }),
    certainParameters({
      'workforce/resignation-by-service': { '0': '0.2' },
      'workforce/resignation-age-factor': { '0': '1' },
      'workforce/time-to-fill': { slack: '1', balanced: '3', tight: '1', 'very-tight': '1' },
    }),
  );
  const { groups } = summariseSimulation(model, [simulateReplications(model, 0, replications)]);
  const cohorts: CohortModel = {
    stepCount: 60,
    groups: [
      { name: 'held', stock: held, intake: joins(0) },
      { name: 'vacant', stock: open, intake: joins(0) },
    ],
    transitions: {
      held: { held: 1 - resigns, vacant: resigns },
      vacant: { held: filled, vacant: 1 - filled },
    },
  };
  const figures = groups[0]!.figures;
  const off = projectCohorts(cohorts).steps.flatMap(({ stocks }, month) => [
    errorsOff(figures['people/permanent']![month]!, stocks['held']!),
    errorsOff(figures['posts/vacant']![month]!, stocks['vacant']!),
  ]);
  // Of 120 comparisons, 60 of them nearly independent, one in a hundred seeds sees one beyond four errors.
  expect(Math.max(...off)).toBeLessThan(4);
  // Nor too close to be true: about a third lie more than one error away.
  expect(off.filter((errors) => errors > 1).length).toBeGreaterThan(5);
});

const errorsOff = (
  { mean, meanError }: { readonly mean: number; readonly meanError: number },
  expected: number,
): number => Math.abs(mean - expected) / meanError;
