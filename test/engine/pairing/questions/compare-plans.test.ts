import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { PinnedPair } from '../../../../src/engine/pairing/pairing-settings.ts';
import {
  comparePlans,
  type PlannedPair,
} from '../../../../src/engine/pairing/questions/compare-plans.ts';

const aPair = (pair: Partial<PlannedPair> = {}): PlannedPair => ({
  postId: 'P2',
  candidateId: 'T1',
  firstMonth: '2027-07-01',
  overlapMonths: 6,
  timeShare: 1,
  ...pair,
});

test('a pair stays, moves, disappears or is new', () => {
  const stays = aPair();
  const before = aPair({ postId: 'P3' });
  const now = aPair({ postId: 'P3', overlapMonths: 4 });
  const gone = aPair({ postId: 'P4' });
  const added = aPair({ postId: 'P4', candidateId: 'V9' });
  expect(comparePlans([gone, before, stays], [stays, now, added])).toEqual({
    kept: [stays],
    moved: [{ before, now }],
    gone: [gone],
    added: [added],
  });
});

test('a time that was left open is kept by any time', () => {
  const now = aPair();
  const open = { firstMonth: null, overlapMonths: null, timeShare: null };
  expect(comparePlans([{ ...now, ...open }], [now]).kept).toEqual([now]);
  const halfOpen = { ...now, firstMonth: null, overlapMonths: 3 };
  expect(comparePlans([halfOpen], [now]).moved).toEqual([{ before: halfOpen, now }]);
});

test('a pair at the same time with another share of the hours is not the same one', () => {
  const half = aPair({ timeShare: 0.5 });
  const whole = aPair();
  expect(comparePlans([half], [whole])).toMatchObject({
    kept: [],
    moved: [{ before: half, now: whole }],
  });
  expect(comparePlans([half], [half]).kept).toEqual([half]);
});

test('every pair of both plans stands in exactly one list', () => {
  const ids = fc.record({
    postId: fc.constantFrom('P2', 'P3', 'P4'),
    candidateId: fc.constantFrom('T1', 'V5', 'V6'),
    overlapMonths: fc.constantFrom(3, 6),
    timeShare: fc.constantFrom(0.5, 1),
  });
  const someOf = fc
    .uniqueArray(ids, { selector: ({ postId, candidateId }) => `${postId} ${candidateId}` })
    .map((pairs) => pairs.map((pair) => aPair(pair)));
  fc.assert(
    fc.property(someOf, someOf, (earlier: PinnedPair[], later: PlannedPair[]) => {
      const { kept, moved, gone, added } = comparePlans(earlier, later);
      expect(kept.length + moved.length + gone.length).toBe(earlier.length);
      expect(kept.length + moved.length + added.length).toBe(later.length);
      expect(new Set([...kept, ...moved.map(({ now }) => now), ...added])).toEqual(new Set(later));
    }),
  );
});
