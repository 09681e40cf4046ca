import { describe, expect, test } from '@jest/globals';
import type { PairingSettings, PinnedPair } from '../../../src/engine/pairing/pairing-settings.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { aMaster, aPairingScenario, aVolunteer, problemsOf } from './pairing-setting.ts';

const rows = [aMaster(2), aMaster(3), aVolunteer(4), aVolunteer(5), aVolunteer(6, { scale: '7' })];
const aPin = (postId: string, candidateId: string, pin: Partial<PinnedPair> = {}): PinnedPair => ({
  postId,
  candidateId,
  firstMonth: null,
  overlapMonths: null,
  timeShare: null,
  ...pin,
});
const inTime = { firstMonth: '2027-01-01', overlapMonths: 6 } as const;
const kind = { name: 'T', positionFamilies: [], count: 2, scale: '8', step: 0 };

test('nothing is wrong with an ordinary scenario', () => {
  expect(problemsOf(rows, aPairingScenario({ pinned: [aPin('P2', 'V4', inTime)] }))).toEqual([]);
});

describe('each thing that can be wrong', () => {
  test.each([
    ['too few amounts', { fundCentsByYear: [1] }, 'koppeling.fondsPerJaar', '1 bedragen'],
    ['a negative fund', { fundCentsByYear: [1, 2, -350, 4] }, 'koppeling.fondsPerJaar[2]', '-3.50'],
    [
      'a negative contribution',
      { ownContributionCentsByYear: [0, -100, 0, 0] },
      'koppeling.eigenBijdragePerJaar[1]',
      '-1.00',
    ],
    [
      'an unknown programme',
      { maximumCentsByProgramme: { Ruimtevaart: 5 } },
      'koppeling.maximumPerProgramma.Ruimtevaart',
      'Ruimtevaart',
    ],
    [
      'a factor of a post that does not exist',
      { positionFactorByPost: { P2: 3, P99: 3 } },
      'koppeling.functiefactorenPerFunctie.P99',
      'P99',
    ],
    [
      'a trainee in a scale without that step',
      { traineePool: [{ ...kind, step: 12 }] },
      'koppeling.trainees[0].trede',
      '12',
    ],
    [
      'a successor in a step that does not exist',
      { allowEarlySuccessors: true, earlySuccessorStep: 12 },
      'koppeling.tredeVroegeOpvolger',
      '12',
    ],
    [
      'a pinned post that does not fall vacant',
      { pinned: [aPin('P4', 'V5')] },
      'koppeling.vastgezet[0].functieId',
      'P4',
    ],
    [
      'a pinned candidate who is none',
      { pinned: [aPin('P2', 'V3')] },
      'koppeling.vastgezet[0].gezelId',
      'V3',
    ],
    [
      'a pin that a rule forbids',
      { pinned: [aPin('P2', 'V6')] },
      'koppeling.vastgezet[0]',
      'P2 met V6',
    ],
    [
      'a pin before the reference date',
      { pinned: [aPin('P2', 'V4', { ...inTime, firstMonth: '2025-11-01' })] },
      'koppeling.vastgezet[0].vanaf',
      '6 maanden vanaf 2025-11',
    ],
    [
      'a pin that ends after the departure',
      { pinned: [aPin('P2', 'V4', { ...inTime, firstMonth: '2027-08-01' })] },
      'koppeling.vastgezet[0].vanaf',
      '6 maanden vanaf 2027-08',
    ],
    [
      'a pin with a share of the hours that the scenario does not have',
      { timeShares: [0.5, 1], pinned: [aPin('P2', 'V4', { ...inTime, timeShare: 0.6 })] },
      'koppeling.vastgezet[0].tijddeel',
      '0.6',
    ],
    [
      'a pair pinned twice',
      { apprenticesPerMaster: 2, pinned: [aPin('P2', 'V4'), aPin('P2', 'V4')] },
      'koppeling.vastgezet[1]',
      'P2 met V4',
    ],
    [
      'a pair pinned and forbidden',
      { pinned: [aPin('P2', 'V4')], forbidden: [{ postId: 'P2', candidateId: 'V4' }] },
      'koppeling.vastgezet[0]',
      'P2 met V4',
    ],
    [
      'more pins than a master may take',
      { pinned: [aPin('P2', 'V4'), aPin('P2', 'V5')] },
      'koppeling.vastgezet[1].functieId',
      'P2 met V5',
    ],
    [
      'an apprentice pinned at two posts at once',
      {
        pinned: [
          aPin('P2', 'V4', inTime),
          aPin('P3', 'V4', { firstMonth: '2027-06-01', overlapMonths: 3 }),
        ],
      },
      'koppeling.vastgezet[1].gezelId',
      'P3 met V4, 3 maanden vanaf 2027-06',
    ],
    [
      'a ban on a post that does not exist',
      { forbidden: [{ postId: 'P99', candidateId: 'V4' }] },
      'koppeling.verboden[0].functieId',
      'P99',
    ],
    [
      'an earlier pair twice',
      { earlierPlan: [aPin('P99', 'V4'), aPin('P99', 'V4')] },
      'koppeling.eerderPlan[1]',
      'P99 met V4',
    ],
  ] satisfies [string, Partial<PairingSettings>, string, string][])(
    '%s',
    (_, settings, place, found) => {
      expect(problemsOf(rows, aPairingScenario(settings))).toEqual([
        { place, found, expected: expect.any(String) },
      ]);
    },
  );

  test.each([
    ['a post without a scale', aMaster(7, { scale: null }), 'rij 7, kolom schaal', null],
    ['a post in an unknown scale', aMaster(7, { scale: '99' }), 'rij 7, kolom schaal', '99'],
    ['a volunteer without a step', aVolunteer(7, { step: null }), 'rij 7, kolom trede', null],
  ] satisfies [string, RosterRow, string, string | null][])('%s', (_, row, place, found) => {
    expect(problemsOf([...rows, row], aPairingScenario())).toMatchObject([{ place, found }]);
  });
});

describe('what is not wrong', () => {
  test.each([
    [
      'pins of one apprentice one after the other',
      {
        pinned: [
          aPin('P2', 'V4', inTime),
          aPin('P3', 'V4', { firstMonth: '2027-07-01', overlapMonths: 3 }),
        ],
      },
    ],
    [
      'two trainees of a kind at once',
      {
        traineePool: [kind],
        pinned: [aPin('P2', 'T1', inTime), aPin('P3', 'T1', inTime)],
      },
    ],
    ['an earlier pair that no longer exists', { earlierPlan: [aPin('P98', 'V99')] }],
    [
      'an earlier pair with a share that is no longer among them',
      { earlierPlan: [aPin('P2', 'V4', { timeShare: 0.6 })] },
    ],
    [
      'a pin with a share of the scenario',
      { timeShares: [0.5, 1], pinned: [aPin('P2', 'V4', { ...inTime, timeShare: 0.5 })] },
    ],
    [
      'a factor or ban for a post that does not fall vacant',
      {
        positionFactorByPost: { P4: 2 },
        forbidden: [{ postId: 'P4', candidateId: 'V5' }],
      },
    ],
  ] satisfies [string, Partial<PairingSettings>][])('%s', (_, settings) => {
    expect(problemsOf(rows, aPairingScenario(settings))).toEqual([]);
  });
});

test('everything that is wrong is told at once, and nothing twice', () => {
  const problems = problemsOf(
    [...rows, aMaster(7, { scale: null, isVolunteerApprentice: true })],
    aPairingScenario({
      fundCentsByYear: [-1, 2],
      maximumCentsByProgramme: { Ruimtevaart: -5 },
      positionFactorByPost: { P99: 3 },
      pinned: [
        aPin('P2', 'V6'),
        aPin('P88', 'V4', { firstMonth: '2027-01-02', overlapMonths: 13, timeShare: 0.6 }),
      ],
      forbidden: [{ postId: 'P77', candidateId: 'T9' }],
    }),
  );
  expect(problems.map(({ place }) => place)).toEqual([
    'koppeling.fondsPerJaar',
    'koppeling.fondsPerJaar[0]',
    'koppeling.maximumPerProgramma.Ruimtevaart',
    'koppeling.maximumPerProgramma.Ruimtevaart',
    'rij 7, kolom schaal',
    'koppeling.functiefactorenPerFunctie.P99',
    'koppeling.vastgezet[0]',
    'koppeling.vastgezet[1].functieId',
    'koppeling.vastgezet[1].vanaf',
    'koppeling.vastgezet[1].maanden',
    'koppeling.vastgezet[1].tijddeel',
    'koppeling.verboden[0].functieId',
    'koppeling.verboden[0].gezelId',
  ]);
});

test('more years with a contribution than can be counted with carry-over are refused', () => {
  const sevenYears = Array.from({ length: 7 }, () => 100);
  const settings = { fundCentsByYear: sevenYears, ownContributionCentsByYear: sevenYears };
  const problemsWith = (carriesOver: boolean) =>
    problemsOf(rows, aPairingScenario({ ...settings, carriesOver }, { yearCount: 7 }));
  expect(problemsWith(true)).toMatchObject([{ place: 'koppeling.eigenBijdragePerJaar' }]);
  expect(problemsWith(false)).toEqual([]);
});
