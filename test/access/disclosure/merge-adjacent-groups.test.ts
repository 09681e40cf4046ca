import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mergeAdjacentGroups } from '../../../src/access/disclosure/merge-adjacent-groups.ts';

const threshold = 5;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
const merge = (sizes: readonly number[]) => mergeAdjacentGroups(sizes, (size) => size, threshold);
const isPublishable = (part: readonly number[]): boolean =>
  sum(part) === 0 || sum(part) >= threshold;

/** Most parts into which the sizes can be cut, by trying every way to cut. */
function mostParts(sizes: readonly number[]): number {
  const cuts = Array.from({ length: 2 ** Math.max(0, sizes.length - 1) }, (_, cut) => {
    const parts: number[][] = [[]];
    sizes.forEach((size, index) => {
      parts.at(-1)?.push(size);
      if ((cut & (1 << index)) > 0 && index < sizes.length - 1) parts.push([]);
    });
    return parts;
  });
  return Math.max(
    ...cuts.filter((parts) => parts.every(isPublishable)).map(({ length }) => length),
  );
}

describe('small groups next to each other are taken together', () => {
  test.each([
    { sizes: [17, 2, 28, 4], merged: [[17], [2, 28, 4]] },
    { sizes: [2, 9, 6], merged: [[2, 9], [6]] },
    { sizes: [9, 6, 2], merged: [[9], [6, 2]] },
    { sizes: [9, 0, 3], merged: [[9, 0, 3]] },
    { sizes: [0, 3, 0, 4], merged: [[0], [3, 0, 4]] },
    { sizes: [0, 0], merged: [[0], [0]] },
    { sizes: [2, 1], merged: [[2, 1]] },
    { sizes: [], merged: [] },
  ])('$sizes: $merged', ({ sizes, merged }) => {
    expect(merge(sizes)).toEqual(merged);
  });

  test('in order, so that none is small, whatever the total says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 9 }), (sizes) => {
        const parts = merge(sizes);
        expect(parts.flat()).toEqual(sizes);
        if (isPublishable(sizes)) expect(parts.every(isPublishable)).toBe(true);
        else expect(parts).toHaveLength(1);
      }),
    );
  });

  test('and no more of them than it takes, where nobody is nowhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }),
        (sizes) => {
          fc.pre(isPublishable(sizes));
          expect(merge(sizes)).toHaveLength(mostParts(sizes));
        },
      ),
    );
  });
});
