import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { PairingSettings } from '../../../src/engine/pairing/pairing-settings.ts';
import { fundExplorationOf } from '../../../src/services/pairing/explore-fund.ts';
import { aMaster, aScenarioWith, aVolunteer, context, someStaff, thousands } from './some-staff.ts';

const explore = (pairing: Partial<PairingSettings>, rows = someStaff()) =>
  fundExplorationOf(context, { rows, scenario: aScenarioWith(pairing) });

describe('the frontier', () => {
  test('never falls, holds the best value between plan and bound, and spends within the fund', async () => {
    const settings = fc.record({
      fundCentsByYear: fc.integer({ min: 1, max: 80 }).map(thousands),
      apprenticesPerMaster: fc.constantFrom(1, 2),
      furtherApprenticeRatio: fc.constant(0.5),
    });
    await fc.assert(
      fc.asyncProperty(settings, async (pairing) => {
        const { frontier, totalRisk } = await explore(pairing);
        expect(frontier.length).toBeGreaterThanOrEqual(8);
        let before = { points: 0, upperBoundPoints: 0 };
        for (const { level, plan } of frontier) {
          expect(plan!.points).toBeGreaterThanOrEqual(before.points);
          expect(plan!.upperBoundPoints).toBeGreaterThanOrEqual(before.upperBoundPoints);
          expect(plan!.upperBoundPoints).toBeGreaterThanOrEqual(plan!.points);
          expect(plan!.coveredRisk).toBeLessThanOrEqual(totalRisk);
          for (const [year, cents] of plan!.spentCentsByYear.entries()) {
            expect(cents).toBeLessThanOrEqual(level.centsByYear[year]!);
          }
          before = plan!;
        }
        expect(frontier[0]!.plan).toMatchObject({ points: 0, upperBoundPoints: 0, pairCount: 0 });
      }),
      { numRuns: 5 },
    );
  }, 60_000);

  test('without limit gives every post its best, when nobody is wanted twice', async () => {
    const rows = [aMaster(2), aVolunteer(12)];
    const { frontier } = await explore({ fundCentsByYear: thousands(1) }, rows);
    // Six of twelve months: three quarters of a risk of 20.
    expect(frontier.at(-1)!.plan).toMatchObject({ points: 15_000, upperBoundPoints: 15_000 });
    expect(frontier.find(({ level }) => level.factor === 1)!.plan!.points).toBe(0);
  });

  test('says where the pinned pairs do not fit', async () => {
    const pinned = [
      { postId: 'P2', candidateId: 'V12', firstMonth: null, overlapMonths: null, timeShare: null },
    ];
    const { frontier } = await explore({ fundCentsByYear: thousands(60), pinned });
    expect(frontier[0]!.plan).toBeNull();
    expect(frontier.at(-1)!.plan!.points).toBeGreaterThan(0);
  });
});

test('what more money in a year buys is nothing in a year without pairs, and the missing part in one with', async () => {
  const rows = [aMaster(2), aVolunteer(12)];
  const scarce = await explore({ fundCentsByYear: thousands(0) }, rows);
  expect(scarce.extra.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029]);
  // Three months cost more than the extra money, so nothing changes anywhere.
  for (const { gain, foundPoints } of scarce.extra) {
    expect({ gain, foundPoints }).toEqual({ gain: { least: 0, most: 0 }, foundPoints: 0 });
  }
  const spent = scarce.frontier.at(-1)!.plan!.spentCentsByYear[1]!;
  const almost = await explore({ fundCentsByYear: [0, spent - 1, 0, 0] }, rows);
  // From three months (7/16 of a risk of 20) to six (12/16).
  expect(almost.points).toBe(8750);
  for (const { year, gain, foundPoints } of almost.extra) {
    const points = year === 2027 ? 6250 : 0;
    expect({ gain, foundPoints }).toEqual({
      gain: { least: points, most: points },
      foundPoints: points,
    });
  }
});

test('an earlier plan adds no value', async () => {
  const earlierPlan = [
    { postId: 'P5', candidateId: 'V12', firstMonth: null, overlapMonths: null, timeShare: null },
  ];
  const settings = { fundCentsByYear: thousands(20) };
  const plain = await explore(settings);
  expect(await explore({ ...settings, earlierPlan, keepingPremium: 25 })).toEqual(plain);
});
