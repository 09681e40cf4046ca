import { describe, expect, test } from '@jest/globals';
import { buildPairingModel } from '../../../src/engine/pairing/build-pairing-model.ts';
import type { PairingProblem } from '../../../src/engine/pairing/pairing-problem.ts';
import { aChoice, aProblem } from '../../builders/some-pairing-problems.ts';

const free = { costs: [0, 0] };
/** Names of the rows with the choices in them. */
const rowsOf = (problem: PairingProblem): string[] =>
  buildPairingModel(problem).constraints.map(
    ({ name, terms, limit }) =>
      `${name}: ${terms.map(({ variable }) => variable).join(' ')} <= ${limit}`,
  );

describe('an apprentice', () => {
  test('is counted where most choices run together, and nowhere else', () => {
    const choices = [
      aChoice({ ...free, masterId: 'P1', startMonth: 0, endMonth: 4 }),
      aChoice({ ...free, masterId: 'P2', startMonth: 1, endMonth: 3 }),
      aChoice({ ...free, masterId: 'P3', startMonth: 3, endMonth: 6 }),
      aChoice({ ...free, masterId: 'P4', startMonth: 6, endMonth: 8 }),
    ];
    expect(rowsOf(aProblem(choices))).toEqual([
      'apprentice T1: 0 1 <= 1',
      'apprentice T1: 0 2 <= 1',
    ]);
  });

  test('with a place for every master is not counted', () => {
    const choices = ['P1', 'P2'].map((masterId) => aChoice({ ...free, masterId }));
    expect(rowsOf(aProblem(choices, { capacities: new Map([['T1', 2]]) }))).toEqual([]);
  });
});

describe('a master', () => {
  const choices = [
    aChoice(free),
    aChoice({ ...free, isFurther: true }),
    aChoice({ ...free, apprenticeId: 'T2' }),
    aChoice({ ...free, apprenticeId: 'T3', isFurther: true }),
  ];

  test('with one apprentice has one row', () => {
    expect(rowsOf(aProblem(choices))).toEqual(['master P1: 0 1 2 3 <= 1']);
  });

  test('with two has one first choice, and each pair once', () => {
    expect(rowsOf(aProblem(choices, { apprenticesPerMaster: 2 }))).toEqual([
      'master P1: 0 1 2 3 <= 2',
      'first of master P1: 0 2 <= 1',
      'pair P1 T1: 0 1 <= 1',
    ]);
  });
});

test('a required pair has a least, also when nobody can form it', () => {
  const problem = aProblem([aChoice(free)], { requiredPairs: new Set(['P9 V9', 'P1 T1']) });
  expect(buildPairingModel(problem).constraints).toEqual([
    { name: 'required P1 T1', terms: [{ variable: 0, coefficient: 1 }], least: 1, limit: 1 },
    { name: 'required P9 V9', terms: [], least: 1, limit: 1 },
  ]);
});

test('a budget that another one implies, or that cannot run out, has no row', () => {
  const choices = [
    aChoice({ masterId: 'P1', apprenticeId: 'V1', costs: [2, 4, 4, 1] }),
    aChoice({ masterId: 'P2', apprenticeId: 'V2', costs: [3, 3, 3, 1] }),
  ];
  expect(rowsOf(aProblem(choices, { budgets: [6, 5, 5, 2] }))).toEqual(['budget 1: 0 1 <= 5']);
  expect(rowsOf(aProblem(choices, { budgets: [4, 6, 5, 2] }))).toEqual([
    'budget 0: 0 1 <= 4',
    'budget 2: 0 1 <= 5',
  ]);
});
