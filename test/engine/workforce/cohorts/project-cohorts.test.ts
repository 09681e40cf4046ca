import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CohortModel } from '../../../../src/engine/workforce/cohorts/cohort-model.ts';
import { projectCohorts } from '../../../../src/engine/workforce/cohorts/project-cohorts.ts';
import { anyCohortModel } from '../../../builders/any-cohort-model.ts';
import { holds, joins } from '../../../builders/cohort-intake.ts';

/** The example of formats/: its sample figures are the known answer. */
const example: CohortModel = {
  stepCount: 3,
  groups: [
    { name: 'junior', stock: 40, intake: joins(5) },
    { name: 'senior', stock: 20, intake: joins(0) },
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

describe('by hand', () => {
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

describe('growth', () => {
  test('raises the joiners of each step after the first, or the stock to hold', () => {
    const { steps } = projectCohorts({
      stepCount: 3,
      groups: [
        { name: 'a', stock: 0, intake: joins(100, 0.1) },
        { name: 'b', stock: 100, intake: holds(100, -0.5) },
        { name: 'c', stock: 0, intake: joins(8, -1) },
      ],
      transitions: { b: { b: 0.9 } },
    });
    expect(steps.map(({ joiners }) => joiners)).toEqual([
      { a: 100, b: 10, c: 8 },
      { a: 110, b: -40, c: 0 },
      { a: 121, b: -20, c: 0 },
    ]);
    expect(steps.map(({ stocks }) => stocks['b'])).toEqual([100, 50, 25]);
  });

  test('is refused when it would end in more people than there are', () => {
    const grows = (growth: number, stepCount: number): CohortModel => ({
      stepCount,
      groups: [{ name: 'a', stock: 0, intake: joins(1, growth) }],
      transitions: {},
    });
    expect(placesOf(() => projectCohorts(grows(1, 1200)))).toEqual(['groei.a']);
    expect(placesOf(() => projectCohorts(grows(-1.5, 2)))).toEqual(['groei.a']);
    expect(projectCohorts(grows(1, 11)).steps.at(-1)!.joiners).toEqual({ a: 1024 });
  });
});

describe('the chances to reach a group', () => {
  test('are those of the steps to it, whatever comes after', () => {
    expect(projectCohorts(example).reachRatios).toEqual({
      junior: { junior: 1, senior: 0.5 },
      senior: { junior: 0, senior: 1 },
    });
  });

  test('exist where the expected stay does not', () => {
    const { careers, reachRatios } = projectCohorts({
      stepCount: 1,
      groups: ['start', 'left', 'right', 'beyond'].map((name) => ({
        name,
        stock: 0,
        intake: joins(0),
      })),
      transitions: {
        start: { start: 0.5, left: 0.1, right: 0.2 },
        // Nobody who came here ever leaves: right and beyond alternate.
        left: { left: 1 },
        right: { beyond: 1 },
        beyond: { right: 1 },
      },
    });
    expect(careers).toEqual({ start: null, left: null, right: null, beyond: null });
    expect(reachRatios).toEqual({
      start: { start: 1, left: 0.2, right: 0.4, beyond: 0.4 },
      left: { start: 0, left: 1, right: 0, beyond: 0 },
      right: { start: 0, left: 0, right: 1, beyond: 1 },
      beyond: { start: 0, left: 0, right: 1, beyond: 1 },
    });
  });
});

describe('the long run', () => {
  test('holds joiners x expected stay, and as many leave as join', () => {
    expect(projectCohorts(example).longRun).toEqual({
      stocks: { junior: 25, senior: 25 },
      leavers: { junior: 2.5, senior: 2.5 },
      joiners: { junior: 5, senior: 0 },
    });
  });

  test('counts a group that is held as it is, and what it needs', () => {
    const held = {
      ...example,
      groups: [example.groups[0]!, { ...example.groups[1]!, intake: holds(10) }],
    };
    // 25 juniors send 2.5 a step; 10 seniors lose 1: 1.5 too many.
    expect(projectCohorts(held).longRun).toEqual({
      stocks: { junior: 25, senior: 10 },
      leavers: { junior: 2.5, senior: 1 },
      joiners: { junior: 5, senior: -1.5 },
    });
  });

  test('does not exist when people stay forever, unless their group is held', () => {
    const forever = (intake: CohortModel['groups'][number]['intake']): CohortModel => ({
      stepCount: 1,
      groups: [
        { name: 'a', stock: 10, intake: joins(1) },
        { name: 'b', stock: 10, intake },
      ],
      transitions: { a: { b: 0.5 }, b: { b: 1 } },
    });
    expect(projectCohorts(forever(joins(0))).longRun).toBeNull();
    expect(projectCohorts(forever(holds(10))).longRun).toEqual({
      stocks: { a: 1, b: 10 },
      leavers: { a: 0.5, b: 0 },
      joiners: { a: 1, b: -0.5 },
    });
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
      fc.property(anyCohortModel, (model) => {
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
});

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
