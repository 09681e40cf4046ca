import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadParameters } from '../../../config/parameters.ts';
import { ParameterUnknown } from '../../../src/engine/problems.ts';
import {
  lifeExpectancyNeeded,
  raisePensionAge,
} from '../../../src/engine/retirement/raise-pension-age.ts';
import { readKnownAnswers } from './read-known-answers.ts';

type Age = readonly [years: number, months: number];

const answers = readKnownAnswers('raise-pension-age') as {
  readonly raises: readonly {
    readonly year: number;
    readonly life_expectancy: string;
    readonly previous: Age;
    readonly outcome: string;
    readonly age: Age;
  }[];
  readonly needed: readonly { readonly age: Age; readonly life_expectancy: string }[];
};

const { legal } = loadParameters();
const inMonths = ([years, months]: Age): number => years * 12 + months;

test.each(answers.raises)(
  'a life expectancy of $life_expectancy in $year gives $age',
  ({ year, life_expectancy, previous, outcome, age }) => {
    const raise = raisePensionAge(year, life_expectancy, inMonths(previous), legal);
    expect(raise.outcomeInYears).toBe(outcome);
    expect(raise.ageInMonths).toBe(inMonths(age));
    expect(raise.raiseInMonths).toBe(inMonths(age) - inMonths(previous));
  },
);

test.each(answers.needed)(
  'the age rises to $age from a life expectancy of exactly $life_expectancy',
  ({ age, life_expectancy }) => {
    expect(lifeExpectancyNeeded(2040, inMonths(age), legal)).toBe(life_expectancy);
    const previous = inMonths(age) - 3;
    const justBelow = (Number(life_expectancy) - 0.001).toFixed(3);
    expect(raisePensionAge(2040, life_expectancy, previous, legal).ageInMonths).toBe(inMonths(age));
    expect(raisePensionAge(2040, justBelow, previous, legal).ageInMonths).toBe(previous);
  },
);

test('agrees with the formula in whole numbers, never falls, and rises three months at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 15_000, max: 30_000 }),
      fc.integer({ min: 804, max: 900 }),
      (thousandths, previous) => {
        const { ageInMonths } = raisePensionAge(
          2050,
          (thousandths / 1000).toFixed(3),
          previous,
          legal,
        );
        // 2/3 x (L - 20.64) - (P - 67) >= 0.25, times 3000: everything whole.
        const rises = 2 * (thousandths - 20_640) - 250 * (previous - 804) >= 750;
        expect(ageInMonths).toBe(rises ? previous + 3 : previous);
      },
    ),
  );
});

test('a year before the formula is refused, and the outcome names the numbers it used', () => {
  expect(() => raisePensionAge(2025, '20.82', 804, legal)).toThrow(ParameterUnknown);
  expect(
    raisePensionAge(2028, '21.05', 804, legal).basis.map(({ id, value }) => [id, value]),
  ).toEqual([
    ['aow/raise-life-expectancy-share', '2/3'],
    ['aow/raise-reference-life-expectancy', '20.64'],
    ['aow/raise-reference-age', '804'],
    ['aow/raise-threshold', '3'],
    ['aow/raise-step', '3'],
  ]);
});
