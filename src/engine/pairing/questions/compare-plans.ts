import { pairKeyOfReference, runsAsAsked } from '../asked-pairs.ts';
import type { PinnedPair } from '../pairing-settings.ts';
import type { ChosenPair } from '../pairing-outcome.ts';

/** What of a pair decides whether it is still the same one. */
export type PlannedPair = Pick<
  ChosenPair,
  'postId' | 'candidateId' | 'firstMonth' | 'overlapMonths' | 'timeShare'
>;

/** An earlier plan beside a later one; each pair of either stands in exactly one list. */
export interface PlanComparison {
  readonly kept: readonly PlannedPair[];
  /** Still planned, but at another time, or with another share of the hours, than before. */
  readonly moved: readonly { readonly before: PinnedPair; readonly now: PlannedPair }[];
  readonly gone: readonly PinnedPair[];
  readonly added: readonly PlannedPair[];
}

/**
 * Which pairs of an earlier plan stay as they were, stay at another time or share of the hours or disappear,
 * and which pairs are new. What the earlier plan left open fits anything. Not law.
 *
 * @param earlier - each pair at most once
 * @param pairs - of the later plan
 * @returns kept, moved and gone in the order of the earlier plan; added in that of the later one
 */
export function comparePlans(
  earlier: readonly PinnedPair[],
  pairs: readonly PlannedPair[],
): PlanComparison {
  const now = new Map(pairs.map((pair) => [pairKeyOfReference(pair), pair]));
  const before = new Set(earlier.map(pairKeyOfReference));
  const still = earlier.flatMap((pair) => {
    const later = now.get(pairKeyOfReference(pair));
    return later === undefined ? [] : [{ before: pair, now: later }];
  });
  return {
    kept: still.filter(isSameTime).map((pair) => pair.now),
    moved: still.filter((pair) => !isSameTime(pair)),
    gone: earlier.filter((pair) => !now.has(pairKeyOfReference(pair))),
    added: pairs.filter((pair) => !before.has(pairKeyOfReference(pair))),
  };
}

const isSameTime = ({ before, now }: PlanComparison['moved'][number]): boolean =>
  runsAsAsked(now, before);
