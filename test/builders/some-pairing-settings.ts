import type { PairingTerms } from '../../src/engine/pairing/pairing-terms.ts';

/**
 * One kind of trainee, early successors and volunteers, under the fund of the outlook 2026-2029; nothing is
 * left to assumptions.
 */
export const somePairingSettings = (settings: Partial<PairingTerms> = {}): PairingTerms => ({
  fundCentsByYear: [0, 30_000_000, 30_000_000, 30_000_000],
  carriesOver: false,
  ownContributionCentsByYear: [0, 0, 0, 0],
  maximumCentsByProgramme: {},
  leavesWithinYears: 5,
  attritionFactorByYearsToDeparture: [5, 4, 3, 2, 1],
  positionFactorByPost: {},
  positionFactorByPosition: { 'Adviseur omgevingsrecht': 5 },
  defaultPositionFactor: 3,
  minimumRisk: 12,
  learningMonthsByPositionFactor: [3, 6, 9, 12, 18],
  learningShape: 2,
  valuation: 'nominal',
  overlapMonths: [3, 6, 9],
  monthsBeforeDeparture: [0],
  timeShares: [1],
  apprenticesPerMaster: 1,
  furtherApprenticeRatio: 0,
  traineePool: [
    { name: 'Trainee ruimte', positionFamilies: ['Ruimte'], count: 4, scale: '9', step: 0 },
  ],
  allowEarlySuccessors: true,
  earlySuccessorStep: 5,
  backfillRatio: 0.5,
  maximumScaleDistance: 2,
  lessFittingRatio: 1,
  pinned: [],
  forbidden: [],
  earlierPlan: [],
  keepingPremium: 0,
  ...settings,
});
