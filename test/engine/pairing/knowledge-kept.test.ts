import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  expectedKnowledgeShare,
  knowledgeShare,
} from '../../../src/engine/pairing/knowledge-kept.ts';

const shape = fc.constantFrom(1, 2, 3);
const learningMonths = fc.integer({ min: 1, max: 60 });
const timeShare = fc.constantFrom(0.25, 0.5, 0.8, 1);
/** Chances of still being there, month after month. */
const chances = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
  .map((some) => some.sort((a, b) => b - a));

describe('the share of the knowledge that passes on', () => {
  test.each([
    [1, 0.5],
    [2, 0.75],
    [3, 0.875],
  ] as const)('with shape %i, half of the learning time gives %f', (ofShape, expected) => {
    expect(knowledgeShare(6, 12, ofShape)).toBe(expected);
    expect(knowledgeShare(12, 12, ofShape)).toBe(1);
  });

  test('overlap beyond the learning time adds nothing', () => {
    expect(knowledgeShare(24, 12, 2)).toBe(1);
  });

  test('where there is nothing to learn there is nothing to keep', () => {
    expect(knowledgeShare(6, 0, 2)).toBe(0);
  });

  test('each further month adds at most as much as the month before it', () => {
    fc.assert(
      fc.property(
        learningMonths,
        fc.integer({ min: 0, max: 70 }),
        shape,
        (learning, months, of) => {
          const kept = (overlap: number) => knowledgeShare(overlap, learning, of);
          const next = kept(months + 1) - kept(months);
          expect(next).toBeGreaterThanOrEqual(0);
          expect(kept(months + 2) - kept(months + 1)).toBeLessThanOrEqual(next + 1e-12);
        },
      ),
    );
  });
});

describe('the expected share', () => {
  test('by hand: 12 months to learn, three months beside a master who may leave', () => {
    // Months 1, 2 and 3 add 23, 21 and 19 of 144 parts; the master is there with chance 1, 0.9 and 0.5.
    const expected = (23 + 0.9 * 21 + 0.5 * 19) / 144;
    expect(expectedKnowledgeShare([1, 0.9, 0.5], 1, 12, 2)).toBeCloseTo(expected, 12);
  });

  test('is the mean over when the master leaves of what was passed on by then', () => {
    fc.assert(
      fc.property(chances, timeShare, learningMonths, shape, (there, share, learning, of) => {
        // Leaves after so many months of overlap, with the chance of having been there and then not.
        const leavesAfter = [1, ...there].map((chance, month) => chance - (there[month] ?? 0));
        const mean = leavesAfter.reduce(
          (sum, chance, months) => sum + chance * knowledgeShare(months * share, learning, of),
          0,
        );
        expect(expectedKnowledgeShare(there, share, learning, of)).toBeCloseTo(mean, 10);
      }),
    );
  });

  test('is exactly the nominal one when the master is sure to stay, and never more', () => {
    fc.assert(
      fc.property(chances, timeShare, learningMonths, shape, (there, share, learning, of) => {
        const nominal = knowledgeShare(there.length * share, learning, of);
        const sure = there.map(() => 1);
        expect(expectedKnowledgeShare(sure, share, learning, of)).toBe(nominal);
        expect(expectedKnowledgeShare(there, share, learning, of)).toBeLessThanOrEqual(nominal);
      }),
    );
  });
});
