import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { crossingSteps } from '../../../../src/engine/commuting/questions/crossing-steps.ts';

test('the crossing of any staircase is the one that a scan finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 200 }),
      fc.nat(),
      (rises, seed) => {
        const stairs: number[] = [0];
        for (const rise of rises) stairs.push(stairs.at(-1)! + rise);
        const last = stairs.length - 1;
        const target = seed % (stairs[last]! + 1);
        const { low, high } = crossingSteps((step) => stairs[step]!, target, {
          low: 0,
          high: last,
        });
        if (stairs.includes(target)) {
          expect([low === high, stairs[low]]).toEqual([true, target]);
        } else {
          const above = stairs.findIndex((total) => total > target);
          expect([low, high]).toEqual([above - 1, above]);
        }
      },
    ),
  );
});

test('a total that jumps once at the very end takes about three times as many looks as halving', () => {
  let looks = 0;
  const last = 2 ** 40;
  const cliff = (step: number): number => {
    looks += 1;
    return step === last ? 1_000_000_000 : 0;
  };
  expect(crossingSteps(cliff, 1, { low: 0, high: last })).toEqual({ low: last - 1, high: last });
  // Each turn looks at both ends and a guess.
  expect(looks / 3).toBeLessThan(3 * 40 + 3);
});
