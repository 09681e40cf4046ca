import type { CalendarDate } from '../calendar/calendar-date.ts';
import { groupBy } from '../group-by.ts';
import { pointsPerRisk } from './knowledge-kept.ts';
import { pairKeyOf } from './pairing-problem.ts';
import type { PairingSettings, PairReference, PinnedPair } from './pairing-settings.ts';

/** What a scenario asks of one pair. */
interface AskedPair {
  /** As pinned and as planned earlier; empty for most pairs. */
  readonly pairs: readonly PinnedPair[];
  /** Whether that time is the pinned one, and what keeping it is worth for an earlier plan, in points. */
  readonly at: (
    firstMonth: CalendarDate,
    overlapMonths: number,
    timeShare: number,
  ) => { readonly isPinned: boolean; readonly premiumPoints: number };
}

/**
 * Names a pair of the scenario as `pairKeyOf` does.
 *
 * @see not law: a name
 */
export const pairKeyOfReference = ({ postId, candidateId }: PairReference): string =>
  pairKeyOf({ masterId: postId, apprenticeId: candidateId });

/**
 * Whether a pair runs when, and with the share of the hours that, the scenario asks; what it leaves open
 * fits always.
 *
 * @see not law: comparing times
 */
export const runsAsAsked = (
  {
    firstMonth,
    overlapMonths,
    timeShare,
  }: {
    readonly firstMonth: CalendarDate;
    readonly overlapMonths: number;
    readonly timeShare: number;
  },
  asked: PinnedPair,
): boolean =>
  (asked.firstMonth === null || asked.firstMonth === firstMonth) &&
  (asked.overlapMonths === null || asked.overlapMonths === overlapMonths) &&
  (asked.timeShare === null || asked.timeShare === timeShare);

const notAsked: AskedPair = {
  pairs: [],
  at: () => ({ isPinned: false, premiumPoints: 0 }),
};

/**
 * The pairs that a scenario pins or that were in an earlier plan, by pair.
 *
 * @see not law: choices of the scenario
 */
export function askedPairs({ pinned, earlierPlan, keepingPremium }: PairingSettings): {
  readonly of: (pair: PairReference) => AskedPair;
} {
  const pins = groupBy(pinned, pairKeyOfReference);
  const earlier = groupBy(earlierPlan, pairKeyOfReference);
  const premium = Math.round(keepingPremium * pointsPerRisk);
  const of = (pair: PairReference): AskedPair => {
    const key = pairKeyOfReference(pair);
    const [asPinned, asBefore] = [pins.get(key) ?? [], earlier.get(key) ?? []];
    if (asPinned.length + asBefore.length === 0) return notAsked;
    return {
      pairs: [...asPinned, ...asBefore],
      at(firstMonth, overlapMonths, timeShare) {
        const fits = (ask: PinnedPair): boolean =>
          runsAsAsked({ firstMonth, overlapMonths, timeShare }, ask);
        return {
          isPinned: asPinned.some(fits),
          premiumPoints: asBefore.some(fits) ? premium : 0,
        };
      },
    };
  };
  return { of };
}
