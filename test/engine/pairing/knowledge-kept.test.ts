import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { knowledgeKeptPoints, pointsPerRisk } from '../../../src/engine/pairing/knowledge-kept.ts';

test('half of the learning time keeps three quarters of the risk, all of it keeps everything', () => {
  expect(knowledgeKeptPoints(20, 6, 12)).toBe(15 * pointsPerRisk);
  expect(knowledgeKeptPoints(20, 12, 12)).toBe(20 * pointsPerRisk);
});

test('overlap beyond the learning time adds nothing', () => {
  expect(knowledgeKeptPoints(20, 24, 12)).toBe(knowledgeKeptPoints(20, 12, 12));
});

test('where there is nothing to learn there is nothing to keep', () => {
  expect(knowledgeKeptPoints(25, 6, 0)).toBe(0);
});

test('each further month adds at most as much as the month before it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 70 }),
      (risk, learningMonths, months) => {
        const kept = (overlap: number) => knowledgeKeptPoints(risk, overlap, learningMonths);
        const next = kept(months + 1) - kept(months);
        const afterThat = kept(months + 2) - kept(months + 1);
        expect(next).toBeGreaterThanOrEqual(0);
        // Each of the three is rounded to a whole point.
        expect(afterThat).toBeLessThanOrEqual(next + 2);
      },
    ),
  );
});
