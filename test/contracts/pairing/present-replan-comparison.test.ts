import { expect, test } from '@jest/globals';
import { presentReplanComparison } from '../../../src/api/pairing/present-replan-comparison.ts';
import { replanComparisonContract } from '../../../src/api/pairing/replan-comparison-contract.ts';
import { aPair } from '../../builders/a-pairing-outcome.ts';

test('a pair that moved is told with its time and share of the hours, before and now', () => {
  const now = aPair({ postId: 'P3', candidateId: 'T1', timeShare: 1 });
  const { firstMonth, overlapMonths } = now;
  const pair = { postId: 'P3', candidateId: 'T1' };
  const presented = presentReplanComparison({
    changes: {
      kept: [],
      moved: [
        { before: { ...pair, firstMonth, overlapMonths, timeShare: 0.5 }, now },
        { before: { ...pair, firstMonth: null, overlapMonths: 3, timeShare: null }, now },
      ],
      gone: [],
      added: [],
    },
    worthPoints: 1500,
    freePoints: 2000,
    price: { least: 400, most: 500 },
  });
  const ids = { functieId: 'P3', gezelId: 'T1' };
  const asNow = { ...ids, vanaf: firstMonth, maanden: overlapMonths, tijddeel: 1 };
  expect(presented.verschoven).toEqual([
    { ...asNow, vanafEerder: firstMonth, maandenEerder: overlapMonths, tijddeelEerder: 0.5 },
    { ...asNow, vanafEerder: null, maandenEerder: 3, tijddeelEerder: null },
  ]);
  expect(replanComparisonContract.parse(presented)).toEqual(presented);
});
