import { expect, test } from '@jest/globals';
import { loadFinance } from '../../../../config/finance.ts';
import { loadParameters } from '../../../../config/parameters.ts';
import {
  iv3ListOfYear,
  iv3ListWarnings,
} from '../../../../src/engine/budget/iv3/iv3-list-of-year.ts';
import { chooseParameters } from '../../../../src/engine/parameter-library.ts';
import { InvalidInput } from '../../../../src/engine/problems.ts';

const { classifications } = loadFinance();
const assumed = chooseParameters(loadParameters(), [])['iv3/years-unchanged'].values[0]!;
const listOf = (year: number, yearsUnchanged = 10) =>
  iv3ListOfYear(classifications, year, () => yearsUnchanged);

test.each([2025, 2026])('%i has the list that CBS published for it', (year) => {
  const list = iv3ListOfYear(classifications, year, () => {
    throw new Error('the assumption is not asked for');
  });
  expect(list.carriedOnFrom).toBeNull();
  expect(iv3ListWarnings(list, year)).toEqual([]);
});

test('2027 goes on with the list of 2026, and says so', () => {
  const list = listOf(2027);
  expect(list).toEqual({ classification: classifications[0], carriedOnFrom: 2026 });
  expect(iv3ListWarnings(list, 2027)).toEqual([
    {
      place: 'Iv3-lijst van 2027',
      text: 'Van boekjaar 2027 is geen Iv3-lijst bekend; aangenomen is dat die van 2026 blijft gelden. Controleer de codes zodra het CBS de lijst van 2027 publiceert.',
    },
  ]);
});

test('that is an assumption, and not law', () => {
  expect(assumed).toMatchObject({ status: 'assumed', evidence: 'A' });
});

test.each([
  ['before the first list', 2024, 10],
  ['where the assumption ends', 2029, 2],
])('%s no year is taken', (_, year, yearsUnchanged) => {
  expect(() => listOf(year, yearsUnchanged)).toThrow(InvalidInput);
});
