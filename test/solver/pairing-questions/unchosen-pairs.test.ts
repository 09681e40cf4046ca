import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { pairKeyOfReference } from '../../../src/engine/pairing/asked-pairs.ts';
import { pairKeyOf, planOf } from '../../../src/engine/pairing/pairing-problem.ts';
import type { PairingSettings } from '../../../src/engine/pairing/pairing-settings.ts';
import { explainUnchosen } from '../../../src/engine/pairing/questions/explain-unchosen.ts';
import { brokenLimits } from '../../../src/engine/pairing/read-pairing-plan.ts';
import { NotFound } from '../../../src/engine/problems.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { unchosenPairsOf } from '../../../src/services/pairing/explain-unchosen-pairs.ts';
import { planLimits } from '../../../src/services/stateless/solve-plan.ts';
import { preparePairing } from '../../../src/services/stateless/prepare-pairing.ts';
import { solvePairingProblem } from '../../../src/services/stateless/solve-pairing-problem.ts';
import { aMaster, aScenarioWith, aVolunteer, context, someStaff, thousands } from './some-staff.ts';

const askAbout = (
  rows: readonly RosterRow[],
  pairing: Partial<PairingSettings>,
  question: { readonly postId?: string; readonly candidateId?: string } = {},
) =>
  unchosenPairsOf(
    context,
    { rows, scenario: aScenarioWith(pairing) },
    { postId: null, candidateId: null, ...question },
  );

const reasonsOf = async (
  rows: readonly RosterRow[],
  pairing: Partial<PairingSettings>,
  postId: string,
  candidateId: string,
) => {
  const { pairs } = await askAbout(rows, pairing, { postId });
  return pairs.find((pair) => pair.candidateId === candidateId)!.reasons;
};

const rich = thousands(1000);

describe('a pair that no plan can have', () => {
  test('has all the rules that are not met, each with its reason', async () => {
    const rows = [aMaster(2), aVolunteer(3, { positionFamily: 'Financiën', scale: '6' })];
    const reasons = await reasonsOf(rows, { fundCentsByYear: rich }, 'P2', 'V3');
    expect(reasons).toMatchObject([
      { kind: 'rule', ruleId: 'same-family' },
      { kind: 'rule', ruleId: 'scale-distance' },
    ]);
  });

  test('is forbidden, or comes too late', async () => {
    const rows = [aMaster(2, { knownDepartureDate: '2026-02-28' }), aVolunteer(3)];
    const forbidden = [{ postId: 'P2', candidateId: 'V3' }];
    expect(await reasonsOf(rows, { forbidden, fundCentsByYear: rich }, 'P2', 'V3')).toEqual([
      { kind: 'forbidden' },
      {
        kind: 'too-late',
        shortestMonths: 3,
        monthsLeft: 2,
        wouldStart: '2025-12-01',
        firstMonth: '2026-01-01',
      },
    ]);
  });

  test('would end after the last budget year', async () => {
    const rows = [aMaster(2, { knownDepartureDate: '2030-06-30' }), aVolunteer(3)];
    expect(await reasonsOf(rows, { fundCentsByYear: rich }, 'P2', 'V3')).toEqual([
      { kind: 'after-last-year', lastYear: 2029 },
    ]);
  });
});

describe('a pair that does not fit beside the plan', () => {
  test('is short of the fund by what the cheapest option costs', async () => {
    const rows = [aMaster(2), aVolunteer(3)];
    const { options } = preparePairing(context, { rows, scenario: aScenarioWith() });
    const cheapest = Math.min(...options.map(({ costCentsByYear }) => costCentsByYear[1]!));
    expect(cheapest).toBeGreaterThan(0);
    const fundCentsByYear = [0, cheapest - 7, 0, 0];
    expect(await reasonsOf(rows, { fundCentsByYear }, 'P2', 'V3')).toEqual([
      { kind: 'fund-short', years: [2027], year: 2027, shortCents: 7 },
    ]);
    const enough = await askAbout(rows, { fundCentsByYear: [0, cheapest, 0, 0] });
    expect(enough.plannedPostIds).toEqual(new Set(['P2']));
  });

  test('is short of the maximum of its programme', async () => {
    const rows = [aMaster(2), aVolunteer(3)];
    const settings = { fundCentsByYear: rich, maximumCentsByProgramme: { Wonen: 1 } };
    expect(await reasonsOf(rows, settings, 'P2', 'V3')).toMatchObject([
      { kind: 'programme-maximum', programme: 'Wonen', year: 2027 },
    ]);
  });

  test('names the post that has the apprentice, and the apprentice that the post has', async () => {
    // Both masters leave on one day; six months cover less of the learning time of the second post.
    const rows = [aMaster(2), aMaster(3, { position: 'Adviseur omgevingsrecht' }), aVolunteer(4)];
    expect(await reasonsOf(rows, { fundCentsByYear: rich }, 'P3', 'V4')).toEqual([
      { kind: 'apprentice-taken', postIds: ['P2'] },
    ]);
    const two = [aMaster(2), aVolunteer(4), aVolunteer(5)];
    const { pairs } = await askAbout(two, { fundCentsByYear: rich }, { postId: 'P2' });
    const [planned] = ['V4', 'V5'].filter((id) => pairs.every((pair) => pair.candidateId !== id));
    expect(pairs).toHaveLength(1);
    expect(pairs[0]!.reasons).toEqual([{ kind: 'post-taken', candidateIds: [planned] }]);
  });

  test('of a post with nothing to learn is worth nothing', async () => {
    const settings = { fundCentsByYear: rich, learningMonthsByPositionFactor: [0, 0, 0, 0, 0] };
    expect(await reasonsOf([aMaster(2), aVolunteer(3)], settings, 'P2', 'V3')).toEqual([
      { kind: 'worth-nothing' },
    ]);
  });
});

test('reasons are true: options fail as said, or add no more than the gap leaves', async () => {
  const settings = fc.record({
    fundCentsByYear: fc.integer({ min: 0, max: 60 }).map(thousands),
    carriesOver: fc.boolean(),
    apprenticesPerMaster: fc.constantFrom(1, 2),
    furtherApprenticeRatio: fc.constantFrom(0, 0.5),
    monthsBeforeDeparture: fc.constantFrom([0], [0, 3]),
    maximumCentsByProgramme: fc.constantFrom({}, { Wonen: 3_000_000 }),
  });
  let moneyCount = 0;
  await fc.assert(
    fc.asyncProperty(settings, async (pairing) => {
      const input = { rows: someStaff(), scenario: aScenarioWith(pairing) };
      const prepared = preparePairing(context, input);
      const { posts, candidates, problem, limits } = prepared;
      const { plan, upperBoundPoints } = await solvePairingProblem(context, problem, planLimits);
      const pairs = explainUnchosen({ ...prepared, plan }, input.scenario);
      const planned = new Set(plan.chosen.map(pairKeyOf));
      expect(pairs.length + planned.size).toBe(posts.length * candidates.length);
      for (const pair of pairs) {
        const options = problem.choices.filter(
          (option) => pairKeyOf(option) === pairKeyOfReference(pair),
        );
        const added = options.map((option) => ({
          option,
          broken: brokenLimits(problem, planOf(problem, [...plan.chosen, option])),
        }));
        const fitting = added.filter(
          ({ option, broken }) => broken.length === 0 && option.points > 0,
        );
        const kinds = pair.reasons.map(({ kind }) => kind);
        expect(kinds.length).toBeGreaterThan(0);
        expect(kinds.includes('within-gap')).toBe(fitting.length > 0);
        for (const { option } of fitting) {
          expect(plan.points + option.points).toBeLessThanOrEqual(upperBoundPoints);
        }
        if (kinds.includes('rule') || kinds.includes('too-late')) expect(options).toEqual([]);
        if (!pair.reasons.every((reason) => 'shortCents' in reason)) continue;
        // Only money is missing: by as little as of any option that nothing else stops.
        const short = pair.reasons.reduce((sum, { shortCents }) => sum + shortCents, 0);
        const shorts = added
          .filter(({ broken }) => broken.every((name) => name.startsWith('budget')))
          .map(({ option }) =>
            limits.reduce((byYear, { kind, year }, index) => {
              const over = plan.spent[index]! + option.costs[index]! - problem.budgets[index]!;
              const key = `${kind} ${year}`;
              return byYear.set(key, Math.max(byYear.get(key) ?? 0, over));
            }, new Map<string, number>()),
          )
          .map((byYear) => [...byYear.values()].reduce((sum, over) => sum + over, 0));
        expect(short).toBe(Math.min(...shorts));
        moneyCount += 1;
      }
    }),
    { numRuns: 12 },
  );
  expect(moneyCount).toBeGreaterThan(0);
}, 60_000);

test('the summary counts every candidate of every post', async () => {
  const { summaries, pairs, posts, candidates, plannedPostIds } = await askAbout(someStaff(), {
    fundCentsByYear: thousands(25),
  });
  expect(pairs).toEqual([]);
  expect(plannedPostIds.size).toBeGreaterThan(0);
  expect(summaries.map(({ postId }) => postId)).toEqual(posts.map(({ postId }) => postId));
  const counted = summaries.reduce((sum, { candidateCount }) => sum + candidateCount, 0);
  expect(counted + plannedPostIds.size).toBe(posts.length * candidates.length);
  for (const { candidateCount, counts } of summaries) {
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(
      candidateCount,
    );
  }
});

describe('a plan with one more pair', () => {
  test('loses what brute force says, for every pair that can be in a plan', async () => {
    const rows = [
      aMaster(2),
      aMaster(3, { position: 'Adviseur omgevingsrecht' }),
      aMaster(4, { knownDepartureDate: '2027-06-30' }),
      aVolunteer(12),
      aVolunteer(13, { step: 9 }),
    ];
    const pairing = { overlapMonths: [4], fundCentsByYear: thousands(30) };
    const { problem, posts, candidates } = preparePairing(context, {
      rows,
      scenario: aScenarioWith(pairing),
    });
    expect(problem.choices.length).toBeGreaterThanOrEqual(6);
    const plans = subsetsOf(problem.choices)
      .map((some) => planOf(problem, some))
      .filter((plan) => brokenLimits(problem, plan).length === 0);
    const best = Math.max(...plans.map(({ points }) => points));

    let losses = 0;
    for (const { postId } of posts) {
      for (const { candidateId } of candidates) {
        const { withPair } = await askAbout(rows, pairing, { postId, candidateId });
        if (withPair === null) continue;
        const key = pairKeyOfReference({ postId, candidateId });
        const withIt = plans.filter(({ chosen }) => chosen.some((each) => pairKeyOf(each) === key));
        expect(withPair.isPossible).toBe(withIt.length > 0);
        if (!withPair.isPossible) continue;
        const loss = best - Math.max(...withIt.map(({ points }) => points));
        expect(withPair.loss.least).toBeLessThanOrEqual(loss);
        expect(withPair.loss.most).toBeGreaterThanOrEqual(loss);
        expect(withPair.loss.most - withPair.loss.least).toBeLessThanOrEqual(best * 0.003);
        expect(withPair.changes.added.map(pairKeyOfReference)).toContain(key);
        losses += 1;
      }
    }
    expect(losses).toBeGreaterThan(1);
  });

  test('that no rule allows is impossible for the reasons of the pair itself', async () => {
    const rows = [aMaster(2), aVolunteer(3, { positionFamily: 'Financiën' })];
    const { withPair } = await askAbout(rows, {}, { postId: 'P2', candidateId: 'V3' });
    expect(withPair).toEqual({ isPossible: false, problems: [] });
  });

  test('that does not fit in the fund is said to be impossible, with the pair', async () => {
    const settings = { fundCentsByYear: thousands(0) };
    const question = { postId: 'P2', candidateId: 'V3' };
    const { withPair } = await askAbout([aMaster(2), aVolunteer(3)], settings, question);
    expect(withPair).toMatchObject({ isPossible: false });
    expect(JSON.stringify(withPair)).toContain('P2 met V3');
  });
});

test('a post or candidate that is not there is not found', async () => {
  const rows = [aMaster(2), aVolunteer(3)];
  await expect(askAbout(rows, {}, { postId: 'P99' })).rejects.toThrow(NotFound);
  await expect(askAbout(rows, {}, { candidateId: 'T9' })).rejects.toThrow(NotFound);
});

const subsetsOf = <Item>(items: readonly Item[]): Item[][] =>
  items.reduce<Item[][]>(
    (subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])],
    [[]],
  );
