import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { PairingTerms } from '../../../src/engine/pairing/pairing-terms.ts';
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';
import { flat } from '../workforce/leaving/leaving-setting.ts';
import { aMaster, aPairingScenario, aVolunteer, optionsOf } from './pairing-setting.ts';

const pair = [aMaster(2), aVolunteer(3)];
const nobodyLeaves = {
  workforce: someWorkforceSettings({ leavingFactors: { resignation: 0, disability: 0, death: 0 } }),
};
const timesOf = (settings: Partial<PairingTerms>, rows = pair): string[] =>
  optionsOf(rows, aPairingScenario(settings)).map(
    ({ firstMonth, lastDay, timeShare }) => `${firstMonth} ${lastDay} ${timeShare}`,
  );

describe('times to choose from', () => {
  test('are lengths, by months before the departure, by shares of the hours', () => {
    const times = timesOf({
      overlapMonths: [6, 3],
      monthsBeforeDeparture: [0, 2],
      timeShares: [1, 0.5],
    });
    expect(times).toEqual([
      '2027-10-01 2027-12-31 1',
      '2027-10-01 2027-12-31 0.5',
      '2027-08-01 2027-10-31 1',
      '2027-08-01 2027-10-31 0.5',
      '2027-07-01 2027-12-31 1',
      '2027-07-01 2027-12-31 0.5',
      '2027-05-01 2027-10-31 1',
      '2027-05-01 2027-10-31 0.5',
    ]);
  });

  test('lie within the budget years, also for a master who leaves after them', () => {
    const rows = [aMaster(2, { knownDepartureDate: '2030-02-28' }), aVolunteer(3)];
    expect(timesOf({ overlapMonths: [3], monthsBeforeDeparture: [0, 1, 2] }, rows)).toEqual([
      '2029-10-01 2029-12-31 1',
    ]);
  });

  test('do not begin before the reference date', () => {
    const rows = [aMaster(2, { knownDepartureDate: '2026-06-30' }), aVolunteer(3)];
    expect(timesOf({ overlapMonths: [3, 6, 7] }, rows)).toEqual([
      '2026-04-01 2026-06-30 1',
      '2026-01-01 2026-06-30 1',
    ]);
  });

  test('of an early successor end with the departure, since they stay in the post', () => {
    const times = timesOf({ allowEarlySuccessors: true, monthsBeforeDeparture: [2] }, [aMaster(2)]);
    expect(times).toEqual(['2027-07-01 2027-12-31 1']);
  });

  test('of a pinned pair and of an earlier plan are what was asked for as well', () => {
    const asked = { postId: 'P2', candidateId: 'V3' };
    const pinned = [
      { ...asked, firstMonth: '2026-03-01', overlapMonths: 4, timeShare: null } as const,
    ];
    const earlierPlan = [
      { ...asked, firstMonth: '2026-09-01', overlapMonths: null, timeShare: null } as const,
    ];
    const options = optionsOf(pair, aPairingScenario({ pinned, earlierPlan, keepingPremium: 2 }));
    expect(
      options.map(({ firstMonth, overlapMonths, isPinned, points, worthPoints }) => [
        firstMonth,
        overlapMonths,
        isPinned,
        points - worthPoints,
      ]),
    ).toEqual([
      ['2026-03-01', 4, true, 0],
      ['2027-07-01', 6, false, 0],
      ['2026-09-01', 6, false, 2000],
    ]);
  });

  test('of a pinned pair are pinned with the share of the hours that was asked for only', () => {
    const asked = { postId: 'P2', candidateId: 'V3', firstMonth: null, overlapMonths: null };
    const sharesOf = (timeShare: number | null) => {
      const pinned = [{ ...asked, timeShare }];
      return optionsOf(pair, aPairingScenario({ timeShares: [0.5, 1], pinned })).map((option) => [
        option.timeShare,
        option.isPinned,
      ]);
    };
    expect(sharesOf(0.5)).toEqual([
      [1, false],
      [0.5, true],
    ]);
    expect(sharesOf(null)).toEqual([
      [1, true],
      [0.5, true],
    ]);
  });

  test('of an earlier plan are worth keeping with its share of the hours, at months of its own', () => {
    const months = { firstMonth: '2026-03-01', overlapMonths: 4 } as const;
    const asked = { postId: 'P2', candidateId: 'V3', ...months };
    const premiumsOf = (timeShare: number | null) => {
      const earlierPlan = [{ ...asked, timeShare }];
      const settings = { timeShares: [0.5, 1], earlierPlan, keepingPremium: 2 };
      return optionsOf(pair, aPairingScenario(settings)).map((option) => [
        option.firstMonth,
        option.timeShare,
        option.points - option.worthPoints,
      ]);
    };
    const usual = [
      ['2027-07-01', 1, 0],
      ['2027-07-01', 0.5, 0],
    ];
    expect(premiumsOf(0.5)).toEqual([['2026-03-01', 0.5, 2000], ...usual]);
    expect(premiumsOf(null)).toEqual([
      ['2026-03-01', 1, 2000],
      ['2026-03-01', 0.5, 2000],
      ...usual,
    ]);
    // A share that the scenario no longer has cannot be kept, and leaves no trace.
    expect(premiumsOf(0.8)).toEqual(usual);
  });
});

describe('worth', () => {
  // Only death, with a chance of 1% a month for whoever is still there.
  const stays = 0.99;
  const parameters = flat(0, 0, 1 - stays ** 12);

  test('by hand: a master who may die before an agreed day, learning straight on', () => {
    const settings = { learningShape: 1, valuation: 'expected' } as const;
    const [option] = optionsOf(pair, aPairingScenario(settings), parameters);
    // July up to December 2027 are months 18 up to 23; each adds a twelfth of 20 when the master is there.
    const geometric = (stays ** 18 * (1 - stays ** 6)) / (1 - stays);
    expect(option!.nominalPoints).toBe(10_000);
    expect(option!.expectedPoints).toBe(Math.round((20_000 / 12) * geometric));
    expect(option!.points).toBe(option!.expectedPoints);
  });

  test('the chance of the full overlap is that of master and volunteer together', () => {
    const [option] = optionsOf(pair, aPairingScenario(), parameters);
    expect(option!.fullOverlapChance).toBeCloseTo(stays ** 23 * stays ** 23, 12);
  });

  test('a trainee can only leave after having begun', () => {
    const traineePool = [{ name: 'T', positionFamilies: [], count: 1, scale: '8', step: 0 }];
    const [option] = optionsOf([aMaster(2)], aPairingScenario({ traineePool }), parameters);
    expect(option!.fullOverlapChance).toBeCloseTo(stays ** 23 * stays ** 5, 12);
  });

  test('expected is nominal when nobody leaves before the day, and the full overlap is sure', () => {
    const rows = [aMaster(2, { knownDepartureDate: null }), aVolunteer(3)];
    const scenario = aPairingScenario(
      { overlapMonths: [1, 3, 6], timeShares: [0.5, 1], monthsBeforeDeparture: [0, 4] },
      nobodyLeaves,
    );
    const options = optionsOf(rows, scenario);
    expect(options).toHaveLength(12);
    for (const { expectedPoints, nominalPoints, fullOverlapChance } of options) {
      expect(expectedPoints).toBe(nominalPoints);
      expect(fullOverlapChance).toBe(1);
    }
  });

  test.each(['2027-11-01', '2027-11-15', '2027-11-30'] as const)(
    'an agreed last day of the master, %s, lowers no chance: overlap ends with the last whole month',
    (knownDepartureDate) => {
      const rows = [
        aMaster(2, { knownDepartureDate }),
        aVolunteer(3, { employmentKind: 'temporary', contractEndDate: '2027-12-01' }),
      ];
      const [option] = optionsOf(rows, aPairingScenario({}, nobodyLeaves));
      const isWholeMonth = knownDepartureDate.endsWith('30');
      expect(option).toMatchObject({
        lastDay: isWholeMonth ? '2027-11-30' : '2027-10-31',
        fullOverlapChance: 1,
        expectedPoints: option!.nominalPoints,
      });
    },
  );

  test('with behaviour around the AOW an overlap that lies later is expected to be worth less', () => {
    const rows = [aMaster(2, { knownDepartureDate: null }), aVolunteer(3)];
    const scenario = aPairingScenario(
      { monthsBeforeDeparture: [0, 6, 12, 18] },
      {
        ...nobodyLeaves,
        retirement: someRetirementSettings({ behaviour: { isOn: true, curves: [] } }),
      },
    );
    const options = optionsOf(rows, scenario);
    expect(new Set(options.map(({ nominalPoints }) => nominalPoints)).size).toBe(1);
    const expected = options.map(({ expectedPoints }) => expectedPoints);
    expect(expected).toHaveLength(4);
    expect(expected).toEqual(expected.toSorted((a, b) => a - b));
    expect(new Set(expected).size).toBe(4);
  });

  test('expected is never more than nominal, whatever the settings', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 3),
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(0.3, 0.5, 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (learningShape, overlapMonths, timeShare, lessFittingRatio) => {
          const rows = [aMaster(2), aVolunteer(3, { team: 'Ander team' })];
          const timeShares = [timeShare];
          const settings = { learningShape, overlapMonths, timeShares, lessFittingRatio };
          for (const option of optionsOf(rows, aPairingScenario(settings))) {
            expect(option.expectedPoints).toBeLessThanOrEqual(option.nominalPoints);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test('half of the hours count as half of the months, at half of the cost', () => {
    const [whole, half] = optionsOf(pair, aPairingScenario({ timeShares: [0.5, 1] }));
    // Three of twelve months: 1 - (3/4)^2 of 20.
    expect(half!.nominalPoints).toBe(8750);
    expect(Math.abs(half!.costCentsByYear[1]! - whole!.costCentsByYear[1]! / 2)).toBeLessThan(1);
  });

  test('each reason why a pair fits less well takes its share off', () => {
    const apprentice = aVolunteer(3, { team: 'Ander team', partTimeFactor: 0.5 });
    const [option] = optionsOf(
      [aMaster(2), apprentice],
      aPairingScenario({ lessFittingRatio: 0.9 }),
    );
    expect(option!.lessFitting).toEqual(['another-team', 'fewer-hours']);
    expect(option!.nominalPoints).toBe(12_150);
  });

  test('where a master may take more, a further apprentice is worth its share', () => {
    const settings = { apprenticesPerMaster: 2, furtherApprenticeRatio: 0.4 };
    const options = optionsOf(pair, aPairingScenario(settings));
    expect(options.map(({ isFurther, points }) => [isFurther, points])).toEqual([
      [false, 15_000],
      [true, 6000],
    ]);
  });
});

test('the order of the rows of the roster does not matter', () => {
  const rows = [
    aMaster(2, { knownDepartureDate: null, birthDate: '1961-07-07' }),
    aMaster(3, { knownDepartureDate: '2028-09-15', hireDate: null }),
    aVolunteer(4, { birthDate: null }),
    aVolunteer(5, { partTimeFactor: 0.8 }),
    aVolunteer(6, { personnelNumber: 'v5' }),
  ];
  const traineePool = [{ name: 'T', positionFamilies: [], count: 2, scale: '8', step: 0 }];
  const scenario = aPairingScenario({ traineePool, allowEarlySuccessors: true });
  const expected = optionsOf(rows, scenario);
  expect(new Set(expected.map(({ apprenticeId }) => apprenticeId))).toEqual(
    new Set(['V4', 'V6', 'T1', 'E2', 'E3']),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(optionsOf(shuffled, scenario)).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});
