import * as fc from 'fast-check';
import type {
  PairingSettings,
  PairReference,
  PinnedPair,
} from '../../../src/engine/pairing/pairing-settings.ts';
import { cents, families, listOf, orNull, scale, share, step, text } from './any-value.ts';

const factor = fc.integer({ min: 1, max: 5 });
const overlap = fc.integer({ min: 1, max: 12 });
const timeShare = share.filter((part) => part > 0);

const pairFields = {
  postId: fc.integer({ min: 2, max: 999 }).map((row) => `P${row}`),
  candidateId: fc.constantFrom('T1', 'T2', 'V14', 'V200', 'E14'),
};
const pair: fc.Arbitrary<PairReference> = fc.record(pairFields);
const pairWithTime: fc.Arbitrary<PinnedPair> = fc.record({
  ...pairFields,
  firstMonth: orNull(fc.constantFrom('2027-01-01', '2027-09-01', '2028-12-01')),
  overlapMonths: orNull(overlap),
  timeShare: orNull(timeShare),
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
      attritionFactorByYearsToDeparture: orNull(fc.array(factor, { minLength: 1, maxLength: 8 })),
      positionFactorByPost: fc.dictionary(pairFields.postId, factor, { noNullPrototype: true }),
      positionFactorByPosition: fc.dictionary(text, factor, { noNullPrototype: true }),
      defaultPositionFactor: orNull(factor),
      minimumRisk: orNull(fc.integer({ min: 1, max: 25 })),
      learningMonthsByPositionFactor: orNull(listOf(5, fc.integer({ min: 0, max: 60 }))),
      learningShape: orNull(fc.constantFrom(1, 2, 3)),
      valuation: fc.constantFrom('expected', 'nominal'),
      overlapMonths: fc.uniqueArray(overlap, { minLength: 1 }),
      monthsBeforeDeparture: fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 1 }),
      timeShares: fc.uniqueArray(timeShare, { minLength: 1, maxLength: 4 }),
      apprenticesPerMaster: fc.integer({ min: 1, max: 4 }),
      furtherApprenticeRatio: orNull(share),
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
      lessFittingRatio: orNull(share),
      pinned: fc.uniqueArray(pairWithTime, { selector: keyOf, maxLength: 4 }),
      forbidden: fc.uniqueArray(pair, { selector: keyOf, maxLength: 4 }),
      earlierPlan: fc.uniqueArray(pairWithTime, { selector: keyOf, maxLength: 4 }),
      keepingPremium: fc.integer({ min: 0, max: 250 }).map((tenths) => tenths / 10),
    })
    .map((settings) => {
      const isPinned = new Set(settings.pinned.map(keyOf));
      const { timeShares, ownContributionCentsByYear } = settings;
      return {
        ...settings,
        // Only with a share of the scenario, and not with more contributions than carry-over takes.
        pinned: settings.pinned.map((pin, index) => ({
          ...pin,
          timeShare: pin.timeShare === null ? null : timeShares[index % timeShares.length]!,
        })),
        carriesOver:
          settings.carriesOver &&
          ownContributionCentsByYear.filter((amount) => amount > 0).length <= 6,
        forbidden: settings.forbidden.filter((each) => !isPinned.has(keyOf(each))),
      };
    });
