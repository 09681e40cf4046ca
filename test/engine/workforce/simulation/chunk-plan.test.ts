import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { nextRound } from '../../../../src/engine/workforce/simulation/chunk-plan.ts';
import type { SimulationSettings } from '../../../../src/engine/workforce/workforce-settings.ts';

const settings = (given: Partial<SimulationSettings> = {}): SimulationSettings => ({
  seed: 1,
  replications: 200,
  maximumReplications: 1000,
  askedErrorPeople: 0.5,
  ...given,
});
const sizeOf = (round: ReturnType<typeof nextRound>): number =>
  round.reduce((sum, { replicationCount }) => sum + replicationCount, 0);

describe('the rounds of a run', () => {
  test('start with what is asked, and double until the error is met', () => {
    expect(sizeOf(nextRound(settings(), 0, null))).toBe(200);
    expect(sizeOf(nextRound(settings(), 200, 0.9))).toBe(200);
    expect(sizeOf(nextRound(settings(), 400, 0.7))).toBe(400);
    expect(nextRound(settings(), 400, 0.5)).toEqual([]);
  });

  test('stop at the maximum, be the error met or not', () => {
    expect(sizeOf(nextRound(settings(), 800, 0.9))).toBe(200);
    expect(nextRound(settings(), 1000, 0.9)).toEqual([]);
  });

  test('are one when no error is asked', () => {
    expect(nextRound(settings({ askedErrorPeople: null }), 200, 9)).toEqual([]);
  });

  test('have chunks that follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (replications, more) => {
        const own = settings({ replications, maximumReplications: replications + more });
        let done = 0;
        for (;;) {
          const round = nextRound(own, done, done === 0 ? null : 1);
          if (round.length === 0) break;
          for (const { firstReplication, replicationCount } of round) {
            expect(firstReplication).toBe(done);
            expect(replicationCount).toBeGreaterThan(0);
            done += replicationCount;
          }
        }
        expect(done).toBe(replications + more);
      }),
      { numRuns: 50 },
    );
  });
});
