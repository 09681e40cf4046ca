import { expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { notFilledIn, scaleBandOf } from '../../../src/engine/workforce/scale-band.ts';

test('every scale of the cao has a band, and nothing else has', () => {
  const tables = loadParameters().legal['pay/salary-table'].values;
  const scales = Object.keys(tables.at(-1)!.value!);
  expect(scales.length).toBeGreaterThan(15);
  expect(scales.filter((scale) => scaleBandOf(scale) === notFilledIn)).toEqual([]);
  expect(['19', '0', 'X', null].map(scaleBandOf)).toEqual(
    ['19', '0', 'X', null].map(() => notFilledIn),
  );
});

test('a scale with an A shares the band of the one below it', () => {
  expect(scaleBandOf('10A')).toBe(scaleBandOf('10'));
  expect(scaleBandOf('11A')).toBe('11-11A');
  expect(scaleBandOf('9')).toBe('8-9');
});
