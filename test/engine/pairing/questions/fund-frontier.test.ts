import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { PairingOption } from '../../../../src/engine/pairing/build-options.ts';
import type { PostAtRisk } from '../../../../src/engine/pairing/pairing-outcome.ts';
import {
  fundFrontier,
  type SolvedFund,
} from '../../../../src/engine/pairing/questions/fund-frontier.ts';
import { fundLevels } from '../../../../src/engine/pairing/questions/fund-levels.ts';

const anOption = (option: Partial<PairingOption> = {}): PairingOption => ({
  masterId: 'P2',
  apprenticeId: 'T1',
  startMonth: 0,
  endMonth: 3,
  isFurther: false,
  points: 5000,
  costs: [0, 100_000],
  firstMonth: '2026-01-01',
  lastDay: '2026-03-31',
  overlapMonths: 3,
  timeShare: 1,
  costCentsByYear: [0, 100_000],
  nominalPoints: 5000,
  expectedPoints: 5000,
  worthPoints: 5000,
  fullOverlapChance: 1,
  lessFitting: [],
  isPinned: false,
  ...option,
});

const posts = [
  { postId: 'P2', risk: 20 },
  { postId: 'P3', risk: 12 },
] as unknown as readonly PostAtRisk[];

test('the funds never fall in any year, start at nothing and end with more than anybody can spend', () => {
  const options = [anOption(), anOption({ costCentsByYear: [70, 900_000_000] })];
  const levels = fundLevels([0, 30_000_001], options);
  expect(levels.length).toBeGreaterThanOrEqual(9);
  expect(levels[0]!.centsByYear).toEqual([0, 0]);
  expect(levels.find(({ factor }) => factor === 1)!.centsByYear).toEqual([0, 30_000_001]);
  expect(levels.at(-1)!.factor).toBeNull();
  expect(levels.at(-1)!.centsByYear[1]).toBeGreaterThanOrEqual(900_100_000);
  for (const [index, { centsByYear }] of levels.entries()) {
    for (const [year, cents] of centsByYear.entries()) {
      expect(Number.isSafeInteger(cents)).toBe(true);
      expect(cents).toBeGreaterThanOrEqual(levels[index - 1]?.centsByYear[year] ?? 0);
    }
  }
});

test('a better plan of a smaller fund stands for the larger one too, with its own money and risk', () => {
  const [small, large] = fundLevels([0, 100_000], []).slice(1, 3);
  const both = [anOption(), anOption({ masterId: 'P3', apprenticeId: 'T2' })];
  const plan = { chosen: both, points: 10_000, spent: [0, 200_000] };
  const worse = { chosen: [anOption()], points: 5000, spent: [0, 100_000] };
  const points = fundFrontier(
    [
      { level: small!, solved: { plan, upperBoundPoints: 13_000 } },
      { level: large!, solved: { plan: worse, upperBoundPoints: 12_000 } },
    ],
    posts,
  );
  const expected = {
    points: 10_000,
    upperBoundPoints: 12_000,
    pairCount: 2,
    coveredRisk: 32,
    spentCentsByYear: [0, 200_000],
  };
  expect(points.map((point) => point.plan)).toEqual([expected, expected]);
});

test('around the fund of the scenario a better plan or a lower bound does not change what is said of it', () => {
  const levels = fundLevels([0, 100_000], []).slice(3, 6);
  const found = [
    { points: 10_005, upperBoundPoints: 10_020 },
    { points: 10_000, upperBoundPoints: 10_010 },
    { points: 9990, upperBoundPoints: 10_006 },
  ];
  const frontier = fundFrontier(
    levels.map((level, index) => ({
      level,
      solved: {
        plan: { chosen: [anOption()], points: found[index]!.points, spent: [0, 100_000] },
        upperBoundPoints: found[index]!.upperBoundPoints,
      },
    })),
    posts,
  );
  expect(levels.map(({ factor }) => factor)).toEqual([0.75, 1, 1.25]);
  for (const { plan } of frontier) {
    expect(plan).toMatchObject({ points: 10_000, upperBoundPoints: 10_010 });
  }
});

test('pinned pairs that do not fit leave a fund without a plan, not with a plan of nothing', () => {
  const [none, some] = fundLevels([0, 100_000], []);
  const solved = {
    plan: { chosen: [anOption()], points: 5000, spent: [0, 100_000] },
    upperBoundPoints: 5000,
  };
  const frontier = fundFrontier(
    [
      { level: none!, solved: null },
      { level: some!, solved },
    ],
    posts,
  );
  expect(frontier.map(({ plan }) => plan?.points ?? null)).toEqual([null, 5000]);
});

test('value and bound never fall, and hold the best value between them, wherever the search stopped', () => {
  const steps = fc.array(fc.tuple(fc.nat(50), fc.nat(20), fc.nat(20)), {
    minLength: 2,
    maxLength: 9,
  });
  fc.assert(
    fc.property(steps, (found) => {
      const levels = fundLevels([0, 100_000], []);
      let best = 100;
      const bests: number[] = [];
      const solved = found.map(([gain, below, above], index): SolvedFund => {
        best += gain;
        bests.push(best);
        return {
          level: levels[index]!,
          solved: {
            plan: { chosen: [], points: best - below, spent: [0, 0] },
            upperBoundPoints: best + above,
          },
        };
      });
      const points = fundFrontier(solved, posts).map(({ plan }) => plan!);
      // The fund of the scenario has what was found for it, which is published elsewhere too.
      const present = solved.findIndex(({ level }) => level.factor === 1);
      expect(points[present]?.points).toBe(solved[present]?.solved!.plan.points);
      expect(points[present]?.upperBoundPoints).toBe(solved[present]?.solved!.upperBoundPoints);
      for (const [index, { points: value, upperBoundPoints }] of points.entries()) {
        expect(value).toBeLessThanOrEqual(bests[index]!);
        expect(upperBoundPoints).toBeGreaterThanOrEqual(bests[index]!);
        expect(value).toBeGreaterThanOrEqual(points[index - 1]?.points ?? 0);
        expect(upperBoundPoints).toBeGreaterThanOrEqual(points[index - 1]?.upperBoundPoints ?? 0);
      }
    }),
  );
});
