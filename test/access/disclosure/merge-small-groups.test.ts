import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mergeSmallGroups } from '../../../src/access/disclosure/merge-small-groups.ts';

const threshold = 5;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
const merge = (sizes: readonly number[]) => mergeSmallGroups(sizes, (size) => size, threshold);

describe('small groups are taken together', () => {
  test.each([
    { sizes: [9, 6, 3, 2], named: [9, 6], rest: [3, 2] },
    { sizes: [9, 6, 3], named: [9], rest: [3, 6] },
    { sizes: [9, 0, 6], named: [9, 6], rest: [0] },
    { sizes: [6, 2], named: [], rest: [2, 6] },
    { sizes: [2, 1], named: [], rest: [2, 1] },
    { sizes: [5, 7], named: [7, 5], rest: [] },
    { sizes: [], named: [], rest: [] },
  ])('$sizes: $named and the rest $rest', ({ sizes, named, rest }) => {
    expect(merge(sizes)).toEqual({ named, rest });
  });

  test('so that no group and no difference with the total is small', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 9 }), (sizes) => {
        const { named, rest } = merge(sizes);
        const byValue = (a: number, b: number): number => a - b;
        expect([...named, ...rest].sort(byValue)).toEqual(sizes.toSorted(byValue));
        for (const size of named) expect(size).toBeGreaterThanOrEqual(threshold);
        if (named.length > 0 && sum(rest) > 0) {
          expect(sum(rest)).toBeGreaterThanOrEqual(threshold);
        }
      }),
    );
  });
});
