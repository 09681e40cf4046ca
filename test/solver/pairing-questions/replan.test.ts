import { expect, test } from '@jest/globals';
import type { PairingSettings } from '../../../src/engine/pairing/pairing-settings.ts';
import { Conflict } from '../../../src/engine/problems.ts';
import { replanComparisonOf } from '../../../src/services/pairing/compare-with-earlier-plan.ts';
import { aMaster, aScenarioWith, aVolunteer, context, thousands } from './some-staff.ts';

/** One place for two posts: the first is worth more, but the second was planned. */
const rows = [aMaster(2), aMaster(3, { position: 'Adviseur omgevingsrecht' }), aVolunteer(12)];
const earlierPlan = [
  { postId: 'P3', candidateId: 'V12', firstMonth: null, overlapMonths: 6, timeShare: null },
];
const compare = (pairing: Partial<PairingSettings>) =>
  replanComparisonOf(context, {
    rows,
    scenario: aScenarioWith({ fundCentsByYear: thousands(1000), earlierPlan, ...pairing }),
  });

test('a premium keeps the earlier pair, and says what that costs', async () => {
  const { changes, worthPoints, freePoints, price } = await compare({ keepingPremium: 5 });
  expect(changes).toMatchObject({
    kept: [{ postId: 'P3', candidateId: 'V12', overlapMonths: 6 }],
    moved: [],
    gone: [],
    added: [],
  });
  // Six of twelve months of a risk of 20, against six of eighteen of a risk of 25.
  expect({ worthPoints, freePoints }).toEqual({ worthPoints: 13_889, freePoints: 15_000 });
  expect(price).toEqual({ least: 1111, most: 1111 });
});

test('a pair of half the hours stays one when it is kept, and is told when it is not', async () => {
  const half = { ...earlierPlan[0]!, timeShare: 0.5 };
  const onePost = (keepingPremium: number) =>
    compare({
      earlierPlan: [half],
      forbidden: [{ postId: 'P2', candidateId: 'V12' }],
      timeShares: [0.5, 1],
      keepingPremium,
    });
  const kept = await onePost(10);
  expect(kept.changes).toMatchObject({ kept: [{ postId: 'P3', timeShare: 0.5 }], moved: [] });
  const moved = await onePost(0);
  expect(moved.changes).toMatchObject({
    kept: [],
    moved: [{ before: half, now: { postId: 'P3', timeShare: 1 } }],
  });
});

test('without a premium the better pair takes its place, at no price', async () => {
  const { changes, price } = await compare({ keepingPremium: 0 });
  expect(changes).toMatchObject({
    kept: [],
    gone: earlierPlan,
    added: [{ postId: 'P2', candidateId: 'V12' }],
  });
  expect(price).toEqual({ least: 0, most: 0 });
});

test('a scenario without an earlier plan has nothing to compare', async () => {
  await expect(compare({ earlierPlan: [] })).rejects.toThrow(Conflict);
});
