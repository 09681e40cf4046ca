import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadParameters } from '../../config/parameters.ts';
import type { PairingOutcome } from '../../src/engine/pairing/pairing-outcome.ts';
import { wholeCents } from '../../src/engine/exact.ts';
import { chooseParameters } from '../../src/engine/parameter-library.ts';
import type { RosterRow } from '../../src/engine/roster.ts';
import type { PairingSettings } from '../../src/engine/pairing/pairing-settings.ts';
import type { Scenario } from '../../src/engine/scenario.ts';
import { calculatePairing } from '../../src/services/stateless/calculate-pairing.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { costInOneStep } from '../engine/pay/cost-in-one-step.ts';
import { aRosterRow } from '../support/a-roster-row.ts';
import { solveInThread } from './in-thread-solver.ts';

const library = loadParameters();
const plan = (rows: readonly RosterRow[], scenario: Scenario): Promise<PairingOutcome> =>
  calculatePairing({ library, solver: solveInThread }, { rows, scenario });

const aScenarioWith = (pairing: Partial<PairingSettings>): Scenario => {
  const scenario = aScenario();
  return {
    ...scenario,
    pairing: {
      ...scenario.pairing,
      attritionFactorByYearsToDeparture: [5, 5, 4, 3, 2, 1],
      defaultPositionFactor: 4,
      minimumRisk: 1,
      traineePool: [],
      allowEarlySuccessors: false,
      ...pairing,
    },
  };
};

/** Leaves on a known day; everybody else is too young to leave. */
const aMaster = (rowNumber: number, row: Partial<RosterRow> = {}): RosterRow =>
  aRosterRow({
    rowNumber,
    personnelNumber: `m${rowNumber}`,
    knownDepartureDate: '2027-12-31',
    ...row,
  });
const aVolunteer = (rowNumber: number, row: Partial<RosterRow> = {}): RosterRow =>
  aRosterRow({
    rowNumber,
    personnelNumber: `v${rowNumber}`,
    birthDate: '1990-05-05',
    scale: '10',
    step: 5,
    isVolunteerApprentice: true,
    ...row,
  });

describe('one master and one volunteer', () => {
  const scenario = aScenarioWith({ overlapMonths: [6], backfillRatio: 0.5 });

  test('make a pair up to the last whole month, at the cost of replacing the volunteer', async () => {
    const { pairs, posts, isProved } = await plan([aMaster(2), aVolunteer(3)], scenario);
    const parameters = chooseParameters(library, scenario.assumptionIds);
    const inStep = (step: number, firstMonth: '2027-07-01' | '2027-09-01', months: number) =>
      costInOneStep({ scale: '10', step, partTimeFactor: 1 }, firstMonth, months, parameters);
    // Hired in September: step 5 on 1 January 2026 is 6 in July 2027, and 7 from September on.
    const cost = inStep(6, '2027-07-01', 2).plus(inStep(7, '2027-09-01', 4));
    expect(posts).toMatchObject([
      { postId: 'P2', attritionFactor: 5, positionFactor: 4, risk: 20 },
    ]);
    expect(pairs).toEqual([
      {
        postId: 'P2',
        candidateId: 'V3',
        firstMonth: '2027-07-01',
        lastDay: '2027-12-31',
        overlapMonths: 6,
        timeShare: 1,
        // Half of the learning time of 12 months: three quarters of 20.
        value: 15,
        nominalValue: 15,
        expectedValue: expect.any(Number),
        fullOverlapChance: expect.any(Number),
        lessFitting: [],
        isPinned: false,
        costCentsByYear: [0, expect.any(Number), 0, 0],
      },
    ]);
    expect(pairs[0]!.costCentsByYear[1]).toBe(wholeCents(cost.times(0.5)));
    expect(isProved).toBe(true);
  });

  test.each([
    ['is in another family', { positionFamily: 'Financiën' }],
    ['is too many scales below', { scale: '8' }],
    ['is above the scale of the post', { scale: '11' }],
    ['leaves before the master', { knownDepartureDate: '2027-11-30' }],
    ['has a contract that ends earlier', { contractEndDate: '2027-12-31' }],
    ['is the same person on another row', { personnelNumber: 'm2' }],
    ['did not volunteer', { isVolunteerApprentice: false }],
    ['is hired', { employmentKind: 'hire' }],
  ] satisfies [string, Partial<RosterRow>][])('make no pair when the other %s', async (_, row) => {
    const { pairs } = await plan([aMaster(2), aVolunteer(3, row)], scenario);
    expect(pairs).toEqual([]);
  });

  test('make no pair when there is no time left for the overlap', async () => {
    const soon = aMaster(2, { knownDepartureDate: '2026-06-29' });
    const rich = { ...scenario, pairing: { ...scenario.pairing, fundCentsByYear: [1e9, 0, 0, 0] } };
    expect((await plan([soon, aVolunteer(3)], rich)).pairs).toEqual([]);
    const justInTime = aMaster(2, { knownDepartureDate: '2026-06-30' });
    expect((await plan([justInTime, aVolunteer(3)], rich)).pairs).toHaveLength(1);
  });
});

describe('kinds of apprentices', () => {
  const masters = [aMaster(2), aMaster(3), aMaster(4)];

  test('no more trainees of a kind are planned than there are places', async () => {
    const traineePool = [
      { name: 'Trainee', positionFamilies: ['Beleid'], count: 2, scale: '8', step: 0 },
      { name: 'Andere', positionFamilies: ['Techniek'], count: 9, scale: '8', step: 0 },
    ];
    const { pairs } = await plan(masters, aScenarioWith({ overlapMonths: [3], traineePool }));
    expect(pairs.map(({ candidateId }) => candidateId)).toEqual(['T1', 'T1']);
  });

  test('an early successor is taken on for one post, in its scale and hours', async () => {
    const row = { scale: '9', partTimeFactor: 0.8 };
    const scenario = aScenarioWith({
      overlapMonths: [3],
      allowEarlySuccessors: true,
      earlySuccessorStep: 4,
    });
    const { pairs, candidates } = await plan([aMaster(2, row)], scenario);
    expect(candidates).toMatchObject([{ candidateId: 'E2', step: 4, ...row }]);
    const cost = costInOneStep(
      { scale: '9', step: 4, partTimeFactor: 0.8 },
      '2027-10-01',
      3,
      chooseParameters(library, scenario.assumptionIds),
    );
    expect(pairs[0]!.costCentsByYear).toEqual([0, wholeCents(cost), 0, 0]);
  });
});

describe('the fund', () => {
  const masters = [2, 3, 4, 5].map((row) =>
    aMaster(row, { knownDepartureDate: `202${row + 4}-09-15` as `${number}-${number}-${number}` }),
  );
  const volunteers = [12, 13, 14].map((row) => aVolunteer(row, { step: row - 10 }));
  const rows = [...masters, ...volunteers];
  const settings = { overlapMonths: [2, 3, 4, 6], allowEarlySuccessors: true };
  const fund = (thousands: number) => {
    const cents = thousands * 100_000;
    return aScenarioWith({ ...settings, fundCentsByYear: [0, cents, cents, cents] });
  };

  test('of nothing gives no pairs, and no gap', async () => {
    const { pairs, value, upperBound, gapRatio, isProved } = await plan(rows, fund(0));
    expect({ pairs, value, upperBound, gapRatio, isProved }).toEqual({
      pairs: [],
      value: 0,
      upperBound: 0,
      gapRatio: 0,
      isProved: true,
    });
  });

  test('is never overspent, and the totals are those of the pairs', async () => {
    const { pairs, spentCentsByYear, fundCentsByYear, value } = await plan(rows, fund(20));
    expect(pairs.length).toBeGreaterThan(0);
    for (const [year, spent] of spentCentsByYear.entries()) {
      expect(spent).toBe(pairs.reduce((sum, pair) => sum + pair.costCentsByYear[year]!, 0));
      expect(spent).toBeLessThanOrEqual(fundCentsByYear[year]!);
    }
    expect(value).toBeCloseTo(
      pairs.reduce((sum, pair) => sum + pair.value, 0),
      9,
    );
  });

  test('with more money the plan is worth as much or more', async () => {
    let before = 0;
    for (const thousands of [5, 10, 20, 40, 80]) {
      const { value, upperBound } = await plan(rows, fund(thousands));
      expect(value).toBeGreaterThanOrEqual(before * 0.999);
      expect(upperBound).toBeGreaterThanOrEqual(value);
      before = value;
    }
  });

  test('the order of the rows of the roster does not matter', async () => {
    const expected = await plan(rows, fund(20));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
        expect(await plan(shuffled, fund(20))).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });
});

describe('money beyond the fund', () => {
  const masters = [
    aMaster(2, { programme: 'Zorg', knownDepartureDate: '2027-12-31' }),
    aMaster(3, { programme: null, knownDepartureDate: '2028-12-31' }),
  ];
  const rows = [...masters, aVolunteer(12), aVolunteer(13)];
  const settings = { overlapMonths: [6] };
  const ofFund = (fundCentsByYear: number[], more: Partial<PairingSettings> = {}) =>
    plan(rows, aScenarioWith({ ...settings, fundCentsByYear, ...more }));

  test('can come from what an earlier year left, or from an own contribution', async () => {
    const fund = [10_000_000, 0, 0, 0];
    expect((await ofFund(fund)).pairs).toEqual([]);
    const carried = await ofFund(fund, { carriesOver: true });
    expect(carried.pairs).toHaveLength(2);
    const [, first, second] = carried.spentCentsByYear;
    expect(carried.fromFundCentsByYear).toEqual([0, first, second, 0]);
    const left = 10_000_000 - first!;
    expect(carried.leftCentsByYear).toEqual([10_000_000, left, left - second!, left - second!]);

    const ownContributionCentsByYear = [0, 0, 5_000_000, 0];
    const contributed = await ofFund(fund, { ownContributionCentsByYear });
    expect(contributed.pairs.map(({ postId }) => postId)).toEqual(['P3']);
    expect(contributed.contributionCentsByYear).toEqual(contributed.spentCentsByYear);
    expect(contributed.fromFundCentsByYear).toEqual([0, 0, 0, 0]);
  });

  test('is told per programme, those without one last', async () => {
    const { spentByProgramme, spentCentsByYear } = await ofFund([0, 1e7, 1e7, 0]);
    expect(spentByProgramme).toEqual([
      { programme: 'Zorg', centsByYear: [0, spentCentsByYear[1], 0, 0] },
      { programme: null, centsByYear: [0, 0, spentCentsByYear[2], 0] },
    ]);
    const bounded = await ofFund([0, 1e7, 1e7, 0], { maximumCentsByProgramme: { Zorg: 100 } });
    expect(bounded.pairs.map(({ postId }) => postId)).toEqual(['P3']);
  });
});

describe('a pin', () => {
  test('with a share of the hours is planned with that share, at the cost of it', async () => {
    const rows = [aMaster(2), aVolunteer(3)];
    const pinned = (timeShare: number | null) => [
      { postId: 'P2', candidateId: 'V3', firstMonth: null, overlapMonths: 6, timeShare },
    ];
    const planOf = async (timeShare: number | null) =>
      plan(rows, aScenarioWith({ timeShares: [0.5, 1], pinned: pinned(timeShare) }));
    const [half, free] = [await planOf(0.5), await planOf(null)];
    expect(half.pairs).toMatchObject([{ postId: 'P2', timeShare: 0.5, isPinned: true }]);
    expect(free.pairs).toMatchObject([{ postId: 'P2', timeShare: 1, isPinned: true }]);
    const costOf = ({ spentCentsByYear }: typeof half) =>
      spentCentsByYear.reduce((sum, cents) => sum + cents, 0);
    // Halves are rounded per year.
    expect(Math.abs(2 * costOf(half) - costOf(free))).toBeLessThanOrEqual(4);
    expect(costOf(half)).toBeGreaterThan(0);
  });
});

describe('an earlier plan', () => {
  const rows = [aMaster(2), aVolunteer(3), aVolunteer(4)];
  const earlierPlan = [
    {
      postId: 'P2',
      candidateId: 'V4',
      firstMonth: '2027-05-01',
      overlapMonths: 2,
      timeShare: null,
    },
    { postId: 'P9', candidateId: 'V3', firstMonth: null, overlapMonths: null, timeShare: null },
  ] as const;
  const replanned = (keepingPremium: number) =>
    plan(rows, aScenarioWith({ overlapMonths: [2, 6], earlierPlan, keepingPremium }));

  test('stays as it was when keeping it counts for more than a better plan', async () => {
    const { pairs, kept, value, upperBound } = await replanned(10);
    expect(pairs).toMatchObject([
      { candidateId: 'V4', firstMonth: '2027-05-01', overlapMonths: 2, value },
    ]);
    expect(kept).toEqual({ pairCount: 1, ofPairs: 2 });
    expect(upperBound).toBeCloseTo(value, 2);
  });

  test('gives way otherwise', async () => {
    const { pairs, kept } = await replanned(1);
    expect(pairs).toMatchObject([{ overlapMonths: 6, value: 15 }]);
    expect(kept).toEqual({ pairCount: 0, ofPairs: 2 });
  });
});

describe('bad input', () => {
  test('names every row and setting that cannot be costed, at once', async () => {
    const rows = [
      aMaster(2, { scale: '99' }),
      aVolunteer(4, { scale: null }),
      aVolunteer(3, { step: null }),
    ];
    const traineePool = [{ name: 'T', positionFamilies: [], count: 1, scale: '8', step: 12 }];
    const scenario = aScenarioWith({ traineePool, fundCentsByYear: [0, 1] });
    await expect(plan(rows, scenario)).rejects.toMatchObject({
      problems: [
        { place: 'koppeling.fondsPerJaar' },
        { place: 'rij 2, kolom schaal', found: '99' },
        { place: 'rij 3, kolom trede', found: null },
        { place: 'rij 4, kolom schaal', found: null },
        { place: 'koppeling.trainees[0].trede', found: '12' },
      ],
    });
  });

  test('names every post without a scale, beside everything else', async () => {
    const rows = [aMaster(3, { scale: null }), aMaster(2, { scale: null })];
    const scenario = aScenarioWith({ fundCentsByYear: [-1, 0, 0, 0] });
    await expect(plan(rows, scenario)).rejects.toMatchObject({
      problems: [
        { place: 'koppeling.fondsPerJaar[0]' },
        { place: 'rij 2, kolom schaal' },
        { place: 'rij 3, kolom schaal' },
      ],
    });
  });
});
