import * as fc from 'fast-check';
import type {
  PairingSettings,
  PairReference,
  PinnedPair,
} from '../../../src/engine/pairing/pairing-settings.ts';
import { cents, families, listOf, orNull, scale, share, step, text } from './any-value.ts';

const factor = fc.integer({ min: 1, max: 5 });
const overlap = fc.integer({ min: 1, max: 12 });

const pairFields = {
  postId: fc.integer({ min: 2, max: 999 }).map((row) => `P${row}`),
  candidateId: fc.constantFrom('T1', 'T2', 'V14', 'V200', 'E14'),
};
const pair: fc.Arbitrary<PairReference> = fc.record(pairFields);
const pairWithTime: fc.Arbitrary<PinnedPair> = fc.record({
  ...pairFields,
  firstMonth: orNull(fc.constantFrom('2027-01-01', '2027-09-01', '2028-12-01')),
  overlapMonths: orNull(overlap),
});
const keyOf = ({ postId, candidateId }: PairReference): string => `${postId} ${candidateId}`;

/** Any settings of master and apprentice that the contract allows. */
export const anyPairingSettings = (yearCount: number): fc.Arbitrary<PairingSettings> =>
  fc
    .record<PairingSettings>({
      fundCentsByYear: listOf(yearCount, cents),
      carriesOver: fc.boolean(),
      ownContributionCentsByYear: listOf(yearCount, cents),
      maximumCentsByProgramme: fc.dictionary(text, cents, { noNullPrototype: true }),
      leavesWithinYears: fc.integer({ min: 1, max: 5 }),
      attritionFactorByYearsToDeparture: fc.array(factor, { minLength: 1, maxLength: 8 }),
      positionFactorByPost: fc.dictionary(pairFields.postId, factor, { noNullPrototype: true }),
      positionFactorByPosition: fc.dictionary(text, factor, { noNullPrototype: true }),
      defaultPositionFactor: factor,
      minimumRisk: fc.integer({ min: 1, max: 25 }),
      learningMonthsByPositionFactor: listOf(5, fc.integer({ min: 0, max: 60 })),
      learningShape: fc.constantFrom(1, 2, 3),
      valuation: fc.constantFrom('expected', 'nominal'),
      overlapMonths: fc.uniqueArray(overlap, { minLength: 1 }),
      monthsBeforeDeparture: fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 1 }),
      timeShares: fc.uniqueArray(
        share.filter((part) => part > 0),
        { minLength: 1, maxLength: 4 },
      ),
      apprenticesPerMaster: fc.integer({ min: 1, max: 4 }),
      furtherApprenticeRatio: share,
      traineePool: fc.uniqueArray(
        fc.record({
          name: text,
          positionFamilies: families,
          count: fc.integer({ min: 1, max: 9 }),
          scale,
          step,
        }),
        { selector: ({ name }) => name, maxLength: 3 },
      ),
      allowEarlySuccessors: fc.boolean(),
      earlySuccessorStep: step,
      backfillRatio: share,
      maximumScaleDistance: fc.integer({ min: 0, max: 5 }),
      lessFittingRatio: share,
      pinned: fc.uniqueArray(pairWithTime, { selector: keyOf, maxLength: 4 }),
      forbidden: fc.uniqueArray(pair, { selector: keyOf, maxLength: 4 }),
      earlierPlan: fc.uniqueArray(pairWithTime, { selector: keyOf, maxLength: 4 }),
      keepingPremium: fc.integer({ min: 0, max: 250 }).map((tenths) => tenths / 10),
    })
    .map((settings) => {
      const isPinned = new Set(settings.pinned.map(keyOf));
      const forbidden = settings.forbidden.filter((each) => !isPinned.has(keyOf(each)));
      return { ...settings, forbidden };
    });
