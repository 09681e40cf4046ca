import type {
  ApprenticeCandidate,
  ChosenPair,
  PairingOutcome,
  PostAtRisk,
} from '../../src/engine/pairing/pairing-outcome.ts';

export const aPost = (post: Partial<PostAtRisk> = {}): PostAtRisk => ({
  postId: 'P12',
  rowNumber: 12,
  position: 'Adviseur omgevingsrecht',
  positionFamily: 'Ruimte',
  team: 'Vergunningen',
  programme: 'Ruimtelijke Ontwikkeling',
  scale: '11',
  step: 11,
  partTimeFactor: 1,
  departureDate: '2028-03-01',
  attritionFactor: 4,
  positionFactor: 5,
  positionFactorSource: 'position',
  risk: 20,
  learningMonths: 18,
  ...post,
});

export const aCandidate = (candidate: Partial<ApprenticeCandidate> = {}): ApprenticeCandidate => ({
  candidateId: 'T1',
  kind: 'trainee',
  label: 'Trainee ruimte',
  rowNumber: null,
  scale: '9',
  step: 0,
  partTimeFactor: 1,
  ...candidate,
});

export const aPair = (pair: Partial<ChosenPair> = {}): ChosenPair => ({
  postId: 'P12',
  candidateId: 'T1',
  firstMonth: '2027-09-01',
  lastDay: '2028-02-29',
  overlapMonths: 6,
  timeShare: 1,
  value: 6.67,
  expectedValue: 6.67,
  nominalValue: 7.02,
  fullOverlapChance: 0.9,
  lessFitting: [],
  isPinned: false,
  costCentsByYear: [0, 2_345_678, 1_234_567, 0],
  ...pair,
});

/** One pair under the fund of the example; the greedy plan does a little worse. */
export const aPairingOutcome = (outcome: Partial<PairingOutcome> = {}): PairingOutcome => ({
  years: [2026, 2027, 2028, 2029],
  fundCentsByYear: [0, 30_000_000, 30_000_000, 30_000_000],
  riskOverview: {
    matrix: [
      [0, 0, 0, 0, 0],
      [0, 2, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
    ],
    bands: [
      { from: 1, to: 19, action: 'Leg vast dat de functie vrijkomt.', postCount: 2 },
      { from: 20, to: 25, action: 'Handel nu.', postCount: 1 },
    ],
    unassessed: [
      { position: 'Medewerker burgerzaken', positionFamily: 'Dienstverlening', postCount: 2 },
    ],
  },
  posts: [aPost()],
  candidates: [aCandidate()],
  optionCount: 3,
  pairs: [aPair()],
  spentCentsByYear: [0, 2_345_678, 1_234_567, 0],
  fromFundCentsByYear: [0, 2_345_678, 1_234_567, 0],
  contributionCentsByYear: [0, 0, 0, 0],
  leftCentsByYear: [0, 27_654_322, 28_765_433, 30_000_000],
  spentByProgramme: [
    { programme: 'Ruimtelijke Ontwikkeling', centsByYear: [0, 2_345_678, 1_234_567, 0] },
  ],
  value: 6.67,
  expectedValue: 6.67,
  nominalValue: 7.02,
  upperBound: 6.67,
  gapRatio: 0,
  isProved: true,
  totalRisk: 20,
  coveredRisk: 20,
  greedy: { value: 6.1, spentCentsByYear: [0, 2_000_000, 1_000_000, 0] },
  kept: null,
  basis: [],
  ...outcome,
});
