import { expect, test } from '@jest/globals';
import { loadParameters } from '../../config/parameters.ts';
import { chooseParameters } from '../../src/engine/parameter-library.ts';
import {
  retirementWithoutSmallGroups,
  workforceWithoutSmallGroups,
} from '../../src/services/stateless/without-small-groups.ts';
import { aRetirementOutcome } from '../builders/a-retirement-outcome.ts';
import { aWorkforceOutcome } from '../builders/a-workforce-outcome.ts';

const parameters = chooseParameters(loadParameters(), []);

test('nothing expected is told of fewer than five people, nor what would give it away', () => {
  const leavers = (group: string, headcount: number) => ({
    grouping: 'team' as const,
    group,
    headcount,
    years: [],
  });
  const outcome = aWorkforceOutcome();
  const all = outcome.leavers.filter(({ grouping }) => grouping === 'all');
  const kept = workforceWithoutSmallGroups(
    { ...outcome, leavers: [...all, leavers('A', 1), leavers('B', 40), leavers('C', 7)] },
    parameters,
  ).leavers.map(({ group }) => group);
  // C as well: the total minus B and C would be what is expected of the one person of A.
  expect(kept).toEqual(['Totaal', 'B']);
});

test('groups that are large enough stay, in their order', () => {
  const outcome = aWorkforceOutcome();
  expect(workforceWithoutSmallGroups(outcome, parameters)).toEqual(outcome);
});

test('the dates stay, and the expected departures of a small programme go', () => {
  const wave = aRetirementOutcome({ Groot: [3, 4], Klein: [1, 0], Midden: [2, 2] });
  const sizes: Readonly<Record<string, number>> = { Groot: 50, Klein: 2, Midden: 30 };
  const groups = wave.expected.groups.map((group) => ({
    ...group,
    headcount: sizes[group.group] ?? group.headcount,
  }));
  const outcome = { ...wave, expected: { ...wave.expected, groups } };
  const shown = retirementWithoutSmallGroups(outcome, parameters);
  expect(shown.counts).toEqual(outcome.counts);
  expect(shown.expected.groups.map(({ group }) => group)).toEqual(['Totaal', 'Groot']);
});
