import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { realisedMonths } from '../../../../src/engine/pairing/questions/realised-months.ts';

test('people who stay for certain realise every month', () => {
  expect(realisedMonths([1, 1, 1])).toEqual({
    chances: [0, 0, 0, 1],
    mean: 3,
    fullChance: 1,
    noneChance: 0,
  });
});

test('each month may be the last one', () => {
  const { chances, mean, fullChance, noneChance } = realisedMonths([0.5, 0.25]);
  expect(chances).toEqual([0.5, 0.25, 0.25]);
  expect({ mean, fullChance, noneChance }).toEqual({
    mean: 0.75,
    fullChance: 0.25,
    noneChance: 0.5,
  });
});

test('the chances are a distribution, with the mean that the tail gives', () => {
  const falling = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
    .map((chances) => chances.toSorted((a, b) => b - a));
  fc.assert(
    fc.property(falling, (there) => {
      const { chances, mean } = realisedMonths(there);
      expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
      const byDefinition = chances.reduce((sum, chance, months) => sum + chance * months, 0);
      expect(mean).toBeCloseTo(byDefinition, 12);
    }),
  );
});
