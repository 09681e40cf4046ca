import { expect, test } from '@jest/globals';
import type { PlannedChunk } from '../../src/data/queries/simulation-chunks.ts';
import { chunkProgress } from '../../src/services/calculations/simulation/chunk-progress.ts';

const startedAt = new Date('2026-01-01T00:00:00Z');
const after = (seconds: number): Date => new Date(startedAt.getTime() + seconds * 1000);

/** A plan of chunks of 50, of which some were finished so many seconds after the start. */
const aPlan = (count: number, finishedAfter: readonly number[]): PlannedChunk[] =>
  Array.from({ length: count }, (_, index) => {
    const seconds = finishedAfter[index];
    return {
      calculation: 'c',
      firstReplication: index * 50,
      replicationCount: 50,
      round: 1,
      inputHash: 'a',
      sha256: seconds === undefined ? null : 'b',
      finishedAt: seconds === undefined ? null : after(seconds),
    };
  });

const textOf = (plan: PlannedChunk[], seconds: number): string =>
  chunkProgress(plan, { startedAt, now: after(seconds) }).progressText;

test('the time that is left follows from the pace so far', () => {
  const progress = chunkProgress(aPlan(8, [1, 2, 3]), { startedAt, now: after(3) });
  expect(progress.progressText).toBe(
    'Formatie doorrekenen: 3 van 8 delen, nog ongeveer 5 seconden',
  );
  expect(progress.progressRatio).toBeCloseTo(0.05 + (0.9 * 3) / 8, 12);
});

test('a second is one, and from a minute and a half on it is told in minutes', () => {
  expect(textOf(aPlan(4, [0.1, 0.2, 0.3]), 0.3)).toContain('nog ongeveer 1 seconde');
  expect(textOf(aPlan(4, [0.1, 0.2, 0.3]), 0.3)).not.toContain('seconden');
  expect(textOf(aPlan(10, [60]), 60)).toContain('nog ongeveer 9 minuten');
  expect(textOf(aPlan(2, [89]), 89)).toContain('nog ongeveer 89 seconden');
});

test('chunks of an earlier attempt are done, but say nothing about the pace', () => {
  expect(textOf(aPlan(8, [-90, -80]), 0)).toBe('Formatie doorrekenen: 2 van 8 delen');
  expect(textOf(aPlan(8, [-90, -80, 4]), 4)).toBe(
    'Formatie doorrekenen: 3 van 8 delen, nog ongeveer 20 seconden',
  );
});

test('nothing is promised before the first and after the last chunk', () => {
  expect(textOf(aPlan(3, []), 5)).toBe('Formatie doorrekenen: 0 van 3 delen');
  expect(textOf(aPlan(3, [1, 2, 3]), 3)).toBe('Formatie doorrekenen: 3 van 3 delen');
});
