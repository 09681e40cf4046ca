import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CohortModel } from '../../../../src/engine/workforce/cohorts/cohort-model.ts';
import { projectCohorts } from '../../../../src/engine/workforce/cohorts/project-cohorts.ts';
import { anyCohortModel } from '../../../builders/any-cohort-model.ts';
import { joins } from '../../../builders/cohort-intake.ts';

/** The same figures by repeated multiplication in plain doubles: no elimination, no decimals. */
type Matrix = readonly (readonly number[])[];

const manySteps = 400;

const matrixOf = ({ groups, transitions }: CohortModel): Matrix =>
  groups.map((from) => groups.map((to) => transitions[from.name]?.[to.name] ?? 0));

const moved = (people: readonly number[], matrix: Matrix): number[] =>
  matrix.map((_, to) => people.reduce((sum, count, from) => sum + count * matrix[from]![to]!, 0));

/** Where people are after 2^16 steps. */
function afterManyDoublings(matrix: Matrix): Matrix {
  let power = matrix;
  for (let doubling = 0; doubling < 16; doubling += 1)
    power = power.map((row) => moved(row, power));
  return power;
}

const oneIn = (group: number, size: number): number[] =>
  Array.from({ length: size }, (_, at) => Number(at === group));

test('time in each group is the sum of where somebody is after each step', () => {
  fc.assert(
    fc.property(anyCohortModel, (model) => {
      const matrix = matrixOf(model);
      const { careers } = projectCohorts(model);
      model.groups.forEach(({ name }, entered) => {
        let where = oneIn(entered, matrix.length);
        const total = [...where];
        for (let step = 0; step < manySteps; step += 1) {
          where = moved(where, matrix);
          where.forEach((chance, group) => (total[group]! += chance));
        }
        const { stepsInGroup } = careers[name]!;
        model.groups.forEach((to, group) =>
          expect(stepsInGroup[to.name]).toBeCloseTo(total[group]!, 9),
        );
      });
    }),
    { numRuns: 30 },
  );
});

/** Four times 3/13 and once 1/13 are 1.0000000000000002 in doubles. */
const sharesJustOverOne: CohortModel = {
  stepCount: 1,
  groups: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, stock: 1, intake: joins(0) })),
  transitions: {
    a: { d: 1 },
    b: { b: 1 },
    c: { a: 3 / 13, b: 3 / 13, c: 1 / 13, d: 3 / 13, e: 3 / 13 },
    d: { c: 1 },
    e: { a: 1 / 3, c: 1 / 3, d: 1 / 3 },
  },
};

describe('the chance to reach a group', () => {
  test('is what ends up there when nobody can leave it any more', () => {
    fc.assert(
      fc.property(anyModelWithCircles(), (model) => {
        const { reachRatios } = projectCohorts(model);
        const matrix = matrixOf(model);
        model.groups.forEach((target, stuck) => {
          const closed = matrix.map((row, from) =>
            from === stuck ? oneIn(stuck, matrix.length) : row,
          );
          const inTheEnd = afterManyDoublings(closed);
          model.groups.forEach((start, entered) =>
            expect(reachRatios[start.name]![target.name]).toBeCloseTo(
              inTheEnd[entered]![stuck]!,
              9,
            ),
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  test('is 1 for the group entered, and at most what leads there', () => {
    fc.assert(
      fc.property(anyModelWithCircles(), (model) => {
        for (const [start, ratios] of Object.entries(projectCohorts(model).reachRatios)) {
          expect(ratios[start]).toBe(1);
          for (const ratio of Object.values(ratios)) {
            expect(ratio).toBeGreaterThanOrEqual(0);
            expect(ratio).toBeLessThanOrEqual(1);
          }
        }
      }),
      { examples: [[sharesJustOverOne]] },
    );
  });
});

describe('the long run', () => {
  test('is where any stocks end up', () => {
    fc.assert(
      fc.property(anyCohortModel, (model) => {
        const { steps, longRun } = projectCohorts({ ...model, stepCount: 250 });
        for (const figure of ['stocks', 'leavers', 'joiners'] as const) {
          for (const { name } of model.groups) {
            expect(longRun![figure][name]).toBeCloseTo(steps.at(-1)![figure][name]!, 6);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('has joiners x expected stay when all joiners are given (Little)', () => {
    fc.assert(
      fc.property(anyCohortModel, (model) => {
        const free = {
          ...model,
          groups: model.groups.map((group) => ({ ...group, intake: joins(group.intake.people) })),
        };
        const { careers, longRun } = projectCohorts(free);
        for (const { name } of free.groups) {
          const expected = free.groups.reduce(
            (sum, from) => sum + from.intake.people * careers[from.name]!.stepsInGroup[name]!,
            0,
          );
          expect(longRun!.stocks[name]).toBeCloseTo(expected, 9);
        }
      }),
    );
  });
});

test('with growth g of all joiners every stock grows by g in the end', () => {
  fc.assert(
    fc.property(anyCohortModel, fc.constantFrom(-0.05, 0.02, 0.05), (model, growth) => {
      const { steps, longRun } = projectCohorts({
        ...model,
        stepCount: 250,
        groups: model.groups.map((group) => ({
          ...group,
          intake: joins(group.intake.people + 1, growth),
        })),
      });
      const [before, last] = steps.slice(-2);
      for (const { name } of model.groups) {
        expect(last!.stocks[name]! / before!.stocks[name]!).toBeCloseTo(1 + growth, 4);
      }
      expect(longRun).toBeNull();
    }),
    { numRuns: 20 },
  );
});

test('a post that is always filled again needs a joiner as often as renewal theory says', () => {
  // By year of service the chance to leave; after the fifth everybody does.
  const leavesAfterYear = [0.3, 0.2, 0.1, 0.4, 1];
  const year = (served: number): string => `year ${served}`;
  // The successor is there at the end of the step, in his first year: who leaves moves to year 0.
  const { steps } = projectCohorts({
    stepCount: 60,
    groups: leavesAfterYear.map((_, served) => ({
      name: year(served),
      stock: Number(served === 0),
      intake: joins(0),
    })),
    transitions: Object.fromEntries(
      leavesAfterYear.map((chance, served) => [
        year(served),
        served === leavesAfterYear.length - 1
          ? { [year(0)]: 1 }
          : { [year(0)]: chance, [year(served + 1)]: 1 - chance },
      ]),
    ),
  });
  /** Chance that a stay takes exactly so many years. */
  const stays = leavesAfterYear.map((chance, at) =>
    leavesAfterYear.slice(0, at).reduce((still, before) => still * (1 - before), chance),
  );
  const joined = [1];
  for (let at = 1; at <= steps.length; at += 1) {
    // The renewal equation: u(t) = sum of f(k) u(t - k).
    joined.push(stays.reduce((sum, stay, k) => sum + stay * (joined[at - k - 1] ?? 0), 0));
  }
  steps.forEach(({ step, stocks }) => expect(stocks[year(0)]).toBeCloseTo(joined[step]!, 12));
  const averageStay = stays.reduce((sum, stay, k) => sum + stay * (k + 1), 0);
  expect(joined.at(-1)).toBeCloseTo(1 / averageStay, 6);
});

/** Up to five groups of which some are never left for good. */
function anyModelWithCircles(): fc.Arbitrary<CohortModel> {
  return fc
    .array(
      fc.record({
        weights: fc.array(fc.constantFrom<number[]>(0, 0, 0, 1, 3), { minLength: 5, maxLength: 5 }),
        leaving: fc.constantFrom<number[]>(0, 0, 2),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((rows) => ({
      stepCount: 1,
      groups: rows.map((_, group) => ({ name: `g${group}`, stock: 1, intake: joins(0) })),
      transitions: Object.fromEntries(
        rows.map(({ weights, leaving }, from) => {
          const kept = rows.map((_, to) => weights[to]!);
          const total = kept.reduce((sum, weight) => sum + weight, leaving) || 1;
          // With nowhere to go and nobody leaving, everybody stays.
          const isStuck = kept.every((weight) => weight === 0) && leaving === 0;
          return [
            `g${from}`,
            Object.fromEntries(
              kept.map((weight, to) => [`g${to}`, isStuck ? Number(to === from) : weight / total]),
            ),
          ];
        }),
      ),
    }));
}
