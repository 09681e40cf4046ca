import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CohortModel } from '../../../src/engine/workforce/cohort-model.ts';
import { projectCohorts } from '../../../src/engine/workforce/project-cohorts.ts';

/** The example of formats/: its sample figures are the known answer. */
const example: CohortModel = {
  stepCount: 3,
  groups: [
    { name: 'junior', stock: 40, intake: { kind: 'joiners', people: 5 } },
    { name: 'senior', stock: 20, intake: { kind: 'joiners', people: 0 } },
  ],
  transitions: { junior: { junior: 0.8, senior: 0.1 }, senior: { senior: 0.9 } },
};

describe('the published example', () => {
  test('gives the published figures, without the noise of doubles', () => {
    const { steps, careers } = projectCohorts(example);
    expect(steps[0]).toEqual({
      step: 1,
      stocks: { junior: 37, senior: 22 },
      leavers: { junior: 4, senior: 2 },
      joiners: { junior: 5, senior: 0 },
    });
    expect(careers).toEqual({
      junior: {
        totalSteps: 10,
        stepsInGroup: { junior: 5, senior: 5 },
        leavesFrom: { junior: 0.5, senior: 0.5 },
      },
      senior: {
        totalSteps: 10,
        stepsInGroup: { junior: 0, senior: 10 },
        leavesFrom: { junior: 0, senior: 1 },
      },
    });
  });

  test('joiners follow from a stock that is to be held, also beside a group with given joiners', () => {
    const { steps } = projectCohorts({
      ...example,
      stepCount: 1,
      groups: [example.groups[0]!, { name: 'senior', stock: 20, intake: holds(18) }],
    });
    // 20 x 0.9 + 40 x 0.1 = 22 are there already: four too many.
    expect(steps[0]!.joiners).toEqual({ junior: 5, senior: -4 });
    expect(steps[0]!.stocks).toEqual({ junior: 37, senior: 18 });
  });
});

describe('textbook answers', () => {
  /**
   * The random walk on 0..4 with p = 1/2, absorbed at 0 and 4. Fundamental matrix and absorption:
   * Kemeny and Snell, Finite Markov Chains (1960), ch. 3; the same in Grinstead and Snell, Introduction
   * to Probability (2nd ed., 1997), section 11.2 ("Drunkard's walk").
   */
  test("the drunkard's walk stays 3, 4 and 3 steps", () => {
    const { careers } = projectCohorts({
      stepCount: 1,
      groups: ['1', '2', '3'].map((name) => ({ name, stock: 0, intake: joins(0) })),
      transitions: { 1: { 2: 0.5 }, 2: { 1: 0.5, 3: 0.5 }, 3: { 2: 0.5 } },
    });
    expect(careers).toEqual({
      1: {
        totalSteps: 3,
        stepsInGroup: { 1: 1.5, 2: 1, 3: 0.5 },
        leavesFrom: { 1: 0.75, 2: 0, 3: 0.25 },
      },
      2: {
        totalSteps: 4,
        stepsInGroup: { 1: 1, 2: 2, 3: 1 },
        leavesFrom: { 1: 0.5, 2: 0, 3: 0.5 },
      },
      3: {
        totalSteps: 3,
        stepsInGroup: { 1: 0.5, 2: 1, 3: 1.5 },
        leavesFrom: { 1: 0.25, 2: 0, 3: 0.75 },
      },
    });
  });

  test('one group decays geometrically and stays 1 / (1 - p) steps', () => {
    const { steps, careers } = projectCohorts({
      stepCount: 4,
      groups: [{ name: 'a', stock: 1000, intake: joins(0) }],
      transitions: { a: { a: 0.5 } },
    });
    expect(steps.map(({ stocks }) => stocks['a'])).toEqual([500, 250, 125, 62.5]);
    expect(careers['a']!.totalSteps).toBe(2);
  });

  test('with constant joiners the stocks approach joiners x expected stay (Little)', () => {
    const { steps } = projectCohorts({ ...example, stepCount: 400 });
    // Five juniors join per step and stay 5 steps as junior and 5 as senior.
    expect(steps.at(-1)!.stocks['junior']).toBeCloseTo(25, 9);
    expect(steps.at(-1)!.stocks['senior']).toBeCloseTo(25, 9);
  });
});

describe('groups that nobody leaves', () => {
  test('have no expected stay, nor has a group that leads to them; other groups do', () => {
    const { careers, steps } = projectCohorts({
      stepCount: 1,
      groups: ['trainee', 'chief', 'clerk'].map((name) => ({ name, stock: 10, intake: joins(0) })),
      transitions: {
        trainee: { chief: 0.1, trainee: 0.5 },
        chief: { chief: 1 },
        clerk: { clerk: 0.75 },
      },
    });
    expect(careers).toMatchObject({ trainee: null, chief: null, clerk: { totalSteps: 4 } });
    expect(steps[0]!.stocks).toEqual({ trainee: 5, chief: 11, clerk: 7.5 });
  });

  test('shares that come to 1 but for the rounding of doubles count as 1', () => {
    const sixth = 1 / 6;
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const { steps, careers } = projectCohorts({
      stepCount: 1,
      groups: names.map((name) => ({ name, stock: 6, intake: joins(0) })),
      transitions: { a: Object.fromEntries(names.map((name) => [name, sixth])) },
    });
    expect(steps[0]!.leavers['a']).toBe(0);
    expect(careers['b']!.totalSteps).toBe(1);
  });
});

test('everything that is wrong is named at once', () => {
  const wrong: CohortModel = {
    stepCount: 0,
    groups: [
      { name: 'a', stock: -1, intake: joins(1) },
      { name: 'a', stock: 1, intake: holds(-2) },
    ],
    transitions: { a: { a: 0.7, b: 0.4 }, c: { a: -0.1 } },
  };
  expect(placesOf(() => projectCohorts(wrong))).toEqual([
    'stappen',
    'groepen[0].bezetting',
    'groepen[1].naam',
    'doelbezetting.a',
    'overgangen.a.b',
    'overgangen.a',
    'overgangen.c',
    'overgangen.c.a',
  ]);
});

describe('for any model', () => {
  test('opening stock + joiners - leavers = closing stock, over all groups', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        let opening = sum(model.groups.map(({ stock }) => stock));
        for (const { stocks, leavers, joiners } of projectCohorts(model).steps) {
          const closing = sum(Object.values(stocks));
          const expected = opening + sum(Object.values(joiners)) - sum(Object.values(leavers));
          expect(closing).toBeCloseTo(expected, 6);
          opening = closing;
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a stay is the sum of what is left after each step, and everybody leaves from somewhere', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { careers } = projectCohorts(model);
        for (const [name, career] of Object.entries(careers)) {
          // A cohort of one, followed step by step: another way to the same number.
          const alone = projectCohorts({
            ...model,
            stepCount: 200,
            groups: model.groups.map((group) => ({
              name: group.name,
              stock: group.name === name ? 1 : 0,
              intake: joins(0),
            })),
          });
          const stay = 1 + sum(alone.steps.map(({ stocks }) => sum(Object.values(stocks))));
          expect(career!.totalSteps).toBeCloseTo(stay, 6);
          expect(sum(Object.values(career!.leavesFrom))).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 20 },
    );
  });
});

const joins = (people: number) => ({ kind: 'joiners', people }) as const;
const holds = (people: number) => ({ kind: 'target-stock', people }) as const;
const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

function placesOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return (error as { problems: { place: string }[] }).problems.map(({ place }) => place);
  }
  return 'no error';
}

/** One to four groups; at least a tenth of each group leaves per step. */
const anyModel: fc.Arbitrary<CohortModel> = fc
  .integer({ min: 1, max: 4 })
  .chain((size) =>
    fc.record({
      stocks: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: size, maxLength: size }),
      intakes: fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 50 })), {
        minLength: size,
        maxLength: size,
      }),
      weights: fc.array(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }),
        { minLength: size, maxLength: size },
      ),
    }),
  )
  .map(({ stocks, intakes, weights }) => ({
    stepCount: 5,
    groups: stocks.map((stock, group) => ({
      name: `g${group}`,
      stock,
      intake: intakes[group]![0] ? joins(intakes[group]![1]) : holds(intakes[group]![1]),
    })),
    transitions: Object.fromEntries(
      weights.map((row, from) => {
        const total = Math.max(10, Math.ceil(sum(row) / 0.9));
        return [`g${from}`, Object.fromEntries(row.map((w, to) => [`g${to}`, w / total]))];
      }),
    ),
  }));
